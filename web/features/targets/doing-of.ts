import type { TargetInput, TargetLineFragment } from "@cairn/schema/generated/web/targets/graphql";
import { LEVELS } from "./target-drafts";

/** What a write does to the stored targets. */
export type Doing = "added" | "removed" | "changed";

/** What all of a write does alike, else `changed`: so does an end that is set or taken away, as it says what holds. */
export function doingOf(changes: readonly TargetInput[], stored: readonly TargetLineFragment[]): Doing {
  const before = new Map(stored.map((target) => [target.validFrom, target]));
  const says = (change: TargetInput) => LEVELS.some((level) => (change[level] ?? null) !== null);
  if (changes.every((change) => says(change) && !before.has(change.validFrom))) return "added";
  const takesAway = (change: TargetInput) =>
    !says(change) && !change.isEnd && before.get(change.validFrom)?.isEnd === false;
  return changes.every(takesAway) ? "removed" : "changed";
}
