import { afterAll, beforeAll, expect, test } from "vitest";
import { World } from "../testkit/world";

let world: World;

beforeAll(async () => {
  world = await World.create({ poolSize: 4 });
});
afterAll(() => world.close());

type States = Record<string, unknown> | null;

interface Shown {
  seq: number;
  entity: string;
  before: States;
  after: States;
  hash: string;
  fields: { name: string; before: string | null; after: string | null }[];
}

/** What the row itself says, or nothing of the thing that was changed. */
const unsaid =
  `id organization_id created_at revision recorded_at recorded_by recorded_as recorded_for returned_at
  returned_by first_recorded_at period_start valid_from_date`.split(/\s+/);

const shown = (value: unknown) =>
  value === null || value === undefined || value === ""
    ? null
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);

/** The differences of two whole states, in the order of their columns. */
function differences({ before, after }: Shown): Shown["fields"] {
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return columns
    .filter((column) => !unsaid.includes(column))
    .map((column) => ({
      name: column.replace(/_./g, ([, letter]) => letter?.toUpperCase() ?? ""),
      before: shown(before?.[column]),
      after: shown(after?.[column]),
    }))
    .filter((field) => field.before !== field.after);
}

test("a change shows what differs between its states, and tells all of them when they are asked for", async () => {
  const organization = await world.organization("Differences");
  const helga = await organization.person("Helga", ["GATEKEEPER"]);
  const team = await organization.team("Works");
  const { kpiId, assignmentId } = await organization.kpi(helga, team, { decimals: 9 });
  const record = async (value: string | null, more: object = {}) => {
    const cell = { assignmentId, period: "2026-05", value, ...more };
    const { data, errors } = await helga.ask(
      "mutation ($input: RecordEntriesInput!) { recordEntries(input: $input) { refusals { sentence } } }",
      { input: { entries: [cell] } },
    );
    expect(errors ?? data.recordEntries.refusals).toEqual([]);
  };
  await record("12.50");
  await record("0.0000001", { basedOn: 1, note: 'a "note", with all sorts: é ¬ 😀' });
  await record(null, { basedOn: 2, state: "NOT_APPLICABLE", note: "Closed" });
  await helga.ask("mutation ($input: ReviseKpiInput!) { reviseKpi(input: $input) { refusals { code } } }", {
    input: { kpiId, description: "What is thrown away.", unit: "kg" },
  });
  const { data } = await helga.ask(
    "{ changes(first: 100) { totalCount nodes { seq entity before after hash fields { name before after } } } }",
  );
  const changes = data.changes.nodes as Shown[];
  expect(changes).toHaveLength(data.changes.totalCount);
  for (const change of changes) expect(change.fields).toEqual(differences(change));
  expect(changes.filter(({ entity }) => entity === "ENTRY").map(({ fields }) => fields.length)).toEqual([
    3, 2, 4,
  ]);
  // Whether all that a row holds is asked for is known from the question, and not always beforehand.
  const asked = async (fields: string) => {
    const answer = await helga.ask(`{ changes(first: 100) { nodes { seq ${fields} } } }`);
    return answer.data.changes.nodes as Partial<Shown>[];
  };
  expect(await asked("fields { name before after }")).toEqual(
    changes.map(({ seq, fields }) => ({ seq, fields })),
  );
  expect(await asked("before @include(if: true) after hash @include(if: true)")).toEqual(
    changes.map(({ seq, before, after, hash }) => ({ seq, before, after, hash })),
  );
  expect(await asked("hash @include(if: true)")).toEqual(changes.map(({ seq, hash }) => ({ seq, hash })));
  const logged = await world.owner.sql`
    select seq::int, encode(hash, 'hex') as hash, before, after from changes
    where organization_id = ${organization.id} order by seq desc`;
  expect(changes.map(({ seq, hash, before, after }) => ({ seq, hash, before, after }))).toEqual([...logged]);
});
