import type { HomeDeskRowFragment, HomeReturnedFragment } from "@cairn/schema/generated/web/home/graphql";
import { expect, test } from "vitest";
import { deskByTeam } from "./desk-by-team";

type Cell = HomeDeskRowFragment["cells"][number];

const cell = (given: Partial<Cell>): Cell => ({
  period: "2026-10",
  dueOn: "2026-11-14",
  status: "NOT_DUE",
  entry: null,
  explanation: { rule: "STATUS_NOT_DUE" },
  ...given,
});
const entered = cell({ status: "ON_TRACK", entry: { id: "entry" } });
const row = (team: string, ...cells: Cell[]): HomeDeskRowFragment => ({
  assignment: { id: `${team} assignment`, team: { id: team, name: team } },
  silentSince: null,
  cells,
});

test("a team's rows are counted together, and the next due day is that of what is missing", () => {
  const [schools] = deskByTeam(
    [row("Schools", entered, cell({ dueOn: "2026-11-20" })), row("Schools", cell({ dueOn: "2026-11-17" }))],
    [],
  );
  expect(schools).toMatchObject({
    team: "Schools",
    expected: 3,
    entered: 1,
    overdue: 0,
    dueOn: "2026-11-17",
  });
});

test("what was due and is missing is overdue; a withdrawn value counts as missing", () => {
  const [schools] = deskByTeam([row("Schools", cell({ status: "NO_DATA", entry: { id: "withdrawn" } }))], []);
  expect(schools).toMatchObject({ entered: 0, overdue: 1 });
});

test("what is not applicable is expected no longer, and its team stays in sight", () => {
  const none = cell({ status: "NOT_APPLICABLE", entry: { id: "none" } });
  expect(deskByTeam([row("Schools", none, entered), row("Helpline", none)], [])).toMatchObject([
    { team: "Schools", expected: 1, entered: 1, dueOn: null },
    { team: "Helpline", expected: 0, entered: 0, dueOn: null },
  ]);
});

test("nothing is said of periods that are not expected, nor of teams that have no others", () => {
  const before = cell({ explanation: { rule: "STATUS_NOT_EXPECTED" } });
  expect(deskByTeam([row("Schools", before)], [])).toEqual([]);
  expect(deskByTeam([row("Schools", before, entered)], [])).toMatchObject([
    { expected: 1, entered: 1, dueOn: null },
  ]);
});

test("what was sent back is counted, of whatever month, and where nothing else is to be entered", () => {
  const returned = (team: string, period: string): HomeReturnedFragment => ({
    id: `${team} ${period}`,
    period,
    entry: null,
    assignment: { id: `${team} assignment`, team: { id: team, name: team } },
  });
  const [earlier, other] = [returned("Schools", "2026-03"), returned("Helpline", "2026-10")];
  expect(deskByTeam([row("Schools", entered)], [earlier, other])).toMatchObject([
    { team: "Schools", expected: 1, entered: 1, returned: [earlier] },
    { team: "Helpline", expected: 0, entered: 0, returned: [other] },
  ]);
});
