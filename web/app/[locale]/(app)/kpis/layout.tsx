import { textsOf } from "../../../../lib/texts";

export default textsOf("kpis", "targets.reading");
