import type { Outcome } from "./outcome";
import type { Session } from "./session";

/** Runs what a command does, with the database open. */
export type Run = (work: (session: Session) => Promise<Outcome>) => Promise<void>;
