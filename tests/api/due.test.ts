import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Arrangement } from "../testkit/arrange";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { act } from "../testkit/verbs";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let gita: TestPerson;
let max: TestPerson;
/** Fundraising above Events; Housing beside them. */
let teams: { fundraising: string; events: string; housing: string };

beforeAll(async () => {
  // Thursday; with 10 business days September was due on October 14, Wednesday
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  organization = await world.organization("Alpha");
  const fundraising = await organization.team("Fundraising");
  teams = {
    fundraising,
    events: await organization.team("Events", fundraising),
    housing: await organization.team("Housing"),
  };
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  gita = await organization.person("Gita", [["ECONOMIST", fundraising]]);
  max = await organization.person("Max", ["MEMBER"]);
});
afterAll(() => world.close());

const LIST = `from to totalCount totals { state count }
  punctuality { expected reported onTime completeness timeliness explanation { sentence } }
  nodes { id period dueOn state onTime firstRecordedAt assignment { team { name } kpi { name } } entry { value revision } }
  pageInfo { hasNextPage endCursor }`;

interface Asked {
  from?: string;
  to?: string;
  states?: string[];
  first?: number;
  after?: string;
  asOf?: string;
  filter?: object;
}

async function due(asked: Asked, by = helga, select = LIST) {
  const { data, errors } = await by.ask(
    `query ($from: Period, $to: Period, $states: [DueState!], $first: Int, $after: String, $asOf: DateTimeISO, $filter: DueFilter) {
      due(from: $from, to: $to, states: $states, first: $first, after: $after, asOf: $asOf, filter: $filter) { ${select} } }`,
    { first: 500, ...asked },
  );
  return errors.length > 0 ? { error: errors[0]?.extensions, sentence: errors[0]?.message } : data.due;
}

// biome-ignore lint/suspicious/noExplicitAny: answers have the shape of their query
const shortly = (list: any) => list.nodes.map((item: any) => `${item.period} ${item.state}`);

describe("what is due", () => {
  let kpiId: string;
  let ids: { events: string; housing: string };

  beforeAll(async () => {
    const arrange = new Arrangement(organization);
    kpiId = arrange.kpi({ name: "Donations" });
    ids = {
      events: arrange.assignment(kpiId, teams.events, { firstPeriod: "2026-05" }),
      housing: arrange.assignment(kpiId, teams.housing, { firstPeriod: "2026-08" }),
    };
    const recorded = (instant: string) => ({
      state: "REPORTED" as const,
      value: "7",
      firstRecordedAt: new Date(instant),
    });
    // due on June 12: it was already the 13th in Zurich
    arrange.entry(ids.events, "2026-05", recorded("2026-06-12T22:30:00Z"));
    arrange.entry(ids.events, "2026-06", recorded("2026-07-14T21:30:00Z"));
    arrange.entry(ids.events, "2026-07", { state: "NOT_APPLICABLE" });
    arrange.entry(ids.events, "2026-08", {
      ...recorded("2026-09-02T08:00:00Z"),
      returnedAt: new Date("2026-09-03T08:00:00Z"),
      returnReason: "Is this in thousands?",
    });
    arrange.entry(ids.housing, "2026-08", { state: "WITHDRAWN" });
    arrange.entry(ids.housing, "2026-10", recorded("2026-10-10T08:00:00Z"));
    // what is worked out is not entered, and what is retired is over
    arrange.assignment(arrange.kpi({ formula: `{${kpiId}} * 2` }), teams.events, { firstPeriod: "2026-01" });
    arrange.assignment(arrange.kpi({ retiredAt: new Date("2026-03-15") }), teams.events, {
      firstPeriod: "2026-01",
    });
    await arrange.write();
  });

  test("is listed by due day with how it stands, when it came, and what was entered", async () => {
    const list = await due({ from: "2026-05", filter: { kpiId, everybody: true } });
    expect(list).toMatchObject({ from: "2026-05", to: "2026-10", totalCount: 9 });
    expect(list.nodes[0]).toEqual({
      id: `${ids.events}:2026-05`,
      period: "2026-05",
      dueOn: "2026-06-12",
      state: "ENTERED",
      onTime: false,
      firstRecordedAt: "2026-06-12T22:30:00.000Z",
      assignment: { team: { name: "Events" }, kpi: { name: "Donations" } },
      entry: { value: "7", revision: 1 },
    });
    expect(
      list.nodes.map((item: { assignment: { team: { name: string } }; [field: string]: unknown }) =>
        [item.assignment.team.name, item.period, item.dueOn, item.state, item.onTime].join(" "),
      ),
    ).toEqual([
      "Events 2026-05 2026-06-12 ENTERED false",
      "Events 2026-06 2026-07-14 ENTERED true",
      "Events 2026-07 2026-08-14 NOT_APPLICABLE ",
      "Events 2026-08 2026-09-14 RETURNED true",
      "Housing 2026-08 2026-09-14 OVERDUE ",
      "Events 2026-09 2026-10-14 OVERDUE ",
      "Housing 2026-09 2026-10-14 OVERDUE ",
      "Events 2026-10 2026-11-13 NOT_DUE_YET ",
      "Housing 2026-10 2026-11-13 ENTERED true",
    ]);
    expect(list.totals).toEqual([
      { state: "NOT_DUE_YET", count: 1 },
      { state: "OVERDUE", count: 3 },
      { state: "ENTERED", count: 3 },
      { state: "RETURNED", count: 1 },
      { state: "NOT_APPLICABLE", count: 1 },
    ]);
    // of the seven past their due day one is not applicable
    expect(list.punctuality).toEqual({
      expected: 6,
      reported: 3,
      onTime: 2,
      completeness: "0.5",
      timeliness: "0.333333333333333",
      explanation: { sentence: "3 of 6 reported, 2 of them on time." },
    });
  });

  test("can be asked for by state, in pages that neither skip nor repeat, with counts of all", async () => {
    const all = await due({ from: "2026-05", filter: { kpiId, everybody: true } });
    const seen: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await due({ from: "2026-05", first: 2, after, filter: { kpiId, everybody: true } });
      seen.push(...page.nodes.map(({ id }: { id: string }) => id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual(all.nodes.map(({ id }: { id: string }) => id));
    const open = await due({
      from: "2026-05",
      states: ["OVERDUE", "RETURNED"],
      filter: { kpiId, everybody: true },
    });
    expect(shortly(open)).toEqual([
      "2026-08 RETURNED",
      "2026-08 OVERDUE",
      "2026-09 OVERDUE",
      "2026-09 OVERDUE",
    ]);
    expect(open).toMatchObject({ totalCount: 4, totals: all.totals, punctuality: all.punctuality });
    expect(await due({ after: "nonsense" })).toMatchObject({ error: { code: "BAD_USER_INPUT" } });
  });

  test("is told for each team and each KPI", async () => {
    const parts = `totals { state count } punctuality { expected reported completeness timeliness }`;
    const list = await due(
      { from: "2026-05", filter: { kpiId, everybody: true } },
      helga,
      `byTeam { team { name } ${parts} } byKpi { kpi { name } ${parts} }`,
    );
    expect(list.byTeam).toMatchObject([
      { team: { name: "Events" }, punctuality: { expected: 4, reported: 3, completeness: "0.75" } },
      {
        team: { name: "Housing" },
        totals: [
          { state: "OVERDUE", count: 2 },
          { state: "ENTERED", count: 1 },
        ],
        punctuality: { expected: 2, reported: 0, completeness: "0", timeliness: "0" },
      },
    ]);
    expect(list.byKpi).toMatchObject([{ kpi: { name: "Donations" }, punctuality: { expected: 6 } }]);
  });

  test("is of the viewer's teams, of a person's, of a team with those below it, or of everybody", async () => {
    const teamsOf = async (filter: object, by: TestPerson) => {
      const list = await due(
        { from: "2026-05", filter: { kpiId, ...filter } },
        by,
        "byTeam { team { name } }",
      );
      return list.error?.code ?? list.byTeam.map(({ team }: { team: { name: string } }) => team.name);
    };
    expect(await teamsOf({}, gita)).toEqual(["Events"]);
    expect(await teamsOf({ everybody: true }, gita)).toEqual(["Events", "Housing"]);
    expect(await teamsOf({ teamId: teams.housing }, gita)).toEqual(["Housing"]);
    expect(await teamsOf({ personId: gita.id }, gita)).toEqual(["Events"]);
    expect(await teamsOf({ personId: gita.id }, helga)).toEqual(["Events"]);
    expect(await teamsOf({ personId: helga.id }, helga)).toEqual([]);
    expect(await teamsOf({ personId: gita.id }, max)).toBe("FORBIDDEN");
    // who enters for none sees all
    expect(await teamsOf({}, max)).toEqual(["Events", "Housing"]);
    expect(await teamsOf({ personId: "nobody" }, helga)).toBe("NOT_FOUND");
  });

  test("of what was retired is what was expected until then", async () => {
    const filter = { teamId: teams.events, includeRetired: true };
    const list = await due({ from: "2026-01", to: "2026-04", filter });
    expect(shortly(list)).toEqual(["2026-01 OVERDUE", "2026-02 OVERDUE", "2026-03 OVERDUE"]);
    expect(shortly(await due({ from: "2026-01", to: "2026-04", filter: { teamId: teams.events } }))).toEqual(
      [],
    );
  });
});

test("periods of any length end within the stretch that is asked for, weeks with the month of their Thursday", async () => {
  const arrange = new Arrangement(organization);
  const team = arrange.team();
  for (const [periodicity, firstPeriod] of [
    ["WEEK", "2026-W01"],
    ["MONTH", "2026-01"],
    ["QUARTER", "2026-Q1"],
    ["HALFYEAR", "2026-H1"],
    ["YEAR", "2025"],
  ] as const)
    arrange.assignment(arrange.kpi({ periodicity }), team, { firstPeriod });
  await arrange.write();
  const periods = async (from: string, to: string) => {
    const list = await due({ from, to, filter: { teamId: team } });
    return list.nodes.map(({ period }: { period: string }) => period).sort();
  };
  expect(await periods("2026-06", "2026-06")).toEqual([
    "2026-06",
    "2026-H1",
    "2026-Q2",
    "2026-W23",
    "2026-W24",
    "2026-W25",
    "2026-W26",
  ]);
  expect(await periods("2026-05", "2026-05")).toEqual([
    "2026-05",
    "2026-W19",
    "2026-W20",
    "2026-W21",
    "2026-W22",
  ]);
  expect(await periods("2026-W01", "2026-W01")).toEqual(["2026-W01"]);
  expect(await periods("2026", "2026")).toHaveLength(53 + 12 + 4 + 2 + 1);
});

test("what was known on a day, and what was due then, is answered as of that day", async () => {
  const { kpiId, assignmentId } = await organization.kpi(helga, teams.housing, { firstPeriod: "2026-09" });
  const asked = { from: "2026-09", to: "2026-09", filter: { kpiId, everybody: true } };
  // the log is written by the database's clock
  world.setNow(new Date());
  const [before] = await world.owner.sql`select max(at) as at from changes`;
  const asOf = new Date(new Date(before?.at).getTime() + 1).toISOString();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await act(helga, "recordEntries", {
    input: { entries: [{ assignmentId, period: "2026-09", value: "1" }] },
  });
  expect(shortly(await due(asked))).toEqual(["2026-09 ENTERED"]);
  expect(shortly(await due({ ...asked, asOf }))).toEqual(["2026-09 OVERDUE"]);
  // before the KPI was there, nothing was due
  expect(await due({ ...asked, asOf: "2026-10-01T00:00:00Z" })).toMatchObject({
    totalCount: 0,
    punctuality: { expected: 0, completeness: null, timeliness: null },
  });
  world.setNow(new Date("2026-10-15T10:00:00Z"));
});

test("a stretch that ends before it begins, and one that is too long, are refused with a sentence", async () => {
  expect(await due({ from: "2026-09", to: "2026-Q2" })).toEqual({
    error: {
      code: "BAD_USER_INPUT",
      rule: "RANGE_ENDS_EARLY",
      params: { from: { period: "2026-09" }, to: { period: "2026-Q2" } },
    },
    sentence: "September 2026 begins after Quarter 2, 2026 has ended. Swap the two.",
  });
  expect(await due({ from: "2026-02-30" })).toMatchObject({ error: { rule: "PERIOD_NOT_A_DATE" } });
  const arrange = new Arrangement(organization);
  const team = arrange.team();
  const daily = arrange.kpi({ periodicity: "DAY" });
  for (let child = 0; child < 8; child++)
    arrange.assignment(daily, arrange.team(team), { firstPeriod: "1900-01-01" });
  await arrange.write();
  expect(await due({ from: "1900", to: "2026", filter: { teamId: team } })).toMatchObject({
    error: { code: "BAD_USER_INPUT", rule: "DUE_TOO_MANY" },
  });
});
