import { startEmbedded } from "@cairn/drizzle/embedded";
import { median } from "./median";
import { startBare, startCairn } from "./serve";

/** Milliseconds from the command to the first answer: the median of some starts. */
export interface Starts {
  /** The embedded PostgreSQL by itself. */
  database: number;
  /** An empty app of the same framework by itself. */
  app: number;
  cairn: number;
  /** Cairn's to those of the other two together: the median of the rounds'. */
  ratio: number;
}

export interface StartPlan {
  root: string;
  /** Where a Cairn has run before. */
  dataDir: string;
  bare: string;
  next: string;
  rounds: number;
  signal: AbortSignal;
}

/** Starts all of them in turn, each on what an earlier run has left. */
export async function timeStarts(plan: StartPlan, say: (words: string) => void): Promise<Starts> {
  const { root, dataDir, bare, next, rounds, signal } = plan;
  const times: Record<keyof Starts, number[]> = { database: [], app: [], cairn: [], ratio: [] };
  for (let round = 1; round <= rounds; round++) {
    say(`start ${round} of ${rounds}`);
    const begun = performance.now();
    const database = await startEmbedded({ dataDir, signal });
    times.database.push(performance.now() - begun);
    await database.stop();
    for (const [name, start] of [
      ["app", () => startBare(bare, next, signal)],
      ["cairn", () => startCairn(root, dataDir, signal)],
    ] as const) {
      const served = await start();
      times[name].push(served.ms);
      await served.stop();
    }
    const last = (name: "database" | "app" | "cairn") => times[name].at(-1) ?? Number.NaN;
    times.ratio.push(last("cairn") / (last("database") + last("app")));
  }
  const { database, app, cairn, ratio } = times;
  return { database: median(database), app: median(app), cairn: median(cairn), ratio: median(ratio) };
}
