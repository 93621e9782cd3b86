import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  organization = await world.organization("Names");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
});
afterAll(() => world.close());

const DEFINE = `mutation ($name: String!, $formula: String) { defineKpi(input: {
  name: $name, unit: "", direction: INFORMATIONAL, aggregation: SUM, periodicity: MONTH, formula: $formula }) {
  kpi { id revision formula } refusals { path rule sentence } } }`;
const REVISE = `mutation ($kpiId: ID!, $revision: Int!, $name: String, $formula: String) { reviseKpi(input: {
  kpiId: $kpiId, revision: $revision, name: $name, formula: $formula }) {
  kpi { id revision version formula } refusals { path rule sentence } } }`;
const define = async (name: string, formula: string | null = null) =>
  (await helga.ask(DEFINE, { name, formula })).data.defineKpi;
const revise = async (variables: Record<string, unknown>) =>
  (await helga.ask(REVISE, variables)).data.reviseKpi;
const formulaOf = async (id: string) =>
  (await helga.ask(`{ kpi(id: "${id}") { formula } }`)).data.kpi.formula;

test("a KPI whose name ends with a question mark is named in a formula as it is called", async () => {
  await define("Recommend us?");
  const doubled = await define("doubled", "2 * {Recommend us?}");
  expect(doubled).toMatchObject({ refusals: [], kpi: { formula: '2 * {"Recommend us?"}' } });
});

test("a formula as it is shown is the same formula when it is sent back, whatever its operands are called now", async () => {
  const { kpi: cents } = await define("C ent");
  const { kpi: calculated } = await define("calculated", "2 * {C ent} + {C ent?}");
  expect((await revise({ kpiId: cents.id, revision: 1, name: "C ent?" })).refusals).toEqual([]);
  await define("C ent");
  const formula = await formulaOf(calculated.id);
  expect(formula).toBe('2 * {"C ent?"} + {C ent??}');
  const again = await revise({ kpiId: calculated.id, revision: calculated.revision, formula });
  expect(again).toMatchObject({ refusals: [], kpi: { version: 1, formula } });
});

test.each([
  [
    "Share {net}",
    "KPI_NAME_BRACES",
    "A name has no braces: in formulas they enclose names. Use parentheses.",
  ],
  ["Two\nlines", "KPI_NAME_LINES", "A name stands on one line. Take the line breaks out."],
  [
    "Rev\u200benue",
    "KPI_NAME_UNSEEN",
    "Character 4 of the name (U+200B) cannot be seen, so that two names would look the same. Take it out.",
  ],
])("the name %j is refused in a sentence", async (name, rule, sentence) => {
  expect(await define(name)).toMatchObject({ kpi: null, refusals: [{ path: ["name"], rule, sentence }] });
});
