import { textsOf } from "../../../../lib/texts";

export default textsOf("targets", "kpis.explained");
