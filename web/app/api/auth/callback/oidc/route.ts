import { finishSignIn } from "../../../../../lib/auth";

export const GET = finishSignIn;
