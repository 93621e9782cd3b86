import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../testkit/ask";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { act } from "../testkit/verbs";
import { type RunningApi, World } from "../testkit/world";

/** What definitions decide: names, order, who is on it, targets, tolerances, the fiscal year, by whom. */
const BOARD = `query Board($teamId: ID) { board(first: 50, filter: { teamId: $teamId }) { nodes {
  id kpi { name unit owner { name } } team { name parent { name } }
  latest { period actual target status dueOn } series(last: 4, grain: QUARTER) { periods targets } } } }`;

let world: World;
let second: RunningApi;
let organization: TestOrganization;
let helga: TestPerson;
let north: string;
let east: string;
let kpiId: string;
let assignmentId: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-03-20T10:00:00Z"), poolSize: 4 });
  second = await world.startApi();
  organization = await world.organization("Alpha");
  north = await organization.team("North");
  east = await organization.team("East", north);
  helga = await organization.person("Helga", ["GATEKEEPER", "ADMINISTRATOR"]);
  ({ kpiId, assignmentId } = await organization.kpi(helga, east, { name: "Donors" }));
  const entries = [{ assignmentId, period: "2026-02", value: "95" }];
  await act(helga, "recordEntries", { input: { entries } });
});
afterAll(async () => {
  await second.close();
  await world.close();
});

/** Revises a KPI as it stands. */
async function revise(changes: { kpiId: string; [field: string]: unknown }): Promise<unknown> {
  const { data } = await helga.ask("query ($id: ID!) { kpi(id: $id) { revision } }", { id: changes.kpiId });
  const { refusals } = await act(helga, "reviseKpi", { input: { ...changes, revision: data.kpi.revision } });
  return expect(refusals).toEqual([]);
}

let asked = 0;
/** The board as a process tells it: in other letters each time, so that no whole answer is kept. */
async function boardAt(address: string, teamId: string | null = null): Promise<Row[]> {
  const { data } = await ask(address, await helga.token(), `${BOARD} # ${asked++}`, { teamId });
  return data.board.nodes;
}

/** Every process, after it has surely kept what stood before. */
async function everywhere<T>(change: () => Promise<unknown>, look: (board: Row[]) => T): Promise<T[]> {
  const addresses = [world.address, second.address];
  for (const address of addresses) await boardAt(address);
  await change();
  return Promise.all(addresses.map(async (address) => look(await boardAt(address))));
}

interface Row {
  id: string;
  kpi: { name: string; unit: string };
  team: { name: string; parent: { name: string } | null };
  latest: { target: string | null; status: string; dueOn: string };
  series: { periods: string[]; targets: (string | null)[] };
}

test.each<[string, () => Promise<unknown>, (board: Row[]) => unknown, unknown]>([
  ["a KPI's name", () => revise({ kpiId, name: "Givers" }), ([row]) => row?.kpi.name, "Givers"],
  [
    "a target",
    () => act(helga, "setTargets", { input: { kpiId, targets: [{ validFrom: "2026-01", target: "100" }] } }),
    ([row]) => [row?.latest.target, row?.latest.status, row?.series.targets.at(-1)],
    ["100", "AT_RISK", "300"],
  ],
  ["a tolerance", () => revise({ kpiId, tolerance: "0.01" }), ([row]) => row?.latest.status, "OFF_TRACK"],
  [
    "days until a value is due",
    () => revise({ kpiId, dueBusinessDays: 1 }),
    ([row]) => row?.latest.dueOn,
    "2026-03-02",
  ],
  [
    "a holiday",
    () => act(helga, "reviseOrganization", { input: { holidays: ["2026-03-02"] } }),
    ([row]) => row?.latest.dueOn,
    "2026-03-03",
  ],
  [
    "the fiscal year",
    () => act(helga, "reviseOrganization", { input: { fiscalYearStartMonth: 4 } }),
    ([row]) => row?.series.periods.at(-1),
    "2025-Q4",
  ],
  [
    "a team's name",
    () => act(helga, "reviseTeam", { input: { teamId: north, name: "Northern" } }),
    ([row]) => row?.team.parent?.name,
    "Northern",
  ],
  [
    "where a team is",
    () => act(helga, "reviseTeam", { input: { teamId: east, parentId: null } }),
    ([row]) => row?.team.parent,
    null,
  ],
  [
    "another assignment",
    () => act(helga, "assignKpi", { input: { kpiId, teamId: north, firstPeriod: "2026-01" } }),
    (board) => board.length,
    2,
  ],
  [
    "the end of an assignment",
    () => act(helga, "retireAssignment", { assignmentId }),
    (board) => board.map(({ team }) => team.name),
    ["Northern"],
  ],
])("%s is seen at once by every process", async (_what, change, look, seen) => {
  expect(await everywhere(change, look)).toEqual([seen, seen]);
});

test("while definitions change under everybody's hands, nobody is told what no longer stands", {
  timeout: 60_000,
}, async () => {
  const made = await Promise.all(
    ["A", "B", "C", "D"].map((name) => organization.kpi(helga, east, { name: `${name} 0` })),
  );
  const rounds = 12;
  /** Each renames its own KPI and asks one process or the other: what was acknowledged has to be there. */
  const rename = async (name: string, own: { kpiId: string; assignmentId: string }, at: number) => {
    const addresses = [world.address, second.address];
    for (let round = 1; round <= rounds; round++) {
      const renamed = `${name} ${round}`;
      await revise({ kpiId: own.kpiId, name: renamed });
      const board = await boardAt(addresses[(at + round) % 2] as string, east);
      expect(board.find(({ id }) => id === own.assignmentId)?.kpi.name).toBe(renamed);
    }
  };
  await Promise.all(made.map((own, at) => rename("ABCD"[at] as string, own, at)));
});
