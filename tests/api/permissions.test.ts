import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, callersOf } from "../testkit/callers";
import { contract, operationFor, outcomeOf, rootFields } from "../testkit/contract";
import { EXAMPLES, type Example, labelOf } from "../testkit/examples";
import { CAST, type CastRole, Stage } from "../testkit/stage";
import { World } from "../testkit/world";

let world: World;
let stage: Stage;
let callers: { roles: Caller[]; others: Caller[] };
/** What was found: outcomes by example and caller. */
const found = new Map<string, string>();

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  stage = await Stage.set(world, "Alpha");
  callers = await callersOf(stage, await Stage.set(world, "Beta"));
});
afterAll(() => world.close());

async function outcome(example: Example, caller: Caller): Promise<string> {
  const variables = await example.variables(stage, caller.person);
  const answer = await world.ask(
    await caller.credential(),
    operationFor(example.field, variables),
    variables,
  );
  return outcomeOf(example.field, answer);
}

test("every root field of the contract has an example", () => {
  expect(new Set(EXAMPLES.map(({ field }) => field))).toEqual(new Set(rootFields.keys()));
});

test("who may do what is what the committed table says", async () => {
  for (const example of EXAMPLES)
    await Promise.all(
      [...callers.roles, ...callers.others].map(async (caller) =>
        found.set(`${labelOf(example)}|${caller.name}`, await outcome(example, caller)),
      ),
    );
  const page = [
    "# Who may do what",
    "Found out by asking: `npx vitest run -c tests/vitest.config.ts --project api tests/api/permissions.test.ts -u` writes this page anew.",
    "`✓` allowed · `nothing`, `empty`: there is no such thing for the asker · `refused …`: a refusal in the payload · else the code of the error.",
    "Manager and economist hold their role for one team; where nothing else is said, that team is asked about.",
    "## By role",
    ...table(callers.roles),
    "## With other keys",
    "The waiting, the suspended and the owner of the tokens are administrators, the latter a gatekeeper too.",
    ...table(callers.others),
  ];
  await expect(`${page.join("\n\n")}\n`).toMatchFileSnapshot("permissions.md");
});

function table(columns: Caller[]): string[] {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  const rows = EXAMPLES.map((example) =>
    line([
      labelOf(example),
      ...columns.map(({ name }) => shown(found.get(`${labelOf(example)}|${name}`) ?? "")),
    ]),
  );
  const head = [line(["", ...columns.map(({ name }) => name)]), line(["---", ...columns.map(() => "---")])];
  return [[...head, ...rows].join("\n")];
}

const shown = (outcome: string): string => (outcome === "allowed" ? "✓" : outcome);

/** What each `viewerCan…` promises: the examples that are then allowed. */
const promises: Record<string, string[]> = {
  "Viewer.viewerCanReadFigures": ["teams", "team", "kpis", "kpi", "assignments", "assignment", "board"],
  "Viewer.viewerCanReadChanges": ["changes, of one's team"],
  "Viewer.viewerCanListPeople": ["people"],
  "Viewer.viewerCanManagePeople": [
    "approvePerson",
    "suspendPerson",
    "restorePerson",
    "grantRole",
    "revokeRole",
  ],
  "Viewer.viewerCanManageTeams": ["createTeam", "reviseTeam", "retireTeam", "restoreTeam"],
  "Viewer.viewerCanManageOrganization": ["reviseOrganization"],
  "Viewer.viewerCanDefineKpis": [
    "defineKpi",
    "reviseKpi",
    "retireKpi",
    "restoreKpi",
    "assignKpi",
    "retireAssignment",
  ],
  "Viewer.viewerCanSetTargets": ["setTargets", "setTargets, of an assignment"],
  "Viewer.viewerCanRecordEntries": ["recordEntries", "withdrawEntry", "withdrawEntries"],
  "Viewer.viewerCanReturnEntries": ["returnEntry"],
  "Viewer.viewerCanImport": ["importEntries", "saveImportMapping", "removeImportMapping"],
  "Viewer.viewerCanClosePeriods": ["closePeriod", "reopenPeriod", "answerReopening"],
  "Viewer.viewerCanAppointDeputies": ["appointDeputy, of the economist"],
  "Kpi.viewerCanRevise": ["reviseKpi", "retireKpi", "restoreKpi", "assignKpi", "retireAssignment"],
  "Kpi.viewerCanSetTargets": ["setTargets", "setTargets, of an assignment"],
  "Team.viewerCanRecordEntries": ["recordEntries", "withdrawEntry", "withdrawEntries"],
  "Assignment.viewerCanRecordEntries": ["recordEntries", "withdrawEntry", "withdrawEntries"],
  "Assignment.viewerCanReadChanges": ["changes, of an assignment"],
  "other Team.viewerCanRecordEntries": [
    "recordEntries, of another team",
    "withdrawEntry, of another team",
    "withdrawEntries, of another team",
  ],
  "other Assignment.viewerCanRecordEntries": [
    "recordEntries, of another team",
    "withdrawEntry, of another team",
    "withdrawEntries, of another team",
  ],
  "other Assignment.viewerCanReadChanges": ["changes, of another team"],
};

const flagsOf = (type: string): string[] => {
  const named = contract.getType(type);
  const fields = named && "getFields" in named ? Object.keys(named.getFields()) : [];
  return fields.filter((name) => name.startsWith("viewerCan"));
};

test("every viewerCan… field has its promise", () => {
  const flags = Object.keys(contract.getTypeMap()).flatMap((type) =>
    flagsOf(type).map((flag) => `${type}.${flag}`),
  );
  expect(new Set(Object.keys(promises).filter((flag) => !flag.startsWith("other ")))).toEqual(new Set(flags));
});

describe("what viewerCan… says is what the verb then does", () => {
  async function flags(caller: Caller): Promise<Record<string, boolean>> {
    const select = (type: string) => `{ ${flagsOf(type).join(" ")} }`;
    const answer = await world.ask(
      await caller.credential(),
      `query ($kpi: ID!, $team: ID!, $otherTeam: ID!, $assignment: ID!, $otherAssignment: ID!) {
        Viewer: viewer ${select("Viewer")}
        Kpi: kpi(id: $kpi) ${select("Kpi")}
        Team: team(id: $team) ${select("Team")}
        other_Team: team(id: $otherTeam) ${select("Team")}
        Assignment: assignment(id: $assignment) ${select("Assignment")}
        other_Assignment: assignment(id: $otherAssignment) ${select("Assignment")} }`,
      {
        kpi: stage.kpiId,
        team: stage.teamId,
        otherTeam: stage.otherTeamId,
        assignment: stage.assignmentId,
        otherAssignment: stage.otherAssignmentId,
      },
    );
    return Object.fromEntries(
      Object.entries(answer.data as Record<string, Record<string, boolean> | null>).flatMap(
        ([place, given]) =>
          Object.entries(given ?? {}).map(([flag, is]) => [`${place.replace("_", " ")}.${flag}`, is]),
      ),
    );
  }

  test.each<CastRole | "write token" | "read-only token">([...CAST, "write token", "read-only token"])(
    "for %s",
    async (name) => {
      const caller = [...callers.roles, ...callers.others].find((each) => each.name === name) as Caller;
      const said = await flags(caller);
      const done = Object.fromEntries(
        Object.keys(said).map((flag) => {
          const outcomes = (promises[flag] ?? []).map((example) => found.get(`${example}|${name}`));
          return [flag, outcomes.every((each) => each === "allowed")];
        }),
      );
      expect(said).toEqual(done);
    },
  );

  test("for a retired KPI, of which nobody may record or set anything", async () => {
    const { gatekeeper } = stage.people;
    const kpiId = await stage.newKpi({ retired_at: new Date("2026-01-01T00:00:00Z") });
    const assignmentId = await stage.newAssignment({ kpi_id: kpiId });
    const said = await gatekeeper.ask(
      `query ($kpi: ID!, $assignment: ID!) {
        kpi(id: $kpi) { viewerCanSetTargets } assignment(id: $assignment) { viewerCanRecordEntries } }`,
      { kpi: kpiId, assignment: assignmentId },
    );
    expect(said.data).toEqual({
      kpi: { viewerCanSetTargets: false },
      assignment: { viewerCanRecordEntries: false },
    });
    const recorded = await gatekeeper.ask(
      `mutation ($input: RecordEntriesInput!) { recordEntries(input: $input) { refusals { code } } }`,
      { input: { entries: [{ assignmentId, period: "2026-03", value: "1" }] } },
    );
    expect(recorded.data.recordEntries.refusals).toEqual([{ code: "RETIRED" }]);
  });
});
