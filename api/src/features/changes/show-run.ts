import type { ChangeRun } from "@cairn/schema/types/change-runs";
import { encodeCursor } from "../../platform/page";
import type { Viewer } from "../../platform/viewer";
import { type ChangeRow, loadWhole } from "./change-row";
import { FEW, type RunSummary, sizeOf } from "./fold-runs";
import { neighboursOf } from "./neighbours";
import { readOlderPlaces } from "./places";
import type { Wanted } from "./wanted";

export type ShownRun = Omit<ChangeRun, "changes"> & { changes: ChangeRow[] };

/** A run as its reader looks at it. `asked`: the change that was asked about, if it is one of it. */
export async function showRun(
  viewer: Viewer,
  wanted: Partial<Wanted>,
  run: RunSummary,
  asked: number | null,
): Promise<ShownRun> {
  const { oldest, newest, counts, firstPeriod, lastPeriod } = run;
  const [seqs, neighbours] = await Promise.all([
    seqsShown(viewer, wanted, run, asked),
    neighboursOf(viewer, wanted, run),
  ]);
  const changes = await Promise.all(seqs.map((seq) => loadWhole(viewer, { seq })));
  return {
    ...{ oldest, newest, counts, firstPeriod, lastPeriod, changes, ...neighbours },
    cursor: encodeCursor([isIn(run, asked) ? asked : (seqs.at(-1) ?? newest)]),
    startCursor: encodeCursor([newest + 1]),
    endCursor: encodeCursor([oldest]),
  };
}

/** All of a few; of many the one that was asked about, if it is in the list, else the newest. */
async function seqsShown(
  { reading }: Viewer,
  wanted: Partial<Wanted>,
  run: RunSummary,
  asked: number | null,
): Promise<number[]> {
  const { newest, seqs } = run;
  if (seqs) return seqs;
  const size = sizeOf(run);
  const isFew = size <= FEW;
  if (!isFew && !isIn(run, asked)) return [newest];
  const place = isFew ? { before: newest + 1, fetch: size } : { before: (asked ?? newest) + 1, fetch: 1 };
  const found = await reading.read((tx) => readOlderPlaces(tx, { ...wanted, ...place }));
  return found.map(({ seq }) => Number(seq));
}

const isIn = ({ oldest, newest }: RunSummary, asked: number | null): asked is number =>
  asked !== null && asked >= oldest && asked <= newest;
