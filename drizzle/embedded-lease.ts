import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { OWNER } from "./embedded-cluster";
import { codeOf } from "./embedded-trouble";

/**
 * Everyone who uses the embedded server holds one shared advisory lock on a connection of its own, which the
 * server drops by itself when that process dies. Who leaves and can take the lock alone was the last one.
 */
export interface Lease {
  /** The server's, such as "18.4". */
  version: string;
  /** Gives the lock back; true when nobody else holds it, and from then on who comes has to wait. */
  leave(): Promise<boolean>;
  close(): Promise<void>;
}

interface Server {
  port: number;
  password: string;
  cluster: string;
}

const LOCK = 0x6361_6972;

/**
 * Takes a lease, or returns undefined when no server of this cluster answers there (yet).
 * @param onLost called once if the server goes away before the lease is closed
 */
export async function takeLease(server: Server, onLost: () => void): Promise<Lease | undefined> {
  let held = false;
  const sql = connect(server, () => {
    if (!held) return;
    held = false;
    renew(sql).then((renewed) => {
      held = renewed;
      if (!renewed) onLost();
    });
  });
  const close = async () => {
    held = false;
    await sql.end({ timeout: 1 });
  };
  try {
    const [row] = await sql<{ folder: string; version: string }[]>`
      select current_setting('data_directory') as folder,
        split_part(current_setting('server_version'), ' ', 1) as version`;
    if (row?.folder === server.cluster) {
      await sql`select pg_advisory_lock_shared(${LOCK})`;
      await createDatabase(sql);
      held = true;
      return { version: row.version, leave: () => leave(sql), close };
    }
  } catch {
    // Still starting, or stopping already: the caller looks again.
  }
  await close();
  return undefined;
}

function connect({ port, password }: Server, onclose: () => void): postgres.Sql {
  return postgres({
    host: "127.0.0.1",
    port,
    user: OWNER,
    password,
    database: "postgres",
    max: 1,
    connect_timeout: 5,
    max_lifetime: null,
    idle_timeout: 0,
    fetch_types: false,
    onnotice: () => undefined,
    connection: { application_name: "cairn embedded" },
    onclose,
  });
}

/** After one session crashed, PostgreSQL drops all of them and is back in a moment. */
async function renew(sql: postgres.Sql): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      await sql`select pg_advisory_lock_shared(${LOCK})`;
      return true;
    } catch (error) {
      if (codeOf(error) === "ECONNREFUSED") return false;
      await pause(100);
    }
  }
  return false;
}

async function leave(sql: postgres.Sql): Promise<boolean> {
  await sql`select pg_advisory_unlock_shared(${LOCK})`;
  const [row] = await sql`select pg_try_advisory_lock(${LOCK}) as alone`;
  return row?.alone === true;
}

async function createDatabase(sql: postgres.Sql): Promise<void> {
  const [there] = await sql`select 1 from pg_database where datname = ${OWNER}`;
  if (there) return;
  await sql`create database ${sql(OWNER)}`.catch((error: unknown) => {
    // Two that start at once may both try.
    if (!["42P04", "23505"].includes(codeOf(error) ?? "")) throw error;
  });
}
