import { Agent, request as ask } from "node:http";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { World } from "../testkit/world";

/** A request as it goes over the wire: nothing is added by a client that means well. */
interface Wire {
  method: string;
  search: string;
  headers: Record<string, string>;
  body: string;
}

const agent = new Agent({ keepAlive: true });
let world: World;
let token: string;

beforeAll(async () => {
  world = await World.create();
  const organization = await world.organization("Alpha");
  const team = await organization.team("North");
  const helga = await organization.person("Helga", ["GATEKEEPER"]);
  await organization.kpi(helga, team, { name: "Why?" });
  await organization.kpi(helga, team, { name: "Calls?a" });
  token = await helga.token();
});
afterAll(async () => {
  agent.destroy();
  await world.close();
});

/** What a client is told: with which status, in which kind of text, and what. */
const send = ({ method, search, headers, body }: Wire): Promise<Record<string, unknown>> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(world.address);
    const length = body ? { "Content-Length": String(Buffer.byteLength(body)) } : {};
    const sent = ask({
      agent,
      hostname,
      port,
      method,
      path: `/graphql${search}`,
      headers: { ...headers, ...length },
    });
    sent.on("response", (response) => {
      const { "content-type": type, allow } = response.headers;
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.on("end", () => resolve({ status: response.statusCode, type, allow, text }));
      response.on("error", reject);
    });
    sent.on("error", reject).end(body);
  });

/** The same, of which nothing is to be kept, and so nothing kept is given. */
const afresh = (wire: Wire) => send({ ...wire, headers: { ...wire.headers, "Cache-Control": "No-Store" } });

type Told = Record<string, unknown>;

const KPIS = `query Kpis($text: String) {
  kpis(first: 5, filter: { text: $text }) { nodes { name viewerCanRevise } } }`;
const TWO = "query Teams { teams { name } } query Kpis { kpis(first: 5) { nodes { name } } }";

/** What is asked as one should, of those who may ask. */
const asked: Told[] = [
  { query: KPIS, variables: { text: "?" } },
  { query: KPIS, variables: { text: "?a" } },
  { query: TWO, operationName: "Teams" },
  { query: TWO, operationName: "Kpis" },
];

/** Each makes a question another one, or a strange one. */
const oddTold: Told[] = [
  { query: 'mutation Kpis { restorePerson(personId: "x") { refusals { rule } } }' },
  { query: "{ teams {" },
  { query: 5 },
  { query: "query Kpis { kpis(first: 501) { totalCount } }" },
  { operationName: "Kpis" },
  { operationName: "" },
  { operationName: null },
  { operationName: 5 },
  { variables: { text: "?a", more: 1 } },
  { variables: null },
  { variables: "{}" },
  { variables: [] },
  { extensions: { persistedQuery: { version: 2, sha256Hash: "a" } } },
  { extensions: { any: 1 } },
  { extensions: null },
  { extensions: "x" },
];

const oddHeaders: Record<string, string>[] = [
  ...[
    "*/*",
    "application/json",
    "application/graphql-response+json",
    "text/html",
    "application/json;q=0.1, application/graphql-response+json",
    "multipart/mixed; deferSpec=20220824",
  ].map((type) => ({ Accept: type })),
  ...[
    "",
    "Application/JSON; charset=utf-8",
    "application/json;x",
    "application/graphql",
    "text/plain",
    "multipart/form-data; boundary=x",
    ";",
  ].map((type) => ({ "content-type": type })),
  { "ACCEPT-LANGUAGE": "de" },
  { "ACCEPT-LANGUAGE": "fr;q=0.4, en" },
  { authorization: "Bearer nobody" },
];

const oddEnds = ["&operationName=Kpis", "&x=?", "&x=?&query=%7B__typename%7D", "#?", "?"];
const oddBodies = ["", "[]", "{}", "\u{feff}{}", "5"];

/** What follows the path; a question mark in it may stand for itself. */
const searchOf = (told: Told, end: string): string =>
  `?${Object.entries(told)
    .map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)])
    .map(([name, value]) => `${name}=${encodeURIComponent(value as string)}`)
    .join("&")
    .replaceAll("%3F", "?")}${end}`;

const json = { "content-type": "application/json" };
/** What comes with a question so that no foreign page can have caused it, or fails to. */
const passes: Record<string, string>[] = [
  json,
  { "aPollo-Require-Preflight": "1" },
  { "X-Apollo-Operation-Name": "Kpis" },
  { "apollo-require-preflight": "" },
  {},
];

interface Odd {
  told?: Told;
  headers?: Record<string, string>;
  end?: string;
  body?: string;
}

const oneOf = <T>(several: readonly T[]) => fc.constantFrom(...several);
const odd: fc.Arbitrary<Odd> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  fc.record({ told: oneOf(oddTold) }),
  fc.record({ headers: oneOf(oddHeaders) }),
  fc.record({ end: oneOf(oddEnds), body: oneOf(oddBodies) }),
);

const wire = fc
  .record({
    method: oneOf(["GET", "GET", "POST", "HEAD", "PUT"]),
    told: oneOf(asked),
    pass: oneOf(passes),
    odd,
  })
  .map(({ method, told: usual, pass, odd }): Wire => {
    const told = { ...usual, ...odd.told };
    const isPost = method === "POST";
    return {
      method,
      search: isPost ? (odd.end ?? "") : searchOf(told, odd.end ?? ""),
      headers: { authorization: `bearer ${token}`, ...(isPost ? json : pass), ...odd.headers },
      body: isPost ? (odd.body ?? JSON.stringify(told)) : "",
    };
  });

test("however something is asked, an answer given again is the one that would be made", {
  timeout: 60_000,
}, async () => {
  let given = 0;
  await fc.assert(
    fc.asyncProperty(wire, async (one) => {
      const first = await send(one);
      const again = await send(one);
      const fresh = await afresh(one);
      expect([first, again]).toEqual([fresh, fresh]);
      if (fresh.status === 200) given++;
    }),
    { numRuns: 300, seed: 20_261_120, endOnFailure: true },
  );
  expect(given).toBeGreaterThan(50);
});

test("what was kept for whoever may ask opens nothing to a foreign page", async () => {
  const search = `?query=${encodeURIComponent("{ teams { id } }")}`;
  const asHelga = { authorization: `Bearer ${token}` };
  const withHeader = { ...asHelga, "apollo-require-preflight": "1" };
  const get = (given: Record<string, string>) => send({ method: "GET", search, headers: given, body: "" });
  expect((await get(withHeader)).status).toBe(200);
  expect((await get(asHelga)).status).toBe(400);
  expect((await get({ ...asHelga, "apollo-require-preflight": "" })).status).toBe(400);
  expect((await get({ ...asHelga, "x-apollo-operation-name": "x" })).status).toBe(200);
});
