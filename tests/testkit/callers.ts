import { randomUUID } from "node:crypto";
import type { TestPerson } from "./organization";
import { CAST, type Stage } from "./stage";

/** Somebody who comes to the door. */
export interface Caller {
  name: string;
  /** Who it is, where the door finds that out at all. */
  person: TestPerson | null;
  /** What is sent as `Authorization: Bearer`; null for nothing. */
  credential(): Promise<string | null> | string | null;
}

/** Everybody who might ask for something of this stage, with every kind of key, good and bad. */
export async function callersOf(
  stage: Stage,
  elsewhere: Stage,
): Promise<{ roles: Caller[]; others: Caller[] }> {
  const { organization, people } = stage;
  const roles = CAST.map((role) => ({
    name: role,
    person: people[role],
    credential: () => people[role].token(),
  }));
  const ada = await organization.person("Ada the second", ["ADMINISTRATOR", "GATEKEEPER"]);
  const waiting = await organization.person("Wanda", ["ADMINISTRATOR"], { status: "WAITING" });
  const suspended = await organization.person("Susi", ["ADMINISTRATOR"], { status: "SUSPENDED" });
  const token = async (row: Record<string, unknown>) => (await stage.newAccessToken(ada.id, row)).secret;
  const past = new Date(organization.world.now.getTime() - 1000);
  const sid = randomUUID();
  await stage.newEndedSession(ada.id, sid);
  const keys = {
    "read-only token": await token({ scope: "READ" }),
    "expired access token": await token({ expires_at: past }),
    "revoked access token": await token({ revoked_at: past }),
    "write token": await token({}),
  };
  const withKey = (name: keyof typeof keys): Caller => ({ name, person: ada, credential: () => keys[name] });
  await organization.write(
    (sql) =>
      sql`update organizations set trusted_domains = array['newcomers.example'] where id = ${organization.id}`,
  );
  const profile = {
    email: "new@newcomers.example",
    emailVerified: true,
    name: "New",
    roles: [],
    locale: null,
  };
  const others: Caller[] = [
    {
      name: "gatekeeper elsewhere",
      person: elsewhere.people.gatekeeper,
      credential: () => elsewhere.people.gatekeeper.token(),
    },
    withKey("write token"),
    withKey("read-only token"),
    { name: "anonymous", person: null, credential: () => null },
    {
      name: "signing in",
      person: null,
      credential: () => organization.world.webToken({ sub: randomUUID(), profile }),
    },
    { name: "waiting", person: waiting, credential: () => waiting.token() },
    { name: "suspended", person: suspended, credential: () => suspended.token() },
    { name: "expired web token", person: ada, credential: () => ada.token({}, { age: 120 }) },
    { name: "signed out", person: ada, credential: () => ada.token({ sid }) },
    withKey("expired access token"),
    withKey("revoked access token"),
  ];
  return { roles, others };
}
