import type { ChangedEntity, ChangeLineFragment } from "@cairn/schema/generated/web/changes/graphql";
import { KINDS } from "./address";

/** Changes that one request made one after the other: an import, a pasted block. */
export interface Burst {
  readonly changes: readonly ChangeLineFragment[];
}

/** Fewer than this are read one by one as easily. */
const FEWEST = 5;

/** The changes as they come, those of one request folded together where they are many. */
export function foldBursts(changes: readonly ChangeLineFragment[]): (ChangeLineFragment | Burst)[] {
  const runs: ChangeLineFragment[][] = [];
  for (const change of changes) {
    const run = runs.at(-1);
    const isOfSame = change.requestId !== null && run?.[0]?.requestId === change.requestId;
    if (run && isOfSame) run.push(change);
    else runs.push([change]);
  }
  return runs.flatMap<ChangeLineFragment | Burst>((run) => (run.length < FEWEST ? run : [{ changes: run }]));
}

/** How many changes of each kind, in the order the kinds are offered. */
export function countKinds({ changes }: Burst): { kind: ChangedEntity; count: number }[] {
  return KINDS.map((kind) => ({
    kind,
    count: changes.filter((change) => change.entity === kind).length,
  })).filter(({ count }) => count > 0);
}

/** Whether what has been loaded ends in the middle of many changes of one request. */
export function endsInBurst(changes: readonly ChangeLineFragment[]): boolean {
  const last = foldBursts(changes).at(-1);
  return last !== undefined && "changes" in last;
}
