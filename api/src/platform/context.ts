import type { Database } from "@cairn/drizzle/client";
import { failure } from "./failure";
import type { Viewer } from "./viewer";

/** What the identity provider told the web app of a person, carried by the sign-in token alone. */
export interface SignInProfile {
  issuer: string;
  subject: string;
  email: string;
  emailVerified: boolean;
  name: string;
  roles: string[];
  locale: string | null;
}

export type Caller =
  | { kind: "viewer"; viewer: Viewer }
  | { kind: "newcomer"; profile: SignInProfile; requestId: string };

/** What a resolver is given of its request. */
export class Context {
  constructor(
    private readonly caller: Caller,
    readonly db: Database,
    readonly clock: () => Date,
  ) {}

  /** Who asks. Somebody who is only just signing in is nobody yet. */
  get viewer(): Viewer {
    if (this.caller.kind !== "viewer") throw failure("UNAUTHENTICATED", "This token is for signing in only.");
    return this.caller.viewer;
  }

  /** The profile of a sign-in; any other caller may not sign anybody in. */
  get newcomer(): { profile: SignInProfile; requestId: string } {
    if (this.caller.kind !== "newcomer") throw failure("FORBIDDEN", "Only the web app reports sign-ins.");
    return this.caller;
  }
}
