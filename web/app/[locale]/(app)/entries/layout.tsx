import { textsOf } from "../../../../lib/texts";

export default textsOf("entries", "kpis.return");
