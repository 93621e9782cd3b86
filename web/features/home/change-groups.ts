import type { HomeChangeFragment } from "@cairn/schema/generated/web/home/graphql";

export interface ChangeGroup {
  /** The newest one. */
  first: HomeChangeFragment;
  count: number;
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
    const last = groups.at(-1);
    const team = change.team?.name ?? null;
    if (!last || !belongTogether(last.first, change)) {
      groups.push({ first: change, count: 1, team });
      continue;
    }
    last.count += 1;
    if (last.team !== team) last.team = null;
  }
  return groups.slice(0, limit);
}

function belongTogether(a: HomeChangeFragment, b: HomeChangeFragment): boolean {
  if (a.requestId && a.requestId === b.requestId) return true;
  return a.actor?.id === b.actor?.id && a.action === b.action && minuteOf(a) === minuteOf(b);
}

const minuteOf = (change: HomeChangeFragment) => change.at.slice(0, 16);
