import type { DeskRowFragment, Periodicity } from "@cairn/schema/generated/web/entries/graphql";

/** Rows of one team and one periodicity: they share their columns. */
export interface RowGroup {
  readonly periodicity: Periodicity;
  readonly rows: readonly DeskRowFragment[];
}

export interface TeamRows {
  readonly team: { readonly id: string; readonly name: string };
  readonly groups: readonly RowGroup[];
}

/** What is entered every month comes first; what is rarer, then what comes several times a month. */
const ORDER: readonly Periodicity[] = ["MONTH", "QUARTER", "HALFYEAR", "YEAR", "WEEK", "DAY"];

/** The rows of a desk by team, in the order they come, and within a team by periodicity. */
export function groupRows(rows: readonly DeskRowFragment[]): TeamRows[] {
  const teams = new Map<string, DeskRowFragment[]>();
  for (const row of rows) {
    const { id } = row.assignment.team;
    teams.set(id, [...(teams.get(id) ?? []), row]);
  }
  return [...teams.values()].map((ofTeam) => ({
    team: (ofTeam[0] as DeskRowFragment).assignment.team,
    groups: ORDER.map((periodicity) => ({
      periodicity,
      rows: ofTeam.filter((row) => row.assignment.kpi.periodicity === periodicity),
    })).filter((group) => group.rows.length > 0),
  }));
}
