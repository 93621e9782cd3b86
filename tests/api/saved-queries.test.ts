import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { seedDemo } from "@cairn/drizzle/seed/demo";
import { afterAll, beforeAll, expect, test } from "vitest";
import { World } from "../testkit/world";

/** The queries that the playground offers to start from: each is asked of the demo, as the people who see them. */
const folder = path.resolve(import.meta.dirname, "../../web/features/playground/queries");
const queries = readdirSync(folder).filter((file) => file.endsWith(".graphql"));
let world: World;

beforeAll(async () => {
  world = await World.create();
  await seedDemo(world.databaseUrl);
});
afterAll(() => world.close());

const askAs = async (subject: string, query: string) =>
  world.ask(await world.webToken({ idp: "demo-identity", sub: subject }), query);

test("there are at least a dozen", () => {
  expect(queries.length).toBeGreaterThanOrEqual(12);
});

test.each(queries)("%s answers an analyst and an economist", async (file) => {
  const query = readFileSync(path.join(folder, file), "utf8");
  for (const subject of ["ana", "gita"]) {
    const { status, data, errors } = await askAs(subject, query);
    expect({ subject, status, errors }).toEqual({ subject, status: 200, errors: [] });
    const [first] = Object.values(data as Record<string, { nodes?: unknown[] }>);
    expect(Array.isArray(first) ? first : (first?.nodes ?? [first])).not.toHaveLength(0);
  }
});
