import type postgres from "postgres";
import type { RenewablePool } from "./renewable-pool";

/** How a transaction begins, and whether it only reads: then nobody has to see its end arrive. */
export interface Kind {
  begin: string;
  reads: boolean;
}

/**
 * A transaction whose beginning travels with its first statement: postgres.js waits for the answer to BEGIN, which is
 * a way there and back that nobody needs. What `work` has sent and not awaited when it resolves travels with the
 * COMMIT alike. There are no savepoints.
 */
export async function pipelined<T>(
  pool: RenewablePool,
  { begin, reads }: Kind,
  work: (connection: postgres.ReservedSql) => Promise<T>,
): Promise<T> {
  const reserved = await pool.reserve();
  const link = new Link();
  const begun = reserved.unsafe(begin, [], link.options).execute();
  begun.catch(() => undefined); // what follows fails as well, and says so
  const connection = link.guard(reserved);
  let result: T;
  try {
    result = await work(connection);
    await allIsSent();
  } catch (error) {
    await finish(connection, "rollback").catch(() => undefined);
    throw error;
  }
  if (reads && link.isQuiet) {
    await leave(connection);
    return result;
  }
  const done = await finish(connection, "commit");
  // PostgreSQL answers the COMMIT of a transaction that has failed by rolling it back.
  if (done !== "COMMIT") throw new Error("A statement of this transaction failed: nothing of it holds.");
  return result;
}

/** Ends the transaction and gives the connection back; one that was lost goes back by itself. */
async function finish(connection: postgres.ReservedSql, how: "commit" | "rollback"): Promise<string> {
  try {
    const { command } = await connection.unsafe(how);
    connection.release();
    return command;
  } catch (error) {
    if (error instanceof Error && "severity" in error) connection.release();
    throw error;
  }
}

/**
 * Ends a transaction that only read and gives its connection back at once: if somebody waits for one, their beginning
 * travels with this end. A connection that is lost is lost for them as at any other moment.
 */
async function leave(connection: postgres.ReservedSql): Promise<void> {
  connection
    .unsafe("commit")
    .execute()
    .catch(() => undefined);
  await allIsSent();
  connection.release();
}

/** drizzle takes some turns of promises to send a statement; all of them are over at the next tick. */
const allIsSent = () => new Promise<void>((resolve) => process.nextTick(resolve));

/** What postgres.js hands to `onexecute`, of which it is written nowhere: the connection, which says when it is lost. */
interface Told {
  onclose: ((error: Error) => void) | null;
}

/**
 * Knows when a reserved connection was lost. Whoever sends a statement on one that was makes postgres.js write to no
 * socket at some later tick, where nobody can catch it: the whole process would end.
 */
class Link {
  private lost: Error | null = null;
  private unanswered = 0;

  /** Options of the first statement, by which the connection is met. */
  readonly options = {
    onexecute: (connection: Told) => {
      connection.onclose = (error) => {
        this.lost = error;
      };
      return true; // further statements may follow at once
    },
  } as postgres.UnsafeQueryOptions;

  /** Whether all that was sent has been answered: postgres.js may hold back what comes behind something that was not. */
  get isQuiet(): boolean {
    return this.unanswered === 0;
  }

  /** The connection; nothing is sent any more once it is lost. */
  guard(reserved: postgres.ReservedSql): postgres.ReservedSql {
    const guarded: Pick<postgres.ReservedSql, "unsafe" | "release"> = {
      unsafe: ((...asked) => {
        if (this.lost) throw this.lost;
        const sent = reserved.unsafe(...asked);
        const answered = () => this.unanswered--;
        this.unanswered++;
        sent.then(answered, answered);
        return sent;
      }) as postgres.ReservedSql["unsafe"],
      release: () => {
        if (!this.lost) reserved.release();
      },
    };
    return new Proxy(reserved, {
      get: (target, property) =>
        property in guarded ? guarded[property as keyof typeof guarded] : Reflect.get(target, property),
    });
  }
}
