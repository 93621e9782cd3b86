import cluster, { type Worker } from "node:cluster";
import type { Log } from "../platform/log";
import { cutOffWithIt } from "./cut-off-with-it";
import { whatIsTold } from "./told";

/** So many ends within so many milliseconds are no accident any more. */
const mostEnds = 4;
const window = 60_000;
const beforeNextTry = 300;

/**
 * Starts processes that serve behind one port, and starts one again that ends by accident; Node deals out connections
 * among those that listen. When told to stop it stops them all, and it ends with them; a worker ends when its keeper has
 * gone, however that died. Ends with exit code 1 when workers can't be kept running.
 */
export async function keepWorkers(count: number, log: Log): Promise<void> {
  // What is sent to a worker that reads its code yet is lost, so it is born with it.
  const { databaseUrl } = process.env.DATABASE_URL
    ? { databaseUrl: process.env.DATABASE_URL }
    : await whatIsTold();
  const running = new Set<Worker>();
  const ends: number[] = [];
  let stopping = false;

  const begin = () => {
    const worker = cluster.fork({ DATABASE_URL: databaseUrl });
    running.add(worker);
    cutOffWithIt(worker);
    // A connection handed to one that has just died: its end is told by itself, and without a listener it would be ours.
    worker.on("error", (error) => log("error", "A process of the API was not to be reached.", { error }));
  };
  const end = (code: number) => {
    stopping = true;
    process.exitCode ??= code;
    if (running.size === 0) process.exit();
    for (const worker of running) worker.process.kill("SIGTERM");
  };
  const replace = (how: string) => {
    ends.push(Date.now());
    if (ends.filter((at) => at > Date.now() - window).length >= mostEnds) {
      log("error", `A process of the API ended (${how}), as others did within a minute. The API ends.`);
      return end(1);
    }
    log("error", `A process of the API ended (${how}). Another one is started.`);
    setTimeout(() => !stopping && begin(), beforeNextTry);
  };

  cluster.on("exit", (worker, code, signal) => {
    running.delete(worker);
    if (!stopping) replace(signal ? `signal ${signal}` : `exit code ${code}`);
    else if (running.size === 0) process.exit();
  });
  for (const name of ["SIGTERM", "SIGINT"]) process.on(name, () => end(0));
  for (let started = 0; started < count; started++) begin();
}
