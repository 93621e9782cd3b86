import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

interface Profile {
  sub?: string;
  idp?: string;
  email?: string;
  emailVerified?: unknown;
  name?: string;
  roles?: unknown;
  locale?: string | null;
}

let world: World;
let organization: TestOrganization;
let ada: TestPerson;

beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

/** Every test has the only organization there is, so that it is clear where a newcomer belongs. */
beforeEach(async () => {
  await world.owner.sql.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    for (const table of ["grants", "access_tokens", "ended_sessions", "people", "organizations"])
      await sql`delete from ${sql(table)}`;
  });
  organization = await world.organization(`O-${randomUUID().slice(0, 8)}`);
  ada = await organization.person("Ada", ["ADMINISTRATOR"]);
});

const token = ({ sub = randomUUID(), idp = "https://id.example", ...profile }: Profile = {}) =>
  world.webToken({
    sub,
    idp,
    profile: {
      email: "new@somewhere.example",
      emailVerified: true,
      name: "New Person",
      roles: [],
      locale: "fr-CH",
      ...profile,
    },
  });
const signIn = async (profile: Profile = {}) => {
  const { data, errors } = await world.ask(await token(profile), "mutation { signIn { status } }");
  return data?.signIn?.status ?? errors[0]?.extensions.code;
};
const trust = (...domains: string[]) =>
  organization.write(
    (sql) => sql`update organizations set trusted_domains = ${domains} where id = ${organization.id}`,
  );
const invite = async (email: string, status = "ACTIVE", role = "GATEKEEPER"): Promise<string> => {
  const id = randomUUID();
  await organization.write(async (sql) => {
    await sql`insert into people (id, organization_id, name, email, status) values (${id}, ${organization.id}, 'Invited', ${email}, ${status})`;
    await sql`insert into grants (organization_id, person_id, role) values (${organization.id}, ${id}, ${role})`;
  });
  return id;
};
const people = async () => {
  const rows = await world.owner.sql`select p.id, p.subject, p.status, p.name, p.email, p.locale,
      coalesce((select array_agg(g.role order by g.role) from grants g where g.person_id = p.id), '{}') as roles
    from people p where p.id <> ${ada.id} order by p.created_at`;
  return rows.map((row) => ({ ...row })) as unknown as Record<string, unknown>[];
};

describe("somebody who signs in for the first time", () => {
  test("waits for an administrator, who lets them in as a member", async () => {
    expect(await signIn({ sub: "s1" })).toBe("WAITING");
    const ask = async () =>
      world.ask(await world.webToken({ sub: "s1", idp: "https://id.example" }), "{ teams { id } }");
    expect((await ask()).errors[0]?.extensions.code).toBe("WAITING_FOR_APPROVAL");
    const [person] = await people();
    expect(person).toMatchObject({ status: "WAITING", roles: [], locale: "fr-CH" });
    const approved = await ada.ask(
      `mutation ($id: ID!) { approvePerson(personId: $id) { person { status grants { role } } refusals { code } } }`,
      { id: person?.id },
    );
    expect(approved.data.approvePerson).toEqual({
      person: { status: "ACTIVE", grants: [{ role: "MEMBER" }] },
      refusals: [],
    });
    expect((await ask()).errors).toEqual([]);
    expect(await signIn({ sub: "s1" })).toBe("ACTIVE");
  });

  test("keeps the role they were given while they waited", async () => {
    await signIn();
    const [person] = await people();
    await ada.ask(`mutation ($input: GrantRoleInput!) { grantRole(input: $input) { seq } }`, {
      input: { personId: person?.id, role: "ANALYST" },
    });
    await ada.ask(`mutation ($id: ID!) { approvePerson(personId: $id) { seq } }`, { id: person?.id });
    expect((await people())[0]).toMatchObject({ status: "ACTIVE", roles: ["ANALYST"] });
  });

  test("is let in as a member from a trusted domain, in any case of letters", async () => {
    await trust("trusted.example");
    expect(await signIn({ email: "New@TRUSTED.example" })).toBe("ACTIVE");
    expect((await people())[0]).toMatchObject({ status: "ACTIVE", roles: ["MEMBER"] });
  });

  test.each<[string, Profile]>([
    ["whose provider did not verify it", { email: "a@trusted.example", emailVerified: false }],
    ["whose provider says so in a word", { email: "a@trusted.example", emailVerified: "true" }],
    ["that only ends alike", { email: "a@nottrusted.example" }],
    ["of a domain below", { email: "a@sub.trusted.example" }],
    ["that only contains it", { email: '"x@trusted.example@x"@evil.example' }],
    ["that only begins with it", { email: "@trusted.example@evil.example" }],
    ["without a domain", { email: "trusted.example" }],
    ["that is empty", { email: "" }],
  ])("waits with an address of a trusted domain %s", async (_name, profile) => {
    await trust("trusted.example");
    expect(await signIn(profile)).toBe("WAITING");
  });

  test("is let in by a role of the provider, as just that", async () => {
    expect(await signIn({ roles: ["cairn-gatekeeper", "cairn-analyst", "somewhere-else"] })).toBe("ACTIVE");
    expect((await people())[0]).toMatchObject({ roles: ["ANALYST", "GATEKEEPER"] });
  });

  test.each<[string, unknown]>([
    ["unknown", ["administrator", "ADMINISTRATOR", "__proto__", "constructor"]],
    ["malformed", "cairn-administrator"],
    ["given twice", ["cairn-member", "cairn-member"]],
  ])("is not confused by roles that are %s", async (name, roles) => {
    expect(await signIn({ roles })).toBe(name === "given twice" ? "ACTIVE" : "WAITING");
    expect((await people())[0]?.roles).toEqual(name === "given twice" ? ["MEMBER"] : []);
  });

  test("makes one person of two first sign-ins at once", async () => {
    const profile = { sub: "twice", email: "twice@trusted.example" };
    await trust("trusted.example");
    expect(await Promise.all(Array.from({ length: 6 }, () => signIn(profile)))).toEqual(
      Array(6).fill("ACTIVE"),
    );
    expect(await people()).toHaveLength(1);
  });

  test("has no place where nobody expects them and there are several organizations", async () => {
    const other = await world.organization(`other-${randomUUID().slice(0, 8)}`);
    expect(await signIn()).toBe("FORBIDDEN");
    expect(await people()).toHaveLength(0);
    await other.write(
      (sql) => sql`update organizations set trusted_domains = array['other.example'] where id = ${other.id}`,
    );
    expect(await signIn({ email: "a@other.example" })).toBe("ACTIVE");
    const [row] = await world.owner.sql`select organization_id from people where email = 'a@other.example'`;
    expect(row?.organization_id).toBe(other.id);
  });
});

describe("an invitation by address", () => {
  test("binds whoever verifies it first, with the roles it gives, and never again", async () => {
    const id = await invite("Helga@somewhere.example");
    expect(await signIn({ sub: "helga", email: "helga@SOMEWHERE.example", name: "Helga" })).toBe("ACTIVE");
    expect(await people()).toMatchObject([{ id, subject: "helga", name: "Helga", roles: ["GATEKEEPER"] }]);
    expect(await signIn({ sub: "mallory", email: "helga@somewhere.example", name: "Mallory" })).toBe(
      "WAITING",
    );
    expect(await people()).toMatchObject([
      { id, subject: "helga", roles: ["GATEKEEPER"] },
      { subject: "mallory", status: "WAITING", roles: [] },
    ]);
  });

  test("binds one of two who come at once", async () => {
    const id = await invite("helga@somewhere.example");
    const statuses = await Promise.all(
      ["a", "b", "c"].map((sub) => signIn({ sub, email: "helga@somewhere.example" })),
    );
    expect(statuses.sort()).toEqual(["ACTIVE", "WAITING", "WAITING"]);
    const bound = await people();
    expect(bound).toHaveLength(3);
    expect(bound.filter((person) => (person.roles as string[]).length > 0)).toMatchObject([
      { id, status: "ACTIVE" },
    ]);
  });

  test("does not bind an address that nobody verified", async () => {
    await invite("helga@somewhere.example");
    expect(await signIn({ email: "helga@somewhere.example", emailVerified: false })).toBe("WAITING");
    expect((await people()).map(({ subject, roles }) => [subject === null, roles])).toEqual([
      [true, ["GATEKEEPER"]],
      [false, []],
    ]);
  });

  test("that was suspended lets nobody in, whatever the domain", async () => {
    await trust("somewhere.example");
    await invite("helga@somewhere.example", "SUSPENDED");
    expect(await signIn({ email: "helga@somewhere.example" })).toBe("WAITING");
  });

  test("of somebody who waits lets them in", async () => {
    const id = await invite("helga@somewhere.example", "WAITING");
    expect(await signIn({ email: "helga@somewhere.example" })).toBe("ACTIVE");
    expect(await people()).toMatchObject([{ id, status: "ACTIVE" }]);
  });
});

describe("somebody who has been here before", () => {
  test("is known by issuer and subject, whatever their address and name have become", async () => {
    await trust("trusted.example");
    await signIn({ sub: "s1", email: "before@trusted.example", name: "Before" });
    expect(
      await signIn({ sub: "s1", email: "after@elsewhere.example", name: "After", emailVerified: false }),
    ).toBe("ACTIVE");
    expect(await people()).toMatchObject([
      { subject: "s1", name: "After", email: "after@elsewhere.example" },
    ]);
  });

  test("is not the one who has the same address with another subject or another provider", async () => {
    await trust("trusted.example");
    const email = "same@trusted.example";
    for (const profile of [{ sub: "s1" }, { sub: "s2" }, { sub: "s1", idp: "https://other.example" }])
      expect(await signIn({ email, ...profile })).toBe("ACTIVE");
    expect(await people()).toHaveLength(3);
  });

  test("stays suspended, and gets no new role from the provider", async () => {
    await signIn({ sub: "s1" });
    const [person] = await people();
    await ada.ask(`mutation ($id: ID!) { suspendPerson(personId: $id) { seq } }`, { id: person?.id });
    expect(await signIn({ sub: "s1", roles: ["cairn-administrator"] })).toBe("SUSPENDED");
    expect(await people()).toMatchObject([{ status: "SUSPENDED", roles: [] }]);
  });

  test("writes no log row when nothing about them has changed", async () => {
    await signIn({ sub: "s1" });
    const count = async () =>
      (
        await world.owner
          .sql`select count(*)::int as count from changes where organization_id = ${organization.id}`
      )[0]?.count;
    const before = await count();
    await signIn({ sub: "s1" });
    expect(await count()).toBe(before);
  });
});

describe("the token that reports a sign-in", () => {
  test("asks for nothing else", async () => {
    const answer = await world.ask(
      await token({ sub: ada.subject, idp: "test" }),
      "{ viewer { person { id } } }",
    );
    expect([answer.data, answer.errors[0]?.extensions.code]).toEqual([null, "UNAUTHENTICATED"]);
  });

  test("is the only one that reports it", async () => {
    const answer = await ada.ask("mutation { signIn { status } }");
    expect([answer.data, answer.errors[0]?.extensions.code]).toEqual([null, "FORBIDDEN"]);
  });

  test("may carry a profile of any shape without breaking anything", async () => {
    for (const profile of [
      "text",
      7,
      [],
      { email: 7, name: {}, roles: "x", locale: 3 },
      { name: "x".repeat(5000) },
    ]) {
      const odd = await world.webToken({ sub: randomUUID(), idp: "https://id.example", profile });
      const { data } = await world.ask(odd, "mutation { signIn { status } }");
      expect(data?.signIn.status).toBe("WAITING");
    }
  });
});
