import { textsOf } from "../../../../lib/texts";

export default textsOf("people.deputies");
