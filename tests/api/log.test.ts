import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

/** As long as a busy machine may take. */
const soon = { timeout: 10_000 };

let world: World;

beforeAll(async () => {
  world = await World.create({ poolSize: 4 });
});
afterAll(() => world.close());

const createTeam = `mutation ($input: CreateTeamInput!) { createTeam(input: $input) { seq refusals { code } } }`;
const first = async ({ id }: TestOrganization) => {
  const [found] = await world.owner.sql`select broken_seq::int as seq, problem from verify_changes(${id})`;
  return found ? { ...found } : null;
};

describe("the order of the log", () => {
  test("has no gaps under twenty writers at once, and is the order of commits", async () => {
    const organization = await world.organization("Order");
    const helga = await organization.person("Helga", ["GATEKEEPER"]);
    const heard: number[] = [];
    const { unlisten } = await world.owner.sql.listen("cairn_changes", (payload) => {
      const [organizationId, seq] = payload.split(":");
      if (organizationId === organization.id) heard.push(Number(seq));
    });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => helga.ask(createTeam, { input: { name: `Team ${n}` } })),
    );
    const failing = organization.write(async (sql) => {
      await sql`insert into teams (organization_id, name) values (${organization.id}, 'never')`;
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    const last = await helga.ask(createTeam, { input: { name: "Last" } });
    const seqs = answers.map(({ data }) => data.createTeam.seq as number).sort((a, b) => a - b);
    const start = seqs[0] as number;
    expect(seqs).toEqual(Array.from({ length: 20 }, (_, n) => start + n));
    expect(last.data.createTeam.seq).toBe(start + 20);
    await expect.poll(() => heard.at(-1), soon).toBe(start + 20);
    // PostgreSQL delivers notifications in the order of commits, and none of what was rolled back
    expect(heard).toEqual([...seqs, start + 20]);
    const times = await world.owner.sql`select at >= lag(at, 1, '-infinity') over (order by seq) as later
      from changes where organization_id = ${organization.id}`;
    expect(times.every((row) => row.later)).toBe(true);
    expect(await first(organization)).toBeNull();
    await unlisten();
  });

  test("is heard after the commit and not before", async () => {
    const organization = await world.organization("Heard");
    const heard: string[] = [];
    const { unlisten } = await world.owner.sql.listen("cairn_changes", (payload) => heard.push(payload));
    await organization.write(async (sql) => {
      await sql`insert into teams (organization_id, name) values (${organization.id}, 'soon')`;
      await world.owner.sql`select pg_notify('cairn_changes', 'a mark')`;
      await expect.poll(() => heard, soon).toEqual(["a mark"]);
    });
    await expect.poll(() => heard, soon).toEqual(["a mark", `${organization.id}:2`]);
    await unlisten();
  });
});

describe("verification names the first row that does not stand", () => {
  /** An organization whose log has seven rows, of which somebody with the keys of the database changes some. */
  async function tampered(
    name: string,
    tamper: (id: string) => string,
  ): Promise<{ seq: number; problem: string } | null> {
    const organization = await world.organization(name);
    for (let n = 0; n < 6; n++) await organization.team(`Team ${n}`);
    expect(await first(organization)).toBeNull();
    await world.owner.sql.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql.unsafe(tamper(organization.id));
    });
    return (await first(organization)) as { seq: number; problem: string } | null;
  }
  const of = (id: string) => `organization_id = '${id}'`;

  test.each<[string, (id: string) => string, number, string]>([
    [
      "an edited value",
      (id) => `update changes set after = jsonb_set(after, '{name}', '"Other"') where ${of(id)} and seq = 4`,
      4,
      "its content was altered",
    ],
    [
      "an edited reason",
      (id) => `update changes set reason = 'because' where ${of(id)} and seq = 4`,
      4,
      "its content was altered",
    ],
    [
      "another actor",
      (id) => `update changes set actor_id = gen_random_uuid() where ${of(id)} and seq = 4`,
      4,
      "its content was altered",
    ],
    [
      "another time",
      (id) => `update changes set at = at - interval '1 day' where ${of(id)} and seq = 4`,
      4,
      "its content was altered",
    ],
    [
      "another action",
      (id) => `update changes set action = 'approve' where ${of(id)} and seq = 1`,
      1,
      "its content was altered",
    ],
    [
      "a row filed under an assignment that it does not name",
      (id) => `update changes set assignment_id = gen_random_uuid() where ${of(id)} and seq = 4`,
      4,
      "its content was altered",
    ],
    [
      "a row filed under a KPI that it does not name",
      (id) => `update changes set target_kpi_id = gen_random_uuid() where ${of(id)} and seq = 4`,
      4,
      "its content was altered",
    ],
    [
      "an edit that puts its own hash right",
      (
        id,
      ) => `update changes set reason = 'because', hash = sha256(previous_hash || convert_to(change_payload(
        seq, at, actor_id, action, entity, entity_id, team_id, before, after, 'because', source, request_id), 'UTF8'))
        where ${of(id)} and seq = 4`,
      5,
      "it does not continue the row before it",
    ],
    [
      "a row removed from the middle",
      (id) => `delete from changes where ${of(id)} and seq = 4`,
      5,
      "a row before it is missing",
    ],
    [
      "the first row removed",
      (id) => `delete from changes where ${of(id)} and seq = 1`,
      2,
      "a row before it is missing",
    ],
    [
      "the tail cut off",
      (id) => `delete from changes where ${of(id)} and seq > 5`,
      6,
      "the log does not end where its head says",
    ],
    [
      "everything removed",
      (id) => `delete from changes where ${of(id)}`,
      1,
      "the log does not end where its head says",
    ],
    [
      "two rows swapped",
      (id) => `update changes set seq = case seq when 4 then -5 else -4 end where ${of(id)} and seq in (4, 5);
        update changes set seq = -seq where ${of(id)} and seq < 0`,
      4,
      "it does not continue the row before it",
    ],
    [
      "a row put in",
      (
        id,
      ) => `insert into changes select organization_id, 8, at, actor_id, action, entity, entity_id, team_id, before, after,
        reason, source, request_id, hash, hash from changes where ${of(id)} and seq = 7`,
      8,
      "its content was altered",
    ],
    [
      "a forged head",
      (id) => `update change_heads set hash = sha256('forged') where ${of(id)}`,
      8,
      "the log does not end where its head says",
    ],
    [
      "a head set back",
      (id) => `update change_heads set seq = 3 where ${of(id)}`,
      8,
      "the log does not end where its head says",
    ],
    [
      "a head removed",
      (id) => `delete from change_heads where ${of(id)}`,
      8,
      "the log does not end where its head says",
    ],
  ])("%s", async (name, tamper, seq, problem) => {
    expect(await tampered(name.replaceAll(" ", "-"), tamper)).toEqual({ seq, problem });
  });

  test("rows brought over from another organization", async () => {
    const here = await world.organization("Here");
    const there = await world.organization("There");
    await there.team("Theirs");
    await world.owner.sql.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql`delete from changes where organization_id = ${here.id}`;
      await sql`update changes set organization_id = ${here.id} where organization_id = ${there.id}`;
      await sql`delete from change_heads where organization_id = ${here.id}`;
      await sql`update change_heads set organization_id = ${here.id} where organization_id = ${there.id}`;
    });
    expect(await first(here)).toEqual({ seq: 1, problem: "it does not continue the row before it" });
  });

  test("a business table edited behind the triggers' back is told by the log, which still stands", async () => {
    const organization = await world.organization("Behind");
    const id = await organization.team("Honest");
    await world.owner.sql.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql`update teams set name = 'Crooked' where id = ${id}`;
    });
    const [now] = await world.owner.sql`select t.name, c.after ->> 'name' as logged from teams t
      join changes c on c.entity_id = t.id where t.id = ${id}`;
    expect(now).toMatchObject({ name: "Crooked", logged: "Honest" });
    expect(await first(organization)).toBeNull();
  });
});

describe("what the log never says", () => {
  let organization: TestOrganization;
  let ada: TestPerson;
  const secrets: string[] = [];

  beforeAll(async () => {
    organization = await world.organization("Discreet");
    ada = await organization.person("Ada Lovelace", ["ADMINISTRATOR", "GATEKEEPER"]);
    await organization.write(
      (sql) =>
        sql`update organizations set trusted_domains = array['discreet.example'] where id = ${organization.id}`,
    );
  });

  test("names, addresses and identities of people, secrets and names of tokens", async () => {
    const profile = {
      email: "Grace.Hopper@discreet.example",
      emailVerified: true,
      name: "Grace Hopper",
      roles: [],
      locale: "de",
    };
    const signIn = async (changed: object) =>
      world.ask(
        await world.webToken({
          sub: "grace-1906",
          idp: "https://id.example",
          profile: { ...profile, ...changed },
        }),
        "mutation { signIn { status } }",
      );
    expect((await signIn({})).data).toEqual({ signIn: { status: "ACTIVE" } });
    await signIn({ name: "Grace Brewster Hopper", email: "grace.b@discreet.example" });
    const created = await ada.ask(
      `mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { secret accessToken { id } } }`,
      { input: { name: "Adas Notizbuch", scope: "READ", days: 3 } },
    );
    const { secret, accessToken } = created.data.createAccessToken;
    await ada.ask(`mutation ($id: ID!) { revokeAccessToken(tokenId: $id) { seq } }`, { id: accessToken.id });
    secrets.push(secret, secret.slice("cairn_pat_".length));

    const [kept] = await world.owner.sql`select secret_hash from access_tokens where id = ${accessToken.id}`;
    const [log] = await world.owner
      .sql`select string_agg(c::text, ' ') as text from changes c where organization_id = ${organization.id}`;
    const text = String(log?.text).toLowerCase();
    expect(text).toContain("access_tokens");
    const people = [
      "lovelace",
      "ada-lovelace",
      "grace",
      "hopper",
      "brewster",
      "grace-1906",
      "https://id.example",
      "@test.example",
      "@discreet",
    ];
    for (const word of [...people, "notizbuch", String(kept?.secret_hash), ...secrets])
      expect([word, text.includes(word.toLowerCase())]).toEqual([word, false]);
    expect(await first(organization)).toBeNull();
  });

  test("and a person who is forgotten leaves a chain that stands", async () => {
    const gone = await organization.person("Forget Me");
    await organization.write(
      (sql) =>
        sql`update people set name = '', email = '', issuer = null, subject = null where id = ${gone.id}`,
    );
    expect(await first(organization)).toBeNull();
  });
});
