import type { HomeChangeFragment } from "@cairn/schema/generated/web/home/graphql";

export interface ChangeGroup {
  first: HomeChangeFragment;
  count: number;
}

/** Changes of one request stand as one, so that an import of a thousand rows does not hide the rest. */
export function groupChanges(changes: readonly HomeChangeFragment[], limit: number): ChangeGroup[] {
  const groups: ChangeGroup[] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last && change.requestId && last.first.requestId === change.requestId) last.count += 1;
    else groups.push({ first: change, count: 1 });
  }
  return groups.slice(0, limit);
}
