import cluster from "node:cluster";
import { logToStandardError as log } from "./platform/log";
import { keepWorkers } from "./processes/keep-workers";
import { processesWanted } from "./processes/processes-wanted";

/**
 * The API's program: one process that serves, or, with API_PROCESSES, several behind one port, kept by this one. Only
 * those that serve read the code for it.
 */
async function start(): Promise<void> {
  if (!process.env.DATABASE_URL && !process.connected)
    throw new Error("DATABASE_URL is not set: the API needs its database.");
  const count = processesWanted(process.env);
  if (cluster.isPrimary && count > 1) return keepWorkers(count, log);
  const { serve } = await import("./serve");
  await serve(log);
}

start().catch((error) => {
  log("error", error instanceof Error ? error.message : String(error));
  process.exit(1);
});
