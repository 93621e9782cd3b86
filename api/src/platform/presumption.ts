import { failure } from "./failure";

/** Told to nobody: what is asked is asked again by somebody who was looked up. */
export const toBeLookedUp = failure("UNAUTHENTICATED", "Who sends this has to be looked up.");

/**
 * That somebody still is who they were found to be by their credential the last time. The database was not asked, so
 * nothing counts before it has confirmed it, in the very statement that writes for them: until then they read nothing
 * and write in no other way, and what they are answered is not sent. Who needs more than that is looked up.
 */
export class Presumption {
  private state: "open" | "sent" | "held" | "fallen" = "open";

  /** By what their credential is to be confirmed: one of the two. */
  constructor(
    readonly session: string | null,
    readonly tokenHash: string | null,
  ) {}

  /** Whether all of it has to be done again by somebody who was looked up. What may have been written is not among it. */
  get isUnconfirmed(): boolean {
    return this.state === "open" || this.state === "fallen";
  }

  /** Throws unless the database has confirmed it. */
  mustHold(): void {
    if (this.state === "held") return;
    if (this.state === "open") this.state = "fallen";
    throw toBeLookedUp;
  }

  /** Sends the write that confirms it; null is a write that found something otherwise than it was judged by. */
  async confirmBy<T>(write: () => Promise<T | null>): Promise<T | null> {
    if (this.state !== "open") this.mustHold();
    else this.state = "sent";
    const written = await write();
    if (this.state === "sent") this.state = written === null ? "fallen" : "held";
    return written;
  }
}
