import type postgres from "postgres";

/**
 * A transaction whose beginning travels with its first statement: postgres.js waits for the answer to BEGIN, which is
 * a way there and back that nobody needs. What `work` has sent and not awaited when it resolves travels with the
 * COMMIT alike. There are no savepoints.
 */
export async function pipelined<T>(
  sql: postgres.Sql,
  work: (connection: postgres.ReservedSql) => Promise<T>,
): Promise<T> {
  const connection = await sql.reserve();
  const begun = connection.unsafe("begin").execute();
  begun.catch(() => undefined); // what follows fails as well, and says so
  let result: T;
  try {
    result = await work(connection);
    await allIsSent();
  } catch (error) {
    await finish(connection, "rollback").catch(() => undefined);
    throw error;
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

/** drizzle takes some turns of promises to send a statement; all of them are over at the next tick. */
const allIsSent = () => new Promise<void>((resolve) => process.nextTick(resolve));
