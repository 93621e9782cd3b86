import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RawAnswer, send } from "../testkit/ask";
import type { TestPerson } from "../testkit/organization";
import { Stage } from "../testkit/stage";
import { act } from "../testkit/verbs";
import { type RunningApi, World } from "../testkit/world";

/** What everybody may ask: what they see of their own organization, and what they may do there. */
const BOARD = `{ board(first: 20) { nodes { id kpi { name } team { name } viewerCanRecordEntries } } }`;

let world: World;
let second: RunningApi;
let alpha: Stage;
let beta: Stage;

beforeAll(async () => {
  world = await World.create({ poolSize: 3 });
  second = await world.startApi();
  [alpha, beta] = [await Stage.set(world, "Alpha"), await Stage.set(world, "Beta")];
});
afterAll(async () => {
  world.errors();
  await second.close();
  await world.close();
});

const ask = (credential: string, { address = world.address, ...headers }: Record<string, string> = {}) =>
  send(address, {
    body: JSON.stringify({ query: BOARD }),
    headers: { "content-type": "application/json", authorization: `Bearer ${credential}`, ...headers },
  });
const revoke = (person: TestPerson, tokenId: string) =>
  person.ask(`mutation ($id: ID!) { revokeAccessToken(tokenId: $id) { seq } }`, { id: tokenId });
const codeOf = ({ text }: RawAnswer): string => JSON.parse(text).errors?.[0].extensions.code ?? "";

/** What somebody is answered who asks alone, of a process that has kept nothing for them. */
const aloneAnswer = async (person: TestPerson) => ask(await person.token(), { "cache-control": "no-store" });

/** Asks of everybody at once, many times over, so that they are found together; the answers of each, in order. */
async function crowd(credentials: string[], times: number): Promise<RawAnswer[][]> {
  const rounds = Array.from({ length: times }, () => credentials.map((credential) => ask(credential)));
  const answers = await Promise.all(rounds.map((round) => Promise.all(round)));
  return credentials.map((_, place) => answers.map((round) => round[place] as RawAnswer));
}

describe("people who are found together", () => {
  test("are each told what they would be told alone, whichever organization they are of", async () => {
    const people = [alpha, beta].flatMap(({ people }) => Object.values(people));
    const alone = await Promise.all(people.map(async (person) => (await aloneAnswer(person)).text));
    expect(new Set(alone).size).toBeGreaterThan(2);
    const tokens = await Promise.all(people.map((person) => person.token()));
    const answers = await crowd(tokens, 6);
    for (const [place, own] of answers.entries())
      for (const { text } of own)
        expect([people[place]?.name, text]).toEqual([people[place]?.name, alone[place]]);
  });

  test("do not suffer for those who are turned away, nor for what no database can hold", async () => {
    const waiting = await alpha.organization.person("Wim", ["MEMBER"], { status: "WAITING" });
    const gone = await alpha.organization.person("Gus", ["MEMBER"], { status: "SUSPENDED" });
    const { secret, id } = await alpha.newAccessToken(alpha.people.member.id);
    await revoke(alpha.people.member, id);
    const good = alpha.people.member;
    const expected = (await aloneAnswer(good)).text;
    const odd = [
      [await waiting.token(), "WAITING_FOR_APPROVAL"],
      [await gone.token(), "SUSPENDED"],
      [secret, "UNAUTHENTICATED"],
      ["cairn_pat_nobody", "UNAUTHENTICATED"],
      [await world.webToken({ sub: "nobody", sid: randomUUID() }), "UNAUTHENTICATED"],
      [await world.webToken({ sub: "nobody\u0000", sid: randomUUID() }), "INTERNAL_SERVER_ERROR"],
    ] as const;
    const token = await good.token();
    const answers = await crowd([token, ...odd.map(([credential]) => credential), token], 5);
    for (const own of [answers[0], answers.at(-1)])
      for (const { text } of own ?? []) expect(text).toBe(expected);
    for (const [place, [, code]] of odd.entries())
      for (const answer of answers[place + 1] ?? []) expect(codeOf(answer)).toBe(code);
  });
});

describe("who asks after something has changed is found as they are then, in whatever crowd", () => {
  /** Asks without a pause with four credentials of the same person at both processes until `change` is done; then once more each. */
  async function afterwards(credentials: string[], change: () => Promise<unknown>): Promise<RawAnswer[]> {
    let isDone = false;
    const addresses = [world.address, second.address];
    const busy = credentials.flatMap((credential) =>
      addresses.map(async (address) => {
        do await ask(credential, { address });
        while (!isDone);
      }),
    );
    await change().finally(() => {
      isDone = true;
    });
    // Those that went before are still under way: what is asked now must not be taken for theirs.
    const asked = credentials.flatMap((credential) =>
      addresses.map((address) => ask(credential, { address })),
    );
    await Promise.all(busy);
    return Promise.all(asked);
  }

  const crowdOf = async (person: TestPerson, stage: Stage): Promise<string[]> => [
    await person.token(),
    (await stage.newAccessToken(person.id)).secret,
    await stage.people.member.token(),
  ];

  test("one who is suspended, and let in again", async () => {
    const { administrator } = alpha.people;
    const max = await alpha.organization.person("Max", ["MEMBER"]);
    const credentials = await crowdOf(max, alpha);
    const suspended = await afterwards(credentials, () =>
      act(administrator, "suspendPerson", { personId: max.id }),
    );
    expect(suspended.map(codeOf)).toEqual(["SUSPENDED", "SUSPENDED", "SUSPENDED", "SUSPENDED", "", ""]);
    const restored = await afterwards(credentials, () =>
      act(administrator, "restorePerson", { personId: max.id }),
    );
    expect(restored.map(codeOf)).toEqual(["", "", "", "", "", ""]);
  });

  test("one whose token is revoked, and whose session has ended", async () => {
    const ben = await beta.organization.person("Ben", ["MEMBER"]);
    const { secret, id } = await beta.newAccessToken(ben.id);
    const session = await ben.token({ sid: randomUUID() });
    const revoked = await afterwards([session, secret], () => revoke(ben, id));
    expect(revoked.map(codeOf)).toEqual(["", "", "UNAUTHENTICATED", "UNAUTHENTICATED"]);
    const other = await ben.token({ sid: randomUUID() });
    const ended = await afterwards([session, other], () =>
      world.ask(session, "mutation { endSession { ended } }"),
    );
    expect(ended.map(codeOf)).toEqual(["UNAUTHENTICATED", "UNAUTHENTICATED", "", ""]);
  });

  test("one who is given a role, and a figure that is renamed", async () => {
    const { administrator, gatekeeper } = beta.people;
    const eva = await beta.organization.person("Eva", ["MEMBER"]);
    const credentials = [await eva.token(), await beta.people.economist.token()];
    const input = { personId: eva.id, role: "ECONOMIST", teamId: beta.teamId };
    const given = await afterwards(credentials, () => act(administrator, "grantRole", { input }));
    for (const { text } of given) expect(text).toContain('"viewerCanRecordEntries":true');
    const { kpi } = (await gatekeeper.ask(`{ kpi(id: "${beta.kpiId}") { revision } }`)).data;
    const renamed = await afterwards(credentials, () =>
      act(gatekeeper, "reviseKpi", { input: { kpiId: beta.kpiId, revision: kpi.revision, name: "Renamed" } }),
    );
    for (const { text } of renamed) expect(text).toContain('"Renamed"');
  });

  test("one whose name is another at the identity provider", async () => {
    const ida = await alpha.organization.person("Ida", ["MEMBER"]);
    const named = async () => (await ida.ask("{ viewer { person { name } } }")).data.viewer.person.name;
    expect(await named()).toBe("Ida");
    const profile = {
      email: "ida@example.org",
      emailVerified: true,
      name: "Ida Neu",
      roles: [],
      locale: null,
    };
    await world.ask(await ida.token({ profile }), "mutation { signIn { status } }");
    expect(await named()).toBe("Ida Neu");
  });
});
