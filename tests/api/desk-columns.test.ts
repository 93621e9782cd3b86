import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { act } from "../testkit/verbs";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let gita: TestPerson;
let teamId: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  organization = await world.organization("Alpha");
  teamId = await organization.team("Fundraising");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  gita = await organization.person("Gita", [["ECONOMIST", teamId]]);
});
afterAll(() => world.close());

interface Entry {
  revision: number;
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  state: string;
  note: string;
  recordedBy: { name: string } | null;
  returned: { reason: string; by: { name: string } } | null;
}
interface Point {
  period: string;
  start: string;
  dueOn: string;
  target: string | null;
  minimum: string | null;
  stretch: string | null;
  targetCarried: boolean;
  explanation: { rule: string };
  entry: Entry | null;
}
interface Row {
  axis: number;
  assignment: { kpi: { id: string; name: string } };
  earlier: Point[];
  cells: Point[];
  columns: Record<string, never[] | null> & { before: number; people: { name: string }[] };
}

const QUERY = `query ($team: ID!) { desk(month: "2026-09", teamId: $team, earlier: 11) {
  axes { periods starts dueOn current } kpis { id }
  rows { axis assignment { kpi { id name } } earlier { ...P } cells { ...P }
    columns { before targets minimums stretches carried revisions values numerators denominators states notes
      recordedBy people { name } returned { reason by { name } } } } } }
  fragment P on Point { period start dueOn target minimum stretch targetCarried explanation { rule }
    entry { revision value numerator denominator state note recordedBy { name } returned { reason by { name } } } }`;

async function rowsOf(person: TestPerson) {
  const { data, errors } = await person.ask(QUERY, { team: teamId });
  expect(errors).toEqual([]);
  return data.desk as {
    axes: { periods: string[]; starts: string[]; dueOn: string[]; current: number }[];
    kpis: { id: string }[];
    rows: Row[];
  };
}

/** A column as it is read: null stands for a column of nothing. */
const at = <T>(column: readonly T[] | null | undefined, place: number): T | null => column?.[place] ?? null;

function entryIn({ columns }: Row, place: number): Entry | null {
  const revision = at<number>(columns.revisions, place);
  if (revision === null) return null;
  const by = at<number>(columns.recordedBy, place);
  return {
    revision,
    value: at(columns.values, place),
    numerator: at(columns.numerators, place),
    denominator: at(columns.denominators, place),
    state: at<string>(columns.states, place) ?? "REPORTED",
    note: at<string>(columns.notes, place) ?? "",
    recordedBy: by === null ? null : (columns.people[by] ?? null),
    returned: at(columns.returned, place),
  };
}

test("the columns of a line say what its points say: values, ratios, states, notes, returns, targets, who", async () => {
  const aimed = await organization.kpi(helga, teamId, { name: "aimed", firstPeriod: "2026-03" });
  await act(helga, "setTargets", {
    input: { kpiId: aimed.kpiId, targets: [{ validFrom: "2026-04", target: "90", minimum: "80" }] },
  });
  const kpi = async (name: string, given: object) =>
    (await organization.kpi(helga, teamId, { name, firstPeriod: "2026-03", ...given })).assignmentId;
  const plain = await kpi("plain", {});
  const ratio = await kpi("ratio", { aggregation: "RATIO", unit: "%" });
  await kpi("empty", {});
  const weekly = await kpi("weekly", { periodicity: "WEEK", firstPeriod: "2026-W30" });
  const record = (person: TestPerson, ...entries: object[]) =>
    act(person, "recordEntries", { input: { entries } });
  await record(
    gita,
    { assignmentId: plain, period: "2026-03", value: "1" },
    { assignmentId: plain, period: "2026-05", state: "PROVISIONAL", value: "-2.50" },
    { assignmentId: plain, period: "2026-06", state: "NOT_APPLICABLE", note: "closed that month" },
    { assignmentId: plain, period: "2026-08", value: "0", note: "nothing, really" },
    { assignmentId: ratio, period: "2026-07", numerator: "3", denominator: "4" },
    { assignmentId: weekly, period: "2026-W38", value: "12" },
  );
  await record(helga, { assignmentId: plain, period: "2026-04", value: "4" });
  await record(helga, { assignmentId: plain, period: "2026-04", value: "5", basedOn: 1 });
  await act(gita, "withdrawEntry", {
    input: { assignmentId: plain, period: "2026-03", reason: "the wrong line", basedOn: 1 },
  });
  await act(helga, "returnEntry", {
    input: { assignmentId: plain, period: "2026-08", basedOn: 1, reason: "really nothing?" },
  });
  const desk = await rowsOf(gita);
  expect(desk.rows.map(({ assignment }) => assignment.kpi.name)).toEqual([
    "aimed",
    "empty",
    "plain",
    "ratio",
    "weekly",
  ]);
  expect(desk.kpis.map(({ id }) => id).sort()).toEqual(
    desk.rows.map(({ assignment }) => assignment.kpi.id).sort(),
  );
  for (const row of desk.rows) {
    const axis = desk.axes[row.axis];
    const points = [...row.earlier, ...row.cells];
    expect(axis?.current).toBe(row.cells.length);
    expect(axis?.periods).toEqual(points.map(({ period }) => period));
    expect(axis?.starts).toEqual(points.map(({ start }) => start));
    expect(axis?.dueOn).toEqual(points.map(({ dueOn }) => dueOn));
    points.forEach((point, place) => {
      const { columns } = row;
      const given = {
        target: at(columns.targets, place),
        minimum: at(columns.minimums, place),
        stretch: at(columns.stretches, place),
        targetCarried: at<boolean>(columns.carried, place) ?? false,
        entry: entryIn(row, place),
      };
      const { target, minimum, stretch, targetCarried, entry } = point;
      expect(given).toEqual({ target, minimum, stretch, targetCarried, entry });
      const isNothing = !entry || ["WITHDRAWN", "NOT_APPLICABLE"].includes(entry.state);
      expect(place < columns.before && isNothing).toBe(point.explanation.rule === "STATUS_NOT_EXPECTED");
    });
  }
  const empty = desk.rows[1]?.columns;
  expect([empty?.revisions, empty?.values, empty?.notes, empty?.people]).toEqual([null, null, null, []]);
});
