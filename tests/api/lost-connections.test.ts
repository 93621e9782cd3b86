import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

let world: World;
let helga: TestPerson;
let teamId: string;
const crashes: unknown[] = [];
const note = (error: unknown) => void crashes.push(error);

beforeAll(async () => {
  world = await World.create({ poolSize: 4, requestTimeout: 4000 });
  const organization = await world.organization("Alpha");
  teamId = await organization.team("Fundraising");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  process.on("uncaughtException", note);
});
afterAll(async () => {
  process.off("uncaughtException", note);
  await world.close();
});

const cut = () => world.owner.sql`select pg_terminate_backend(pid) from pg_stat_activity
  where application_name = 'cairn-app' and datname = current_database()`;

test("an API whose connections are cut off, at rest and in the middle, goes on when the database does", async () => {
  const read = () => helga.ask("{ teams { id children { id } } viewer { person { id } } }");
  const write = (n: number) =>
    helga.ask(`mutation ($input: CreateTeamInput!) { createTeam(input: $input) { team { id } } }`, {
      input: { name: `Team ${n}`, parentId: teamId },
    });
  for (let round = 0; round < 5; round++) {
    const asked = Array.from({ length: 12 }, (_, n) => (n % 3 === 0 ? write(round * 100 + n) : read()));
    await pause(round % 4);
    await cut();
    for (const answer of await Promise.all(asked))
      if (answer.errors.length > 0)
        expect(["INTERNAL_SERVER_ERROR", "TIMEOUT"]).toContain(answer.errors[0]?.extensions.code);
  }
  await pause(1500);
  const { data, errors } = await read();
  expect([errors, data.teams.length > 0]).toEqual([[], true]);
  expect((await write(9999)).errors).toEqual([]);
  expect(crashes).toEqual([]);
  world.errors();
}, 60_000);
