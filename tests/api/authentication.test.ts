import { randomUUID } from "node:crypto";
import { exportJWK, generateKeyPair, type JWTPayload } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestPerson } from "../testkit/organization";
import { Stage } from "../testkit/stage";
import { World } from "../testkit/world";

let world: World;
let stage: Stage;
let ada: TestPerson;

beforeAll(async () => {
  world = await World.create();
  stage = await Stage.set(world, "Alpha");
  ada = stage.people.administrator;
});
afterAll(() => world.close());

const whoAmI = "{ viewer { person { id } } }";
const seconds = (after: number) => Math.floor(Date.now() / 1000) + after;
const claims = (changed: JWTPayload = {}): JWTPayload => ({
  iss: "cairn-web",
  aud: "cairn-api",
  idp: "test",
  sub: ada.subject,
  sid: randomUUID(),
  iat: seconds(0),
  exp: seconds(60),
  ...changed,
});
const unsigned = (payload: object, header: object, signature = ""): string =>
  [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".") +
  `.${signature}`;

describe("a token of the web app", () => {
  test("as it should be opens the door", async () => {
    const answer = await world.ask(await world.forgedToken(claims()), whoAmI);
    expect([answer.status, answer.data?.viewer.person.id]).toEqual([200, ada.id]);
  });

  const wrong: [string, () => Promise<string> | string][] = [
    [
      "signed with another key",
      async () => {
        const { privateKey } = await generateKeyPair("EdDSA", { crv: "Ed25519" });
        return world.forgedToken(claims(), { key: privateKey as CryptoKey });
      },
    ],
    ["not signed at all", () => unsigned(claims(), { alg: "none", typ: "JWT" })],
    ["not signed, but saying EdDSA", () => unsigned(claims(), { alg: "EdDSA" })],
    [
      "signed with the public key as if it were a shared secret",
      async () => {
        const { x = "" } = await exportJWK(world.webTokenKey);
        return world.forgedToken(claims(), { alg: "HS256", key: Buffer.from(x, "base64url") });
      },
    ],
    [
      "whose claims were exchanged",
      async () => {
        const [header, , signature] = (await world.forgedToken(claims())).split(".");
        return unsigned(
          claims({ sub: stage.people.gatekeeper.subject }),
          JSON.parse(Buffer.from(header ?? "", "base64url").toString()),
          signature,
        );
      },
    ],
    ["of another issuer", () => world.forgedToken(claims({ iss: "somebody" }))],
    ["for another audience", () => world.forgedToken(claims({ aud: "somebody" }))],
    ["that has expired", () => world.forgedToken(claims({ iat: seconds(-50), exp: seconds(-10) }))],
    [
      "older than a minute, whenever it expires",
      () => world.forgedToken(claims({ iat: seconds(-70), exp: seconds(3600) })),
    ],
    ["issued in the future", () => world.forgedToken(claims({ iat: seconds(600), exp: seconds(660) }))],
    ["whose session is no uuid", () => world.forgedToken(claims({ sid: "1; select 1" }))],
    ["whose session is a number", () => world.forgedToken(claims({ sid: 7 }))],
    ["of a person nobody knows", () => world.forgedToken(claims({ sub: "nobody" }))],
    [
      "of the same subject at another provider",
      () => world.forgedToken(claims({ idp: "https://other.example" })),
    ],
    ["that is none", () => "abc"],
    ["that is an unknown access token", () => "cairn_pat_abc"],
    [
      "that is an access token's hash",
      async () => {
        const { id } = await stage.newAccessToken(ada.id);
        const [row] = await world.owner.sql`select secret_hash from access_tokens where id = ${id}`;
        return `cairn_pat_${row?.secret_hash}`;
      },
    ],
    ...["sub", "idp", "sid", "exp", "iat", "iss", "aud"].map((name): [string, () => Promise<string>] => [
      `without ${name}`,
      () => {
        const { [name]: _left, ...rest } = claims();
        return world.forgedToken(rest);
      },
    ]),
  ];

  test.each(wrong)("%s does not", async (_name, token) => {
    const { status, data, errors } = await world.ask(await token(), whoAmI);
    expect([status, data, errors[0]?.extensions.code]).toEqual([401, undefined, "UNAUTHENTICATED"]);
  });

  test.each(["Basic abc", "Bearer", "Bearer ", "bearer\u00a0x", ""])(
    "nor does the header %j",
    async (authorization) => {
      const response = await fetch(`${world.address}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization },
        body: JSON.stringify({ query: whoAmI }),
      });
      expect(response.status).toBe(401);
    },
  );
});

describe("what is taken away is gone with the next request", () => {
  const change = (query: string, variables: object) => ada.ask(query, variables as Record<string, unknown>);

  test("a session that is signed out, and that session alone", async () => {
    const [here, there] = [randomUUID(), randomUUID()];
    const gita = stage.people.economist;
    const ask = async (sid: string, query: string) => world.ask(await gita.token({ sid }), query);
    expect((await ask(here, "mutation { endSession { ended } }")).data).toEqual({
      endSession: { ended: true },
    });
    expect((await ask(here, whoAmI)).status).toBe(401);
    expect((await ask(there, whoAmI)).status).toBe(200);
    // once more does no harm
    expect((await ask(here, "mutation { endSession { ended } }")).status).toBe(401);
  });

  test("a person who is suspended, with sessions and tokens, until they are restored", async () => {
    const gone = await stage.organization.person("Gone", ["MEMBER"]);
    const { secret } = await stage.newAccessToken(gone.id);
    const outcomes = async () => [
      (await gone.ask(whoAmI)).errors[0]?.extensions.code,
      (await world.ask(secret, whoAmI)).errors[0]?.extensions.code,
    ];
    expect(await outcomes()).toEqual([undefined, undefined]);
    await change(`mutation ($id: ID!) { suspendPerson(personId: $id) { seq } }`, { id: gone.id });
    expect(await outcomes()).toEqual(["SUSPENDED", "SUSPENDED"]);
    expect((await gone.ask(whoAmI)).status).toBe(403);
    await change(`mutation ($id: ID!) { restorePerson(personId: $id) { seq } }`, { id: gone.id });
    expect(await outcomes()).toEqual([undefined, undefined]);
  });

  test("a role, for sessions and tokens alike", async () => {
    const helga = await stage.organization.person("Helga", ["GATEKEEPER"]);
    const { secret } = await stage.newAccessToken(helga.id);
    const query = "{ viewer { grants { id } viewerCanDefineKpis } }";
    const both = async () => [await helga.ask(query), await world.ask(secret, query)];
    const [before] = await both();
    await change(`mutation ($id: ID!) { revokeRole(grantId: $id) { seq } }`, {
      id: before?.data.viewer.grants[0].id,
    });
    for (const { data } of await both())
      expect(data.viewer).toEqual({ grants: [], viewerCanDefineKpis: false });
    await change(`mutation ($input: GrantRoleInput!) { grantRole(input: $input) { seq } }`, {
      input: { personId: helga.id, role: "GATEKEEPER" },
    });
    for (const { data } of await both()) expect(data.viewer.viewerCanDefineKpis).toBe(true);
  });
});

describe("an access token", () => {
  const create = (input: object) =>
    stage.people.gatekeeper.ask(
      `mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) {
        secret accessToken { id name scope } refusals { code path } } }`,
      { input: { name: "Power BI", scope: "WRITE", days: 30, ...input } },
    );
  const newTeam = (secret: string) =>
    world.ask(secret, `mutation ($input: CreateTeamInput!) { createTeam(input: $input) { team { id } } }`, {
      input: { name: `Team ${randomUUID()}` },
    });

  test("is shown once, kept as a hash, and works until it is revoked", async () => {
    const { secret, accessToken } = (await create({})).data.createAccessToken;
    expect(secret).toMatch(/^cairn_pat_[\w-]{43}$/);
    const [row] = await world.owner
      .sql`select t::text as text from access_tokens t where id = ${accessToken.id}`;
    expect(row?.text).not.toContain(secret);
    expect(row?.text).not.toContain(secret.slice("cairn_pat_".length));
    const listed = await stage.people.gatekeeper.ask(
      "{ accessTokens { id name scope expiresAt revokedAt person { id } } }",
    );
    expect(JSON.stringify(listed.data)).not.toContain(secret);
    expect((await newTeam(secret)).data.createTeam.team.id).toBeTruthy();
    await stage.people.gatekeeper.ask(`mutation ($id: ID!) { revokeAccessToken(tokenId: $id) { seq } }`, {
      id: accessToken.id,
    });
    expect((await world.ask(secret, whoAmI)).status).toBe(401);
  });

  test("revoked once more is left as it was", async () => {
    const { accessToken } = (await create({})).data.createAccessToken;
    const revoke = `mutation ($id: ID!) { revokeAccessToken(tokenId: $id) { seq accessToken { revokedAt } } }`;
    const first = await stage.people.gatekeeper.ask(revoke, { id: accessToken.id });
    const again = await stage.people.gatekeeper.ask(revoke, { id: accessToken.id });
    expect(again.data.revokeAccessToken).toEqual({ ...first.data.revokeAccessToken, seq: null });
  });

  test("for reading reads what its owner may, and writes nothing", async () => {
    const { secret } = (await create({ scope: "READ" })).data.createAccessToken;
    expect((await world.ask(secret, "{ kpis { totalCount } }")).data.kpis.totalCount).toBeGreaterThan(0);
    const refused = await newTeam(secret);
    expect([refused.data, refused.errors[0]?.extensions.code]).toEqual([null, "FORBIDDEN"]);
  });

  test("shows in the log through which door a write came", async () => {
    const { secret } = (await create({})).data.createAccessToken;
    const { data } = await newTeam(secret);
    const sources = await world.owner
      .sql`select source, actor_id from changes where entity_id = ${data.createTeam.team.id}`;
    expect(sources[0]).toEqual({ source: "api", actor_id: stage.people.gatekeeper.id });
  });

  test.each([0, -1, 367])("for %i days is refused", async (days) => {
    const { data } = await create({ days });
    expect(data.createAccessToken).toMatchObject({
      secret: null,
      refusals: [{ code: "INVALID", path: ["days"] }],
    });
  });

  test.each([
    ["", "MISSING"],
    ["   ", "MISSING"],
    ["x".repeat(81), "INVALID"],
  ])("named %j is refused", async (name, code) => {
    const { data } = await create({ name });
    expect(data.createAccessToken).toMatchObject({ secret: null, refusals: [{ code, path: ["name"] }] });
  });
});
