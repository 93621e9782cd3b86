import type { TeamNodeFragment } from "@cairn/schema/generated/web/teams/graphql";

export interface TeamBranch {
  team: TeamNodeFragment;
  below: TeamBranch[];
}

/** The teams as a tree, in the order given; a team whose parent is not among them stands at the top. */
export function treeOf(teams: readonly TeamNodeFragment[]): TeamBranch[] {
  const known = new Set(teams.map((team) => team.id));
  const under = new Map<string | null, TeamNodeFragment[]>();
  for (const team of teams) {
    const parent = team.parent && known.has(team.parent.id) ? team.parent.id : null;
    under.set(parent, [...(under.get(parent) ?? []), team]);
  }
  const branches = (parentId: string | null): TeamBranch[] =>
    (under.get(parentId) ?? []).map((team) => ({ team, below: branches(team.id) }));
  return branches(null);
}

/** The ids of a team and of all teams below it: where it cannot move to. */
export function withAllBelow(teams: readonly TeamNodeFragment[], teamId: string): Set<string> {
  const found = new Set([teamId]);
  let before = 0;
  while (found.size > before) {
    before = found.size;
    for (const team of teams) if (team.parent && found.has(team.parent.id)) found.add(team.id);
  }
  return found;
}
