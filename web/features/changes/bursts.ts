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
export function countKinds({ changes }: Burst): { entity: ChangedEntity; count: number }[] {
  return KINDS.map((kind) => ({
    entity: kind,
    count: changes.filter((change) => change.entity === kind).length,
  })).filter(({ count }) => count > 0);
}

/** The many changes of one request in the middle of which what has been loaded may end; null where it doesn't. */
export function burstAtEnd(changes: readonly ChangeLineFragment[]): Burst | null {
  const last = foldBursts(changes).at(-1);
  return last && "changes" in last ? last : null;
}

/** The earliest and the latest period of its values, where they are all of one length; else nothing. */
export function periodsOf({ changes }: Burst): [string | null, string | null] {
  const periods = changes
    .flatMap(({ entity, period }) => (entity === "ENTRY" && period ? [period] : []))
    .sort();
  const isOneLength = new Set(periods.map((period) => period.replaceAll(/\d/g, "0"))).size === 1;
  return isOneLength ? [periods[0] ?? null, periods.at(-1) ?? null] : [null, null];
}
