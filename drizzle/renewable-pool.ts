import type postgres from "postgres";

/** Milliseconds that somebody waits for a connection: less than a request may take. */
const longestWait = 10_000;
/** Seconds that transactions under way on a pool that was given up have to end. */
const timeToEnd = 20;

/**
 * A pool that is made anew when it may have lost count of its connections. postgres.js keeps whoever waits for a
 * connection of their own in its queue although the connecting has failed, and later hands them a connection that
 * nobody gives back: after an outage of the database a pool has fewer than it should, or none.
 */
export class RenewablePool {
  private pool: postgres.Sql;
  private hasLost = false;

  /** @param open makes a pool that calls `onclose` for each connection that is closed */
  constructor(private readonly open: (onclose: () => void) => postgres.Sql) {
    this.pool = this.opened();
  }

  /** The pool of now: to be asked for each time. */
  get current(): postgres.Sql {
    return this.pool;
  }

  /** A connection of one's own, to be released. Fails when none can be had in time. */
  async reserve(): Promise<postgres.ReservedSql> {
    const from = this.pool;
    const reserving = from.reserve();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), longestWait);
    });
    try {
      const reserved = await Promise.race([reserving, late]);
      if (reserved) return reserved;
    } catch (error) {
      this.renew(from);
      throw error;
    } finally {
      clearTimeout(timer);
    }
    // One that comes after all goes back at once.
    void reserving.then(
      (tooLate) => tooLate.release(),
      () => undefined,
    );
    // Without a loss they are just all in use.
    if (this.hasLost) this.renew(from);
    throw new Error("No connection to the database was to be had in time.");
  }

  end(): Promise<void> {
    return this.pool.end({ timeout: 5 });
  }

  private opened(): postgres.Sql {
    this.hasLost = false;
    const pool = this.open(() => {
      if (pool === this.pool) this.hasLost = true;
    });
    return pool;
  }

  /** Whoever comes from now on finds a new pool; the old one ends when all that goes on in it has. */
  private renew(old: postgres.Sql): void {
    if (old !== this.pool) return;
    this.pool = readingAlike(this.opened(), old);
    old.end({ timeout: timeToEnd }).catch(() => undefined);
  }
}

/** drizzle tells the client it is given how values are read and written: others are to do alike. */
export function readingAlike(client: postgres.Sql, as: postgres.Sql): postgres.Sql {
  Object.assign(client.options.parsers, as.options.parsers);
  Object.assign(client.options.serializers, as.options.serializers);
  return client;
}
