import type { HomeDeskRowFragment } from "@cairn/schema/generated/web/home/graphql";

export interface TeamDesk {
  teamId: string;
  team: string;
  expected: number;
  entered: number;
  overdue: number;
  /** The next day on which something is due that is not entered; null when nothing is left to enter. */
  dueOn: string | null;
}

type Cell = HomeDeskRowFragment["cells"][number];

const isExpected = (cell: Cell) => cell.explanation.rule !== "STATUS_NOT_EXPECTED";

/** What is to be entered, a row a team, in the order of the desk. */
export function deskByTeam(rows: readonly HomeDeskRowFragment[]): TeamDesk[] {
  const teams = new Map<string, TeamDesk>();
  for (const { assignment, cells } of rows) {
    const { id, name } = assignment.team;
    const desk = teams.get(id) ?? {
      teamId: id,
      team: name,
      expected: 0,
      entered: 0,
      overdue: 0,
      dueOn: null,
    };
    for (const cell of cells.filter(isExpected)) count(desk, cell);
    teams.set(id, desk);
  }
  return [...teams.values()].filter((desk) => desk.expected > 0);
}

function count(desk: TeamDesk, cell: Cell): void {
  desk.expected += 1;
  const missing = cell.entry === null || cell.status === "NO_DATA";
  if (!missing) {
    desk.entered += 1;
    return;
  }
  if (cell.status === "NO_DATA") desk.overdue += 1;
  if (!desk.dueOn || cell.dueOn < desk.dueOn) desk.dueOn = cell.dueOn;
}
