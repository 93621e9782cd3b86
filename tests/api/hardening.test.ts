import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RawAnswer, send } from "../testkit/ask";
import type { TestPerson } from "../testkit/organization";
import { Stage } from "../testkit/stage";
import { World } from "../testkit/world";

let world: World;
let stage: Stage;
let mia: TestPerson;
let ana: TestPerson;

beforeAll(async () => {
  world = await World.create();
  stage = await Stage.set(world, "Alpha");
  mia = stage.people.member;
  ana = stage.people.analyst;
});
afterAll(() => world.close());

/** Status and code of an answer: `400 GRAPHQL_VALIDATION_FAILED`, `200` where all is well. */
const verdict = ({ status, errors }: Awaited<ReturnType<TestPerson["ask"]>>) =>
  [status, ...errors.map((error) => error.extensions.code).slice(0, 1)].join(" ");
const repeat = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n)).join(" ");

describe("a document", () => {
  const parents = (levels: number): string => (levels === 0 ? "id" : `parent { ${parents(levels - 1)} }`);
  const tooMuch = "400 GRAPHQL_VALIDATION_FAILED";

  test("may be nested eight levels deep, not nine", async () => {
    expect(verdict(await mia.ask(`{ teams { ${parents(6)} } }`))).toBe("200");
    expect(verdict(await mia.ask(`{ teams { ${parents(7)} } }`))).toBe(tooMuch);
  });

  test("is not made shallower by fragments", async () => {
    const half = `fragment Half on Team { ${parents(3)} }`;
    expect(verdict(await mia.ask(`{ teams { parent { parent { ...Half } } } } ${half}`))).toBe("200");
    expect(
      verdict(await mia.ask(`{ teams { parent { parent { parent { parent { ...Half } } } } } } ${half}`)),
    ).toBe(tooMuch);
    const inline = `{ teams { ... on Team { parent { ... { ${parents(6)} } } } } }`;
    expect(verdict(await mia.ask(inline))).toBe(tooMuch);
  });

  test("may use fifteen aliases, not sixteen", async () => {
    const aliases = (count: number) => `{ teams { ${repeat(count, (n) => `a${n}: id`)} } }`;
    expect(verdict(await mia.ask(aliases(15)))).toBe("200");
    expect(verdict(await mia.ask(aliases(16)))).toBe(tooMuch);
  });

  test("may use five directives, not six", async () => {
    const directives = (count: number) => `{ teams { ${repeat(count, () => "name @include(if: true)")} } }`;
    expect(verdict(await mia.ask(directives(5)))).toBe("200");
    expect(verdict(await mia.ask(directives(6)))).toBe(tooMuch);
    expect(verdict(await mia.ask(`{ teams { id ${repeat(6, () => "@include(if: true)")} } }`))).toBe(tooMuch);
  });

  test("may ask for twenty root fields, not twenty-one, however they are packed", async () => {
    const fields = (count: number) => repeat(count, () => "__typename");
    expect(verdict(await mia.ask(`{ ${fields(20)} }`))).toBe("200");
    expect(verdict(await mia.ask(`{ ${fields(21)} }`))).toBe(tooMuch);
    expect(verdict(await mia.ask(`{ ${fields(11)} ...Rest } fragment Rest on Query { ${fields(10)} }`))).toBe(
      tooMuch,
    );
    expect(verdict(await mia.ask(`{ ${fields(11)} ... { ${fields(10)} } }`))).toBe(tooMuch);
  });

  test("may have fifteen hundred tokens, not more", async () => {
    const tokens = (count: number) =>
      `{ kpis(filter: { periodicities: [${repeat(count - 16, () => "MONTH")}] }) { totalCount } }`;
    expect(verdict(await mia.ask(tokens(1500)))).toBe("200");
    expect(verdict(await mia.ask(tokens(1501)))).toBe("400 GRAPHQL_PARSE_FAILED");
  });

  test("that asks for more than its reader may is refused before it runs; analysts may ask for more", async () => {
    const query = `query ($first: Int!) { kpis(first: $first) { nodes { assignments { series(last: 24) { points { status } } } } } }`;
    const asked = async (person: TestPerson, first: number) => verdict(await person.ask(query, { first }));
    expect(await asked(mia, 20)).toBe("200");
    expect(await asked(mia, 500)).toBe("400 TOO_COSTLY");
    expect(await asked(ana, 500)).toBe("200");
    const wider = `{ kpis(first: 500) { nodes { assignments { series(last: 240) { points { status } } } } } }`;
    expect(verdict(await ana.ask(wider))).toBe("400 TOO_COSTLY");
    const again = `{ ${repeat(8, (n) => `a${n}: kpis(first: 500) { nodes { assignments { series(last: 24) { points { status } } } } }`)} }`;
    const long = `{ kpis(first: 50) { nodes { series(from: "1900") { periods points { status actual } } } } }`;
    expect(verdict(await mia.ask(long))).toBe("400 TOO_COSTLY");
    expect(verdict(await ana.ask(again))).toBe("400 TOO_COSTLY");
  });

  test("of GraphiQL that asks for the whole schema passes", async () => {
    const answer = await mia.ask(
      getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, specifiedByUrl: true }),
    );
    expect(verdict(answer)).toBe("200");
    expect(answer.data.__schema.types.length).toBeGreaterThan(50);
  });

  test("that introspects without end does not", async () => {
    const types = (levels: number): string => (levels === 0 ? "name" : `ofType { ${types(levels - 1)} }`);
    expect(verdict(await mia.ask(`{ __type(name: "Team") { ${types(15)} } }`))).toBe(tooMuch);
    const fields = (levels: number): string =>
      levels === 0 ? "name" : `fields { type { ${fields(levels - 1)} } }`;
    expect(verdict(await mia.ask(`{ __schema { types { ${fields(3)} } } }`))).toBe(tooMuch);
  });
});

describe("a document that unfolds", () => {
  /** Each fragment spreads the next one twice: two to the power of their number, were they opened one by one. */
  const bomb = (count: number, spread: (n: number) => string) =>
    `{ teams { ...F0 } } ${repeat(count, (n) => `fragment F${n} on Team { ${n + 1 < count ? spread(n + 1) : "id"} }`)}`;

  test.each<[string, string]>([
    ["twice beside itself", bomb(100, (n) => `...F${n} ...F${n}`)],
    ["twice in inline fragments", bomb(60, (n) => `... { ...F${n} } ... { ...F${n} }`)],
    ["twice a level down", bomb(7, (n) => `parent { ...F${n} } children { ...F${n} }`)],
    ["into itself", "{ teams { ...F } } fragment F on Team { parent { ...F } }"],
    ["into one another", "{ teams { ...A } } fragment A on Team { ...B } fragment B on Team { ...A }"],
  ])("%s is answered at once", async (_name, query) => {
    const began = performance.now();
    const answer = await mia.ask(query);
    expect(performance.now() - began).toBeLessThan(5000);
    expect(answer.status).toBeLessThan(500);
    if (answer.status === 200 && answer.errors.length === 0)
      expect(answer.data.teams.length).toBeGreaterThan(0);
    else expect(answer.errors[0]?.extensions.code).toMatch(/^(GRAPHQL_VALIDATION_FAILED|TOO_COSTLY)$/);
  });
});

describe("a request", () => {
  const query = "{ viewer { locale } }";
  const request = async (given: Parameters<typeof send>[1]): Promise<RawAnswer> =>
    send(world.address, {
      ...given,
      headers: { authorization: `Bearer ${await mia.token()}`, ...given.headers },
    });
  const json = { "content-type": "application/json" };

  test("for a persisted query of no kind that there is is a mistake of its sender", async () => {
    for (const persistedQuery of [
      { version: 2, sha256Hash: "a" },
      { version: 1, sha256Hash: "a" },
    ]) {
      const body = JSON.stringify({ query, extensions: { persistedQuery } });
      const { status, text } = await request({ headers: json, body });
      expect([status, JSON.parse(text).errors[0].extensions]).toEqual([400, { code: "BAD_REQUEST" }]);
    }
  });

  test("with several operations at once is refused", async () => {
    const body = JSON.stringify([{ query }, { query }]);
    expect((await request({ headers: json, body })).status).toBe(400);
  });

  test("that writes must not be a GET", async () => {
    const path = `/graphql?query=${encodeURIComponent("mutation { endSession { ended } }")}`;
    expect(
      (await request({ method: "GET", path, headers: { "apollo-require-preflight": "1" } })).status,
    ).toBe(405);
  });

  test("that reads may be a GET, but none that a foreign page could cause", async () => {
    const path = `/graphql?query=${encodeURIComponent(query)}`;
    expect(
      (await request({ method: "GET", path, headers: { "apollo-require-preflight": "1" } })).status,
    ).toBe(200);
    expect((await request({ method: "GET", path })).status).toBe(400);
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
    "of the type %s, which a form of a foreign page could send, is refused",
    async (type) => {
      const { status, text } = await request({
        headers: { "content-type": type },
        body: JSON.stringify({ query }),
      });
      expect([status >= 400 && status < 500, text.includes("locale")]).toEqual([true, false]);
    },
  );

  test.each(["PUT", "DELETE", "PATCH"])("by %s is refused", async (method) => {
    expect((await request({ method, headers: json, body: JSON.stringify({ query }) })).status).toBe(405);
  });

  test("of more than twelve megabytes is refused with 413, read to its end or not", async () => {
    const body = JSON.stringify({ query, variables: { padding: "x".repeat(13 * 1024 * 1024) } });
    const { status, text } = await request({ headers: json, body });
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([413, "BAD_REQUEST"]);
    expect((await request({ headers: json, body: JSON.stringify({ query }) })).status).toBe(200);
  });

  test.each([
    "{",
    "",
    "null",
    "7",
    '"query"',
    "[]",
    "{}",
    '{"query": 7}',
    '{"query": ""}',
    '{"query": null}',
  ])("with the body %j is a mistake of the client", async (body) => {
    const answer = await request({ headers: json, body });
    expect(answer.status).toBe(400);
    expect(answer.text).not.toMatch(/node_modules|at .*\.[jt]s/);
  });

  test.each<[string, string, string]>([
    ["a syntax error", "{ viewer { ", "GRAPHQL_PARSE_FAILED"],
    ["an unknown field", "{ viewer { secret } }", "GRAPHQL_VALIDATION_FAILED"],
    ["an unknown fragment", "{ viewer { ...Nowhere } }", "GRAPHQL_VALIDATION_FAILED"],
    ["a missing argument", "{ kpi { id } }", "GRAPHQL_VALIDATION_FAILED"],
    ["a value of another type", `{ kpis(first: "x") { totalCount } }`, "GRAPHQL_VALIDATION_FAILED"],
  ])("with %s is 400", async (_name, text, code) => {
    expect(verdict(await mia.ask(text))).toBe(`400 ${code}`);
  });

  test("with a variable of another type is 400 and names it", async () => {
    const answer = await mia.ask("query ($first: Int!) { kpis(first: $first) { totalCount } }", {
      first: "many",
    });
    expect(verdict(answer)).toBe("400 BAD_USER_INPUT");
    expect(answer.errors[0]?.message).toContain("$first");
  });

  test("to anywhere else finds nothing", async () => {
    expect((await send(world.address, { method: "GET", path: "/" })).status).toBe(404);
    expect((await send(world.address, { method: "GET", path: "/graphql/../etc" })).status).toBe(404);
  });

  test("carries its id into the log and back, if it is one", async () => {
    const answer = await request({
      headers: { ...json, "x-request-id": "request-42" },
      body: JSON.stringify({ query }),
    });
    expect(answer.headers.get("x-request-id")).toBe("request-42");
    const odd = await request({
      headers: { ...json, "x-request-id": "<script>" },
      body: JSON.stringify({ query }),
    });
    expect(odd.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("text that a database cannot keep", () => {
  const zero = "a\u0000b";
  test.each<[string, string, Record<string, unknown>]>([
    [
      "a name",
      `mutation ($input: CreateTeamInput!) { createTeam(input: $input) { seq } }`,
      { input: { name: zero } },
    ],
    [
      "a search",
      `query ($filter: KpiFilter) { kpis(filter: $filter) { totalCount } }`,
      { filter: { text: zero } },
    ],
    [
      "a reason",
      `mutation ($id: ID!, $reason: String) { retireKpi(kpiId: $id, reason: $reason) { seq } }`,
      { reason: zero },
    ],
    ["an id", `query ($id: ID!) { kpi(id: $id) { id } }`, { id: zero }],
    [
      "a cursor",
      `query ($after: String) { kpis(after: $after) { totalCount } }`,
      { after: Buffer.from(JSON.stringify([zero, zero])).toString("base64url") },
    ],
  ])("as %s is a mistake of the client", async (_name, query, variables) => {
    const answer = await stage.people.gatekeeper.ask(query, { id: stage.kpiId, ...variables });
    for (const error of answer.errors) expect(error.extensions.code).toMatch(/^(BAD_USER_INPUT|NOT_FOUND)$/);
  });

  test("as an instant that no calendar has", async () => {
    const answer = await ana.ask(`{ changes(filter: { since: "0000-01-01T00:00:00Z" }) { totalCount } }`);
    expect(answer.errors.map((error) => error.extensions.code)).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("an error on our side", () => {
  test("says so, and nothing about our insides, nor anybody's figures in our notes", async () => {
    const { sql } = world.owner;
    await sql`alter table teams rename column name to title`;
    const secret = "a-name-that-is-nobodys-business";
    try {
      const answers = [
        await mia.ask("{ teams { id name } }"),
        await stage.people.gatekeeper.ask(
          `mutation ($input: CreateTeamInput!) { createTeam(input: $input) { seq } }`,
          {
            input: { name: secret },
          },
        ),
      ];
      for (const { data, errors } of answers) {
        expect([data, errors[0]?.extensions]).toEqual([null, { code: "INTERNAL_SERVER_ERROR" }]);
        expect(JSON.stringify(errors)).not.toMatch(/select|insert|title|postgres|\.ts|node_modules|stack/i);
      }
      const noted = world.errors();
      expect(noted).toHaveLength(2);
      for (const { details = {} } of noted) {
        const { error } = details as { error: Error };
        expect(error.stack).toContain("name");
        expect(`${JSON.stringify(details)} ${error.stack}`).not.toContain(secret);
      }
    } finally {
      await sql`alter table teams rename column title to name`;
    }
    expect((await mia.ask("{ teams { name } }")).errors).toEqual([]);
  });
});
