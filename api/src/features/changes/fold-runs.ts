import type { ChangedEntity } from "@cairn/schema/types/changes";

/** As much of a change as tells what run it belongs to, and what the run is told by. */
export interface Place extends Record<string, unknown> {
  seq: string;
  requestId: string | null;
  entity: ChangedEntity;
  source: string;
  /** Of an entry: its first day and its period, by which periods are ordered. */
  period: string | null;
}

/** Puts together what one request did without another's change between, in the order in which it comes. */
export function foldRuns(places: readonly Place[]): Place[][] {
  const runs: Place[][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run && place.requestId !== null && run[0]?.requestId === place.requestId) run.push(place);
    else runs.push([place]);
  }
  return runs;
}

/** What a run is told by, counted. */
export interface RunSummary {
  oldest: number;
  newest: number;
  /** Null for what is no part of a request. */
  requestId: string | null;
  source: string;
  counts: { entity: ChangedEntity; count: number }[];
  firstPeriod: string | null;
  lastPeriod: string | null;
  /** Of a few changes all, newest first; null where they are not at hand. */
  seqs: number[] | null;
}

/** No more than so many changes are read one by one as easily as folded. */
export const FEW = 4;

/** Sums up a run of which all changes are at hand. */
export function summaryOf(run: readonly [Place, ...Place[]]): RunSummary {
  const seqs = run.map(({ seq }) => Number(seq));
  const counts = new Map<ChangedEntity, number>();
  for (const { entity } of run) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const periods = run.flatMap(({ period }) => period ?? []).sort();
  const [{ requestId, source }] = run;
  return {
    oldest: Math.min(...seqs),
    newest: Math.max(...seqs),
    requestId,
    source,
    counts: countsIn(counts),
    firstPeriod: periodIn(periods[0]),
    lastPeriod: periodIn(periods.at(-1)),
    seqs: seqs.length > FEW ? null : seqs.sort((a, b) => b - a),
  };
}

/** The period behind its first day. */
export const periodIn = (text: string | null | undefined): string | null => text?.split(" ")[1] ?? null;

/** In one order, however a run was counted. */
export const countsIn = (counts: ReadonlyMap<ChangedEntity, number>): RunSummary["counts"] =>
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([entity, count]) => ({ entity, count }));

/** How many changes a run has. */
export const sizeOf = ({ counts }: Pick<RunSummary, "counts">): number =>
  counts.reduce((sum, { count }) => sum + count, 0);
