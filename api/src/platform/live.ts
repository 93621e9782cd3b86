import type { Connection } from "@cairn/drizzle/client";
import type { Log } from "./log";
import { type Hearer, LogWatch, type News, readNews } from "./log-watch";

/** A place at which news of one organization is heard. */
export interface Watching {
  /** How far the log had come: what is heard comes after it. */
  seq: number;
  stop(): void;
}

/** Tells whoever watches an organization what comes to its log, whichever process wrote it. */
export interface Live {
  watch(organizationId: string, hear: Hearer): Promise<Watching>;
  /** What has come to the log after a place. */
  since(organizationId: string, after: number): Promise<News>;
  stop(): Promise<void>;
}

/** How often the log is looked at unasked, in milliseconds: a notification may be lost, a change may not. */
const lookEvery = 10_000;

/**
 * One LISTEN a process for all organizations. A notification only says where to look: what has changed is read from
 * the log itself, from where one had come. So nothing is missed when the connection was lost in between.
 */
export function startLive({ connection, log }: { connection: Connection; log: Log }): Live {
  const watches = new Map<string, LogWatch>();
  const lookAtAll = () => {
    for (const watch of watches.values()) watch.look();
  };
  let listening: Promise<unknown> | null = null;
  const listen = () => {
    // postgres.js listens again when the connection is lost, and says so by calling `lookAtAll` anew.
    listening ??= connection.sql
      .listen("cairn_changes", (payload) => watches.get(payload.split(":")[0] ?? "")?.look(), lookAtAll)
      .catch((error) => {
        listening = null;
        log("error", "changes are not heard as they happen, only at the next look", { error });
      });
    return listening;
  };
  const timer = setInterval(() => {
    if (watches.size > 0) void listen();
    lookAtAll();
  }, lookEvery).unref();

  return {
    async watch(organizationId, hear) {
      await listen();
      const watch = watches.get(organizationId) ?? new LogWatch(connection.db, organizationId, log);
      watches.set(organizationId, watch);
      const seq = await watch.add(hear);
      const stop = () => {
        if (watch.remove(hear)) watches.delete(organizationId);
      };
      return { seq, stop };
    },
    since: (organizationId, after) => readNews(connection.db, organizationId, after),
    async stop() {
      clearInterval(timer);
      for (const watch of watches.values()) watch.end();
      watches.clear();
    },
  };
}
