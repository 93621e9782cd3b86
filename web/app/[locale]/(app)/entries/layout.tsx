import { textsOf } from "../../../../lib/texts";

export default textsOf("entries", "kpis.return", "kpis.explained", "targets.reading");
