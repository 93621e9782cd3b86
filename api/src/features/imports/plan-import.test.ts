import { withNotes } from "./details";
import "reflect-metadata";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ImportRow } from "@cairn/schema/types/imports";
import { FiscalYearNaming } from "@cairn/schema/types/organizations";
import { describe, expect, it } from "vitest";
import type { EntryRow } from "../entries/write-entries";
import { finishPlan } from "./finish-plan";
import type { Held, Plan, PlanSetting, Register } from "./plan";
import { placeImport } from "./plan-import";
import { readCsv } from "./read-csv";
import { understandTable } from "./read-file";

const FIXTURES = path.resolve(import.meta.dirname, "../../../../tests/fixtures");
const EMPTY: Register = { teams: [], kpis: [], assignments: [], targets: [], closedMonths: new Set() };
const ORGANIZATION = {
  id: "organization",
  slug: "test",
  name: "Test",
  locale: "en",
  timezone: "Europe/Zurich",
  currency: "CHF",
  fiscalYearStartMonth: 1,
  fiscalYearNamedBy: FiscalYearNaming.START,
} as PlanSetting["organization"];

interface Given {
  register?: Register;
  held?: EntryRow[];
  mapping?: Record<string, unknown>;
}

/** The plan of a file, with ids that count up from the register's. */
function planOf(csv: string, { register = EMPTY, held = [], mapping }: Given = {}): Plan {
  const table = readCsv(Buffer.from(csv));
  if ("code" in table) throw new Error(table.sentence);
  const file = understandTable(table, mapping, "en");
  if ("refusals" in file) throw new Error(file.refusals.map(({ sentence }) => sentence).join(" "));
  let ids = 0;
  const setting: PlanSetting = {
    organization: ORGANIZATION,
    today: "2026-11-20",
    calendar: { startMonth: 1, namedBy: "start" },
    now: new Date("2026-11-20T10:00:00Z"),
    ownerId: null,
    newId: () => `id-${register.kpis.length}-${++ids}`,
    table: file.table,
    redefine: file.mapping.definitions === "update",
    rounds: file.mapping.rounding === "round",
  };
  const placement = placeImport(file.rows, register, setting);
  const entries: Held = new Map(
    placement.judged.flatMap(({ row, assignment, period }) =>
      held
        .filter((entry) => entry.assignmentId === assignment?.row.id && entry.period === period?.text)
        .map((entry) => [row, entry] as const),
    ),
  );
  return finishPlan(placement, entries, register, setting);
}

/** What the register holds after a plan was written. */
const writtenOf = ({ writes }: Plan): Register => ({
  teams: writes.teams,
  kpis: writes.kpis.created,
  assignments: writes.assignments.created,
  targets: writes.targets,
  closedMonths: new Set(),
});

const heldOf = ({ writes }: Plan): EntryRow[] =>
  writes.cells.map(({ assignment, content }) => ({
    ...content,
    id: "entry",
    organizationId: ORGANIZATION.id,
    assignmentId: assignment.id,
    revision: 1,
    recordedBy: null,
    recordedAs: null,
    recordedFor: null,
    returnedAt: null,
    returnedBy: null,
    returnReason: null,
    recordedAt: new Date(),
    firstRecordedAt: new Date(),
    createdAt: new Date(),
  }));

const fixture = (name: string) => readFileSync(path.join(FIXTURES, name), "utf8");
const outcomes = (rows: readonly ImportRow[]) => rows.map(({ outcome }) => outcome);
const why = (plan: Plan) =>
  plan.rows.flatMap(({ refusals }) =>
    refusals.map((one) => [...one.path, one.code, one.sentence].join(" | ")),
  );
const thing = (plan: Plan, kind: string, name: string) =>
  plan.things.find((one) => one.kind === kind && one.name === name);
const kpiNamed = (plan: Plan, name: string) => plan.writes.kpis.created.find((kpi) => kpi.name === name);

describe("a monthly file of circles", () => {
  const plan = planOf(fixture("circles-2026.csv"));

  it("creates teams, KPIs and values, and leaves blanks alone", () => {
    expect(plan.writes.teams.map(({ name }) => name)).toEqual([
      "Staff",
      "Programs - Youth - Hotline",
      "Programs - Families - Online",
      "Giving",
      "Digital",
    ]);
    expect(plan.writes.kpis.created).toHaveLength(8);
    expect(plan.writes.cells).toHaveLength(40);
    expect(outcomes(plan.rows).filter((outcome) => outcome === "BLANK")).toHaveLength(29);
    expect(why(plan)).toEqual([]);
  });

  it("decides what the file leaves open, and says so", () => {
    expect(kpiNamed(plan, "short-term absence")).toMatchObject({
      unit: "%",
      decimals: 2,
      aggregation: "MEAN",
      teamAggregation: "MEAN",
      direction: "INFORMATIONAL",
      rangeMinimum: "0",
      rangeMaximum: "100",
    });
    expect(kpiNamed(plan, "gifts of private persons")).toMatchObject({
      unit: "",
      decimals: 1,
      aggregation: "SUM",
    });
    expect(kpiNamed(plan, "recommendation score")).toMatchObject({
      periodicity: "YEAR",
      aggregation: "MEAN",
    });
    expect(thing(plan, "kpi", "reached on first call")?.detail).toBe(
      "by quarter; in %; 1 decimal; 0 <= % <= 100; averaged over time (a percentage); for information only, as no direction is given",
    );
  });

  it("expects values from the first period of the file on", () => {
    const first = plan.writes.assignments.created.map(({ firstPeriod }) => firstPeriod);
    expect(first).toEqual([
      "2026-01",
      "2026-01",
      "2026-Q1",
      "2026-01",
      "2026-01",
      "2026",
      "2026-01",
      "2026-Q1",
    ]);
  });

  it("changes nothing the second time", () => {
    const again = planOf(fixture("circles-2026.csv"), { register: writtenOf(plan), held: heldOf(plan) });
    expect(again.writes).toEqual({
      teams: [],
      kpis: { created: [], redefined: [] },
      assignments: { created: [], widened: [] },
      targets: [],
      cells: [],
    });
    expect(new Set(outcomes(again.rows))).toEqual(new Set(["SAME", "BLANK"]));
  });
});

describe("a long file under a mapping", () => {
  const mapping = JSON.parse(fixture("agency-2025.mapping.json")) as Record<string, unknown>;
  const plan = planOf(fixture("agency-2025.csv"), { mapping });

  it("takes definitions, parents, targets, ratios and notes", () => {
    expect(why(plan)).toEqual([]);
    expect(plan.writes.teams.map(({ name, parentId }) => [name, parentId !== null])).toEqual([
      ["Bus depot", true],
      ["Transport", false],
      ["Tram depot", true],
    ]);
    expect(kpiNamed(plan, "Buses on time")).toMatchObject({
      aggregation: "RATIO",
      teamAggregation: "RATIO",
      ratioFactor: "100",
      direction: "HIGHER_IS_BETTER",
      description: "Departures at most 3 minutes late",
      category: "Service",
    });
    expect(kpiNamed(plan, "Staff")).toMatchObject({ aggregation: "LAST", decimals: 1, unit: "FTE" });
    const [ratio] = plan.writes.cells;
    expect(ratio?.content).toMatchObject({
      numerator: "903",
      denominator: "1001",
      value: "90.2097902097902",
    });
    const noted = plan.writes.cells.filter(({ content }) => content.note !== "");
    expect(noted.map(({ content }) => [content.period, content.value, content.note])).toEqual([
      ["2025-04", "2", "Ice on the road"],
    ]);
  });

  it("keeps zero and blank apart", () => {
    const accidents = plan.rows.filter(({ kpi }) => kpi === "Accidents");
    expect(accidents.map(({ after, outcome }) => [after, outcome])).toEqual([
      ["0", "CREATED"],
      ["1", "CREATED"],
      ["0", "CREATED"],
      ["2", "CREATED"],
      ["0", "CREATED"],
      [null, "BLANK"],
    ]);
  });

  it("sets a target once and lets it carry on", () => {
    expect(plan.writes.targets.map(({ validFrom, target }) => [validFrom, target])).toEqual([
      ["2025-01", "92.5"],
      ["2025-01", "1"],
    ]);
    const again = planOf(fixture("agency-2025.csv"), {
      mapping,
      register: writtenOf(plan),
      held: heldOf(plan),
    });
    expect(again.writes.targets).toEqual([]);
    expect(again.writes.cells).toEqual([]);
  });
});

describe("cells that are refused", () => {
  it.each([
    ["A,b,month,0 <= X,2026-13,1", "2 | period | INVALID_PERIOD | “2026-13” is no month"],
    ["A,b,month,0 <= X,,1", "2 | period | MISSING | The period is missing."],
    ["A,b,month,0 <= X,2026-12,1", "2 | period | PERIOD_IN_FUTURE | December 2026 has not begun yet"],
    [
      "A,b,month,0 <= X,2026-01,-1",
      "2 | actual | OUT_OF_RANGE | -1 is outside the allowed range: at least 0.",
    ],
    ["A,b,month,0 <= X,2026-01,much", "2 | actual | NOT_A_NUMBER | “much” isn't a number."],
    [
      "A,b,month,0 <= X,2026-01,1234567890.1234567",
      "2 | actual | TOO_MANY_DIGITS | At most 15 significant digits",
    ],
    ["A,b,month,0 <= X <,2026-01,1", "2 | range | INVALID | “0 <= X <” isn't a range."],
    [
      "A,b,fortnight,,2026-01,1",
      "2 | periodicity | INVALID | “fortnight” is no periodicity. Write one of DAY",
    ],
    [",b,month,,2026-01,1", "2 | team | MISSING | The name of the team is missing."],
    ["A,,month,,2026-01,1", "2 | kpi | MISSING | The name of the KPI is missing."],
    [`${"A".repeat(121)},b,month,,2026-01,1`, "2 | team | INVALID | At most 120 characters"],
    ["A,b,quarter,,2026-05-01 and so on,1", "2 | period | INVALID_PERIOD"],
  ])("%s", (row, refusal) => {
    const plan = planOf(`team,kpi,periodicity,range,period,actual\n${row}\n`);
    expect(outcomes(plan.rows)).toEqual(["REFUSED"]);
    expect(why(plan)[0]).toContain(refusal);
    expect(plan.writes.cells).toEqual([]);
    expect(plan.writes.kpis.created).toEqual([]);
    expect(plan.writes.teams).toEqual([]);
  });

  it("refuses both of two values for one cell, and takes one that is said twice once", () => {
    const plan = planOf(
      "team,kpi,period,actual\nA,b,2026-01,1\nA,b,2026-01,2\nA,b,2026-02,3\na,B,2026-2,3.0\n",
    );
    expect(outcomes(plan.rows)).toEqual(["REFUSED", "REFUSED", "CREATED", "SAME"]);
    expect(why(plan)[0]).toBe(
      "2 | actual | DUPLICATE | Lines 2 and 3 give different values of “b” for January 2026.",
    );
    expect(plan.writes.cells).toHaveLength(1);
  });

  it("refuses rows that contradict the definition that came first", () => {
    const plan = planOf("team,kpi,period,unit,actual\nA,b,2026-01,CHF,1\nA,b,2026-02,EUR,2\n");
    expect(why(plan)).toEqual([
      "3 | unit | INVALID | On line 2 the unit of “b” is CHF. If these are two KPIs, give them two names.",
    ]);
  });

  it("does not guess which direction is good", () => {
    const csv = "team,kpi,period,actual,target\nA,b,2026-01,1,2\n";
    const neutral = planOf(csv);
    expect([why(neutral), neutral.writes.kpis.created[0]?.direction]).toEqual([[], "INFORMATIONAL"]);
    const plan = planOf(csv, { mapping: { defaults: { direction: "down" } } });
    expect(plan.writes.targets.map(({ target }) => target)).toEqual(["2"]);
  });

  it("refuses levels in the wrong order and a percent sign where none belongs", () => {
    const order = planOf("team,kpi,direction,period,actual,target,stretch\nA,b,up,2026-01,1,5,4\n");
    expect(why(order)[0]).toContain("TARGETS_OUT_OF_ORDER");
    const percent = planOf("team,kpi,unit,period,actual\nA,b,CHF,2026-01,12 %\n");
    expect(why(percent)[0]).toContain("2 | actual | NOT_A_NUMBER | This KPI isn't in percent");
  });

  it("refuses a denominator of zero and half a ratio", () => {
    const plan = planOf(
      "team,kpi,period,numerator,denominator\nA,b,2026-01,1,0\nA,b,2026-02,1,\nA,b,2026-03,1,2\n",
    );
    expect(outcomes(plan.rows)).toEqual(["REFUSED", "REFUSED", "CREATED"]);
    expect(why(plan)[0]).toContain("2 | denominator | DIVISION_BY_ZERO");
  });

  it("refuses new teams that lie under each other", () => {
    const plan = planOf(
      "team,parent team,kpi,period,actual\nA,B,k,2026-01,1\nB,A,k,2026-01,1\nC,,k,2026-01,1\nD,B,k,2026-01,1\n",
    );
    expect(outcomes(plan.rows)).toEqual(["REFUSED", "REFUSED", "CREATED", "REFUSED"]);
    expect(plan.writes.teams.map(({ name }) => name)).toEqual(["C"]);
  });
});

describe("beside what stands", () => {
  const first = planOf("team,kpi,unit,period,actual,note\nA,b,CHF,2026-02,1,why\nA,b,CHF,2026-03,2,\n");
  const register = writtenOf(first);
  const held = heldOf(first);

  it("leaves notes and values alone where the file is blank", () => {
    const plan = planOf("team,kpi,period,actual\nA,b,2026-02,1\nA,b,2026-03,\n", { register, held });
    expect(outcomes(plan.rows)).toEqual(["SAME", "BLANK"]);
  });

  it("changes a value, keeps its note, and shows both", () => {
    const plan = planOf("team,kpi,period,actual\nA,b,2026-02,5\n", { register, held });
    expect(plan.rows[0]).toMatchObject({ outcome: "CHANGED", before: "1", after: "5" });
    expect(plan.writes.cells[0]?.content.note).toBe("why");
  });

  it("takes a history from before the first expected period", () => {
    const plan = planOf("team,kpi,period,actual\nA,b,2025-06,5\nA,b,2025-01,\n", { register, held });
    expect(plan.writes.assignments.widened.map(({ firstPeriod }) => firstPeriod)).toEqual(["2025-06"]);
    expect(thing(plan, "assignment", "b · A")).toMatchObject({ outcome: "CHANGED" });
  });

  it("keeps a provisional value provisional until the file says otherwise", () => {
    const provisional = held.map((entry) => ({ ...entry, state: "PROVISIONAL" as const }));
    const plan = (csv: string) => outcomes(planOf(csv, { register, held: provisional }).rows);
    expect(plan("team,kpi,period,actual\nA,b,2026-02,1\n")).toEqual(["SAME"]);
    expect(plan("team,kpi,period,actual,state\nA,b,2026-02,1,final\n")).toEqual(["CHANGED"]);
  });

  it("keeps a definition unless it is told to change it", () => {
    const csv = "team,kpi,direction,category,period,actual\nA,b,up,Money,2026-02,1\n";
    const kept = planOf(csv, { register, held });
    expect(kept.writes.kpis.redefined).toEqual([]);
    expect(thing(kept, "kpi", "b")?.detail).toBe(
      "kept as defined here: direction informational (in the file higher is better), category “” (in the file “Money”)",
    );
    const changed = planOf(csv, { register, held, mapping: { definitions: "update" } });
    expect(changed.writes.kpis.redefined).toMatchObject([
      { direction: "HIGHER_IS_BETTER", category: "Money", revision: 2, version: 2, versionFrom: "2026-11" },
    ]);
  });

  it("refuses figures in another unit or of another periodicity", () => {
    expect(why(planOf("team,kpi,unit,period,actual\nA,b,EUR,2026-02,1\n", { register, held }))[0]).toContain(
      "“b” is kept in CHF here and given in EUR in the file.",
    );
    expect(
      why(planOf("team,kpi,periodicity,period,actual\nA,b,quarter,2026-Q1,1\n", { register, held }))[0],
    ).toContain("“b” is measured by month here and by quarter in the file.");
  });

  it("takes no values for what is retired", () => {
    const gone = { retiredAt: new Date() };
    const kpis = { ...register, kpis: register.kpis.map((kpi) => ({ ...kpi, ...gone })) };
    const teams = { ...register, teams: register.teams.map((team) => ({ ...team, ...gone })) };
    const assignments = {
      ...register,
      assignments: register.assignments.map((assignment) => ({ ...assignment, ...gone })),
    };
    for (const retired of [kpis, teams, assignments])
      expect(why(planOf("team,kpi,period,actual\nA,b,2026-02,1\n", { register: retired }))[0]).toContain(
        "RETIRED",
      );
  });

  it("leaves published figures alone, and refuses others in their place", () => {
    const closed = { ...register, closedMonths: new Set(["2026-02", "2026-03"]) };
    const plan = planOf(
      "team,kpi,period,actual\nA,b,2026-02,1\nA,b,2026-03,5\nA,c,2026-02,1\nA,c,2026-04,1\n",
      {
        register: closed,
        held,
      },
    );
    expect(outcomes(plan.rows)).toEqual(["SAME", "REFUSED", "REFUSED", "CREATED"]);
    expect(why(plan)[0]).toContain("3 | period | PERIOD_CLOSED | March 2026 is closed");
  });

  it("sets no target that holds already by the KPI's own", () => {
    const [kpi] = register.kpis;
    const rated = { ...register, kpis: [{ ...kpi!, direction: "HIGHER_IS_BETTER" as const }] };
    const own = {
      id: "t",
      kpiId: kpi!.id,
      teamId: null,
      assignmentId: null,
      validFrom: "2026-01",
      validFromDate: "2026-01-01",
      minimum: "1",
      target: "9",
      stretch: null,
      baseline: "4",
    };
    const plan = planOf("team,kpi,period,actual,target\nA,b,2026-02,1,9\nA,b,2026-03,2,10\n", {
      register: { ...rated, targets: [own] },
      held,
    });
    expect(plan.writes.targets).toMatchObject([
      { validFrom: "2026-03", minimum: "1", target: "10", baseline: "4" },
    ]);
  });
});

describe("a period that the calendar does not have", () => {
  it.each([
    ["2021-W53", "2021 has only 52 weeks."],
    ["KW 53 2021", "2021 has only 52 weeks."],
    ["29.02.2023", "“2023-02-29” isn't a day of the calendar. Write 2026-03-14."],
  ])("%s: %s", (period, sentence) => {
    const { rows } = planOf(
      `team,kpi,periodicity,period,actual\nA,b,${period.includes("53") ? "week" : "day"},${period},1\n`,
    );
    expect(rows[0]?.refusals[0]?.sentence).toBe(sentence);
  });
});

const notesOf = (csv: string): string[] => withNotes(planOf(csv).notes).notes;

describe("what to know", () => {
  it("tells of doubtful numbers, lost notes and ratios that do not agree", () => {
    expect(
      notesOf('team,kpi,period,actual,target\nA,b,2026-01,"1,234",\nA,b,2026-02,"2,345","7,777"\n'),
    ).toEqual([
      "Numbers that can be read in two ways: 3. They were taken so: “1,234” as 1234 (line 2), “2,345” as 2345 (line 3), “7,777” as 7777 (line 3). If that is wrong, say with “decimalMark” in the mapping which sign stands before decimals.",
    ]);
    expect(notesOf("team,kpi,period,actual,note\nA,b,2026-01,,later\n")[0]).toBe(
      "Notes beside blank values, which are not kept: 1, the first on line 2.",
    );
    expect(
      notesOf(
        "team,kpi,period,actual,numerator,denominator\nA,b,2026-01,0.34,1,3\nA,b,2026-02,0.33,1,3\n",
      )[0],
    ).toMatch(/^Values that differ from numerator ÷ denominator: 1, the first on line 2/);
  });

  it("rounds what a spreadsheet has computed only when told to, and says how many", () => {
    const csv =
      "team,kpi,decimals,period,value\nA,b,1,2026-01,0.142857142857143\nA,b,1,2026-02,-2.25\nA,b,1,2026-03,3\n";
    const stands = planOf("team,kpi,decimals,period,value\nA,b,1,2026-03,3\n");
    const register = writtenOf(stands);
    expect(outcomes(planOf(csv, { register }).rows)).toEqual(["REFUSED", "REFUSED", "CREATED"]);
    const rounded = planOf(csv, { register, mapping: { rounding: "round" } });
    expect(rounded.writes.cells.map(({ content }) => content.value)).toEqual(["0.1", "-2.3", "3"]);
    expect(withNotes(rounded.notes).notes).toEqual([
      "Values rounded to the decimals of the KPI: 2, the first on line 2: 0.142857142857143 to 0.1.",
    ]);
    const fresh = planOf("team,kpi,period,value\nA,c,2026-01,0.142857142857143\n", {
      mapping: { rounding: "round" },
    });
    expect(fresh.writes.kpis.created[0]?.decimals).toBe(2);
  });
});

describe("what rows say of one target together", () => {
  const HEAD = "team,kpi,direction,period,actual,target,minimum\n";
  const plan = (lines: string) => planOf(HEAD + lines);
  const set = ({ writes }: Plan) =>
    writes.targets.map(({ validFrom, target, minimum }) => [validFrom, target, minimum]);

  it("refuses two rows that differ, and names both lines", () => {
    const both = plan("A,b,up,2026-01,1,5,\nA,b,up,2026-02,1,5,\nA,b,up,2026-01,1,6,\n");
    expect(outcomes(both.rows)).toEqual(["REFUSED", "CREATED", "REFUSED"]);
    const said = "Lines 2 and 4 give different targets for “b” from January 2026 on.";
    expect(why(both)).toEqual([`2 | target | DUPLICATE | ${said}`, `4 | target | DUPLICATE | ${said}`]);
    expect(set(both)).toEqual([["2026-02", "5", null]]);
  });

  it("refuses them where they have no value at all, or contradict one another in that, too", () => {
    const { rows } = plan("A,b,up,2026-01,,none,\nA,b,up,2026-01,,15,10\n");
    expect(outcomes(rows)).toEqual(["REFUSED", "REFUSED"]);
    expect(rows.map(({ after }) => after)).toEqual(["none", "10 · 15"]);
    expect(why(plan("A,b,up,2026-01,1,5,\nA,b,up,2026-01,2,6,\n"))).toHaveLength(4);
  });

  it("takes rows that say the same, and parts of a target from two rows", () => {
    const parts = plan("A,b,up,2026-01,1,5,\nA,b,up,2026-01,1,5.0,\nA,b,up,2026-01,1,,4\n");
    expect(why(parts)).toEqual([]);
    expect(set(parts)).toEqual([["2026-01", "5", "4"]]);
  });

  it("ends a target at a word, in any language, and only where one holds", () => {
    const ended = plan(
      "A,b,up,2026-01,1,none,\nA,b,up,2026-02,1,5,4\nA,b,up,2026-03,1,,\nA,b,up,2026-04,1,Kein Ziel,\nA,b,up,2026-05,1,aucun,\n",
    );
    expect(why(ended)).toEqual([]);
    expect(set(ended)).toEqual([
      ["2026-02", "5", "4"],
      ["2026-04", null, null],
    ]);
    const register = { ...writtenOf(ended) };
    const lines = "A,b,up,2026-04,1,end,\nA,b,up,2026-06,1,7,\nA,b,up,2026-07,1,fine,\n";
    expect(set(planOf(HEAD + lines, { register }))).toEqual([
      ["2026-06", "7", null],
      ["2026-07", null, null],
    ]);
  });

  it("refuses an end with figures beside it, on its row or another one", () => {
    expect(why(plan("A,b,up,2026-01,1,none,4\n"))).toEqual([
      "2 | minimum | INVALID | What ends a target has no figures of its own. Leave one or the other out.",
    ]);
    expect(outcomes(plan("A,b,up,2026-01,1,none,\nA,b,up,2026-01,1,,4\n").rows)).toEqual([
      "REFUSED",
      "REFUSED",
    ]);
  });

  it("knows such words in the column of targets alone", () => {
    expect(outcomes(plan("A,b,up,2026-01,none,5,\nA,b,up,2026-02,1,5,none\n").rows)).toEqual([
      "REFUSED",
      "REFUSED",
    ]);
  });
});
