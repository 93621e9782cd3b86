import type { HomeDeskRowFragment } from "@cairn/schema/generated/web/home/graphql";

export interface TeamDesk {
  teamId: string;
  team: string;
  expected: number;
  entered: number;
  overdue: number;
  /** Entered, and sent back to be looked at again. */
  returned: number;
  /** The cell of the first one, `assignmentId|period`; null when none was sent back. */
  firstReturned: string | null;
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
      returned: 0,
      firstReturned: null,
      dueOn: null,
    };
    for (const cell of cells.filter(isExpected)) count(desk, cell, assignment.id);
    teams.set(id, desk);
  }
  return [...teams.values()].filter((desk) => desk.expected > 0);
}

function count(desk: TeamDesk, cell: Cell, assignmentId: string): void {
  desk.expected += 1;
  const missing = cell.entry === null || cell.status === "NO_DATA";
  if (!missing) {
    desk.entered += 1;
    if (cell.entry?.returned) {
      desk.returned += 1;
      desk.firstReturned ??= `${assignmentId}|${cell.period}`;
    }
    return;
  }
  if (cell.status === "NO_DATA") desk.overdue += 1;
  if (!desk.dueOn || cell.dueOn < desk.dueOn) desk.dueOn = cell.dueOn;
}
