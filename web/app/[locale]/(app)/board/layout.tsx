import { textsOf } from "../../../../lib/texts";

export default textsOf("board", "kpis.explained", "scores", "targets.reading");
