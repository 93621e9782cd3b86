import type { HomeChangeFragment } from "@cairn/schema/generated/web/home/graphql";

export interface ChangeGroup {
  /** The newest one. */
  first: HomeChangeFragment;
  /** The oldest one of those that are loaded. */
  last: HomeChangeFragment;
  count: number;
  /** How many of them are of the oldest one's request: that may go on beyond what is loaded. */
  ofLastRequest: number;
  /** The team all of them touch; null where they touch several or none. */
  team: string | null;
}

/**
 * Changes that belong together stand as one, newest first: those of one request, and what one person did of one kind
 * within the same minute. An import of a thousand rows does not hide the rest.
 */
export function groupChanges(changes: readonly HomeChangeFragment[], limit: number): ChangeGroup[] {
  const groups: ChangeGroup[] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    const team = change.team?.name ?? null;
    if (!group || !belongTogether(group.first, change)) {
      groups.push({ first: change, last: change, count: 1, ofLastRequest: 1, team });
      continue;
    }
    group.count += 1;
    const isOfSame = change.requestId !== null && group.last.requestId === change.requestId;
    group.ofLastRequest = isOfSame ? group.ofLastRequest + 1 : 1;
    group.last = change;
    if (group.team !== team) group.team = null;
  }
  return groups.slice(0, limit);
}

function belongTogether(a: HomeChangeFragment, b: HomeChangeFragment): boolean {
  if (a.requestId && a.requestId === b.requestId) return true;
  return a.actor?.id === b.actor?.id && a.action === b.action && minuteOf(a) === minuteOf(b);
}

const minuteOf = (change: HomeChangeFragment) => change.at.slice(0, 16);
