export interface TeamInTree {
  id: string;
  name: string;
  parent: { id: string } | null;
}

export interface TeamLine {
  id: string;
  name: string;
  /** How many teams stand above it. */
  depth: number;
  /** Its ancestors' ids, the top one first. */
  above: string[];
}

/** The teams in the order of their tree, each after the one it belongs under; those of a strange parent at the top. */
export function teamLines(teams: readonly TeamInTree[]): TeamLine[] {
  const known = new Set(teams.map((team) => team.id));
  const under = new Map<string, TeamInTree[]>();
  const top = "";
  for (const team of teams) {
    const parent = team.parent && known.has(team.parent.id) ? team.parent.id : top;
    under.set(parent, [...(under.get(parent) ?? []), team]);
  }
  const below = (parent: string, above: string[]): TeamLine[] =>
    (under.get(parent) ?? []).flatMap(({ id, name }) => [
      { id, name, depth: above.length, above },
      ...below(id, [...above, id]),
    ]);
  return below(top, []);
}
