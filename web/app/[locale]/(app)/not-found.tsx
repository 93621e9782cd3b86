import { NothingHere } from "../../../features/shell/not-found-page";

export default NothingHere;
