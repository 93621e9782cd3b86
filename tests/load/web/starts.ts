import { startEmbedded } from "@cairn/drizzle/embedded";
import { median } from "./median";
import { type Served, startBare, startCairn } from "./serve";

/** Milliseconds from the command to the first answer: the median of some starts. */
export interface Starts {
  /** The embedded PostgreSQL and an empty app of the same framework, begun at once. */
  floor: number;
  cairn: number;
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

/** Starts both in turn, each on what an earlier run has left. */
export async function timeStarts(plan: StartPlan, say: (words: string) => void): Promise<Starts> {
  const times: { floor: number[]; cairn: number[] } = { floor: [], cairn: [] };
  for (let round = 1; round <= plan.rounds; round++) {
    say(`start ${round} of ${plan.rounds}`);
    times.floor.push(await timeFloor(plan));
    const cairn = await startCairn(plan.root, plan.dataDir, plan.signal);
    times.cairn.push(cairn.ms);
    await cairn.stop();
  }
  return { floor: median(times.floor), cairn: median(times.cairn) };
}

async function timeFloor({ dataDir, bare, next, signal }: StartPlan): Promise<number> {
  const begun = performance.now();
  const stops: (Served | Awaited<ReturnType<typeof startEmbedded>>)[] = [];
  try {
    const database = startEmbedded({ dataDir, signal }).then((server) => stops.push(server));
    const app = startBare(bare, next, signal).then((server) => stops.push(server));
    await Promise.all([database, app]);
    return performance.now() - begun;
  } finally {
    for (const server of stops) await server.stop();
  }
}
