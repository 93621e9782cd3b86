import type { HomeDeskRowFragment, HomeReturnedFragment } from "@cairn/schema/generated/web/home/graphql";

export interface TeamDesk {
  teamId: string;
  team: string;
  expected: number;
  entered: number;
  overdue: number;
  /** Entered, for whatever month, and sent back to be looked at again. */
  returned: HomeReturnedFragment[];
  /** The next day on which something is due that is not entered; null when nothing is left to enter. */
  dueOn: string | null;
}

/** KPIs of a team of which nothing has come for long: somebody should ask about them, but they are no work of the day. */
export interface Silence {
  teamId: string;
  team: string;
  /** The first missing period. */
  since: string;
  /** How many KPIs. */
  count: number;
}

type Cell = HomeDeskRowFragment["cells"][number];

const isExpected = (cell: Cell) => cell.explanation.rule !== "STATUS_NOT_EXPECTED";

/** What is to be entered and what was sent back, a row a team, in the order of the desk; silent KPIs stand apart. */
export function deskByTeam(
  rows: readonly HomeDeskRowFragment[],
  returned: readonly HomeReturnedFragment[],
): TeamDesk[] {
  const teams = new Map<string, TeamDesk>();
  const deskOf = ({ id, name }: HomeReturnedFragment["assignment"]["team"]): TeamDesk => {
    const desk = teams.get(id) ?? emptyDesk(id, name);
    teams.set(id, desk);
    return desk;
  };
  for (const { assignment, cells, silentSince } of rows)
    if (silentSince === null)
      for (const cell of cells.filter(isExpected)) count(deskOf(assignment.team), cell);
  for (const item of returned) deskOf(item.assignment.team).returned.push(item);
  return [...teams.values()];
}

/** The silences of each team, in the order of the desk. */
export function silencesOf(rows: readonly HomeDeskRowFragment[]): Silence[] {
  const silences = new Map<string, Silence>();
  for (const { assignment, silentSince: since } of rows) {
    if (since === null) continue;
    const { id: teamId, name: team } = assignment.team;
    const key = `${teamId} ${since}`;
    silences.set(key, { teamId, team, since, count: (silences.get(key)?.count ?? 0) + 1 });
  }
  return [...silences.values()];
}

const emptyDesk = (teamId: string, team: string): TeamDesk => ({
  teamId,
  team,
  expected: 0,
  entered: 0,
  overdue: 0,
  returned: [],
  dueOn: null,
});

function count(desk: TeamDesk, cell: Cell): void {
  // What was declared not applicable is expected no longer.
  if (cell.status === "NOT_APPLICABLE") return;
  desk.expected += 1;
  const missing = cell.entry === null || cell.status === "NO_DATA";
  if (!missing) {
    desk.entered += 1;
    return;
  }
  if (cell.status === "NO_DATA") desk.overdue += 1;
  if (!desk.dueOn || cell.dueOn < desk.dueOn) desk.dueOn = cell.dueOn;
}
