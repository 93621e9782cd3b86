import type { Database } from "@cairn/drizzle/client";
import type { Locale } from "@cairn/schema/rules/locale";
import type { GraphQLResolveInfo } from "graphql";
import { failure } from "./failure";
import type { Live } from "./live";
import { type Viewer, viewerAsOf } from "./viewer";

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

/** Somebody who is signing in, and the request that says so. */
export interface Newcomer {
  profile: SignInProfile;
  requestId: string;
  /** Milliseconds a statement may take before the database cancels it. */
  statementTimeout: number;
}

export type Caller = { kind: "viewer"; viewer: Viewer } | ({ kind: "newcomer" } & Newcomer);

/** Where a field stands in the answer, as graphql-js hands it to resolvers. */
export type FieldPath = GraphQLResolveInfo["path"];

/** What a subscription is given of the stream that asks for it. */
export interface Stream {
  live: Live;
  /** Aborted when the stream has to end; its reason is the error to be told, if there is one. */
  ending: AbortSignal;
}

/** What a resolver is given of its request. */
export class Context {
  /** Fields that were asked as of an instant; what lies below them is answered of the same instant. */
  private readonly earlier = new Map<FieldPath, Viewer>();

  constructor(
    private readonly caller: Caller,
    readonly db: Database,
    readonly clock: () => Date,
    private readonly streaming: Stream | null = null,
  ) {}

  /** In which sentences are said. */
  get language(): Locale {
    return this.caller.kind === "viewer" ? this.caller.viewer.language : "en";
  }

  /** The stream on which news is told; ordinary requests have none. */
  get stream(): Stream {
    if (!this.streaming)
      throw failure("BAD_USER_INPUT", "Subscriptions are answered as event streams, at /graphql/stream.");
    return this.streaming;
  }

  /** Whether it is somebody who asks, and not a newcomer who is signing in. */
  get isOfViewer(): boolean {
    return this.caller.kind === "viewer";
  }

  /** Who asks. Somebody who is only just signing in is nobody yet. */
  get viewer(): Viewer {
    if (this.caller.kind !== "viewer") throw failure("UNAUTHENTICATED", "This token is for signing in only.");
    return this.caller.viewer;
  }

  /** Who asks at this place of the answer: as of the instant of the nearest field above that has one. */
  viewerAt(path: FieldPath): Viewer {
    if (this.earlier.size > 0)
      for (let above: FieldPath | undefined = path; above; above = above.prev) {
        const viewer = this.earlier.get(above);
        if (viewer) return viewer;
      }
    return this.viewer;
  }

  /** Who asks at this place and below it, as of an instant. */
  viewerFrom(path: FieldPath, asOf: Date): Viewer {
    const viewer = viewerAsOf(this.viewer, asOf > this.viewer.now ? this.viewer.now : asOf);
    this.earlier.set(path, viewer);
    return viewer;
  }

  /** The profile of a sign-in; any other caller may not sign anybody in. */
  get newcomer(): Newcomer {
    if (this.caller.kind !== "newcomer") throw failure("FORBIDDEN", "Only the web app reports sign-ins.");
    return this.caller;
  }
}
