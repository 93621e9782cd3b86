import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

let world: World;
let helga: TestPerson;

beforeAll(async () => {
  world = await World.create();
  helga = await (await world.organization("Alpha")).person("Helga", ["GATEKEEPER"]);
});
afterAll(() => world.close());

const save = async (name: string, mapping: object) =>
  (
    await helga.ask(
      `mutation ($input: SaveImportMappingInput!) { saveImportMapping(input: $input) {
        seq importMapping { id name mapping } refusals { code path } } }`,
      { input: { name, mapping } },
    )
  ).data.saveImportMapping;
const list = async () => (await helga.ask(`{ importMappings { id name mapping } }`)).data.importMappings;

test("a mapping is kept by name, replaced by the same name, and removed", async () => {
  const first = await save(" Agency ", { columns: { team: "office" } });
  expect(first).toMatchObject({
    refusals: [],
    importMapping: { name: "Agency", mapping: { columns: { team: "office" } } },
  });
  const second = await save("agency", { columns: { team: "unit" }, numberLocale: "de-CH" });
  expect(second.importMapping.id).toBe(first.importMapping.id);
  expect(await list()).toEqual([second.importMapping]);
  expect((await save("agency", second.importMapping.mapping)).seq).toBeNull();

  const { data } = await helga.ask(
    `mutation ($id: ID!) { removeImportMapping(id: $id) { refusals { code } } }`,
    {
      id: second.importMapping.id,
    },
  );
  expect(data.removeImportMapping.refusals).toEqual([]);
  expect(await list()).toEqual([]);
});

test("what cannot be used later is not kept", async () => {
  expect((await save("", {})).refusals).toEqual([{ code: "MISSING", path: ["name"] }]);
  expect((await save("odd", { colums: {} })).refusals).toEqual([
    expect.objectContaining({ code: "INVALID" }),
  ]);
  expect(await list()).toEqual([]);
});
