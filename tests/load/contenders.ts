import { freePort } from "@cairn/drizzle/embedded-cluster";
import type { BenchOrganization } from "./organization";
import { startProgram } from "./program";
import { partOf, type Work } from "./work";

/** One request, as it is sent. */
export interface Asked {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** A server that takes part: how a work is asked of it. */
export interface Contender {
  name: string;
  /** Where it listens: in several places when it runs in several processes. */
  addresses: string[];
  pids: number[];
  /** Whether it tells who has an answer already that it is unchanged. */
  saysUnchanged?: boolean;
  /** The works it takes part in; all where it says nothing. */
  works?: string[];
  /**
   * Its answer to a work as the API would put it, where its own have another shape; undefined where they cannot be
   * compared and are only checked for errors.
   */
  inOurWords?(work: Work, data: unknown): unknown;
  /** How the n-th request of a work is sent; made anew for each turn, as a token is short-lived. */
  asker(work: Work): Promise<(n: number) => Asked>;
  stop(): Promise<void>;
}

export interface Surroundings {
  databaseUrl: string;
  organization: BenchOrganization;
  signal: AbortSignal;
  /** The product's preload that ends a program with its parent. */
  leaveWithParent: string;
}

export const json = { "content-type": "application/json" };

/** The bare server, from its bundle. */
export async function startFloor(bundle: string, around: Surroundings): Promise<Contender> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const { pid, stop } = await startProgram(
    {
      name: "The floor",
      args: [bundle],
      env: { DATABASE_URL: around.databaseUrl, PORT: String(port) },
      ready: `${address}/livez`,
      leaveWithParent: around.leaveWithParent,
    },
    around.signal,
  );
  return {
    name: "floor",
    addresses: [address],
    pids: [pid],
    asker: async (work) => (n) => {
      const part = partOf(work, n);
      return {
        path: `/${part.question ?? part.slug}`,
        headers: json,
        body: JSON.stringify(part.ask(n)),
      };
    },
    stop,
  };
}
