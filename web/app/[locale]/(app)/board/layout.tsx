import { textsOf } from "../../../../lib/texts";

export default textsOf("board", "kpis.explained", "targets.reading");
