import { NotFoundPage } from "../../features/shell/not-found-page";

export default NotFoundPage;
