import type { Database } from "@cairn/drizzle/client";
import { grants, people } from "@cairn/drizzle/tables/members";
import { localeLike } from "@cairn/schema/rules/locale";
import { PersonStatus, Role, type SignInPayload } from "@cairn/schema/types/members";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { change } from "../../platform/change";
import type { Newcomer, SignInProfile } from "../../platform/context";
import { failure } from "../../platform/failure";
import { systemViewer } from "../../platform/system-viewer";
import type { Viewer } from "../../platform/viewer";

/** Roles of the identity provider that let a newcomer in, and as what. */
const rolesOfProvider = new Map<string, Role>([
  ["cairn-administrator", Role.ADMINISTRATOR],
  ["cairn-gatekeeper", Role.GATEKEEPER],
  ["cairn-analyst", Role.ANALYST],
  ["cairn-member", Role.MEMBER],
]);

interface Place extends Record<string, unknown> {
  organizationId: string;
  personId?: string;
  trusted: boolean;
}

/**
 * Reports a sign-in at the identity provider. Who somebody is, is issuer and subject. A newcomer waits for an
 * administrator unless they were invited by their verified address, its domain is trusted, or the provider gave
 * them one of Cairn's roles.
 */
export async function signIn(
  db: Database,
  { profile, requestId, statementTimeout }: Newcomer,
  now: Date,
): Promise<SignInPayload> {
  const known = await findKnown(db, profile);
  const place = known ?? (await findPlace(db, profile));
  const viewer = await systemViewer(db, place.organizationId, {
    source: "web",
    now,
    requestId,
    statementTimeout,
  });
  const { result: status } = await change(viewer, { action: "signIn" }, async (tx) => {
    const identity = and(eq(people.issuer, profile.issuer), eq(people.subject, profile.subject));
    // Asked again under the organization's lock: two first sign-ins at once must make one person.
    const [person] = await tx.select().from(people).where(identity);
    const facts = { name: profile.name, email: profile.email };
    if (person) {
      const differs = person.name !== facts.name || person.email !== facts.email;
      if (differs) await tx.update(people).set(facts).where(eq(people.id, person.id));
      return person.status;
    }
    return admit(tx, viewer, profile, place);
  });
  return { status: PersonStatus[status] };
}

type Transaction = Parameters<Parameters<typeof change>[2]>[0];

async function admit(tx: Transaction, viewer: Viewer, profile: SignInProfile, place: Place) {
  const facts = {
    issuer: profile.issuer,
    subject: profile.subject,
    name: profile.name,
    email: profile.email,
  };
  const invited = place.personId ? await takeInvitation(tx, place.personId, facts) : false;
  if (invited) return "ACTIVE";
  const roles = [...new Set(profile.roles.flatMap((role) => rolesOfProvider.get(role) ?? []))];
  // An invitation that somebody else has taken meanwhile is no reason to trust.
  const trusted = place.trusted && !place.personId;
  const status = trusted || roles.length > 0 ? "ACTIVE" : "WAITING";
  const organizationId = viewer.organization.id;
  const [person] = await tx
    .insert(people)
    .values({ ...facts, organizationId, status, locale: profile.locale && localeLike(profile.locale) })
    .returning();
  const given = status === "ACTIVE" && roles.length === 0 ? [Role.MEMBER] : roles;
  if (person && given.length > 0)
    await tx.insert(grants).values(given.map((role) => ({ organizationId, personId: person.id, role })));
  return status;
}

/** Makes an invited person of whoever comes first; false when the invitation is taken or withdrawn. */
async function takeInvitation(
  tx: Transaction,
  personId: string,
  facts: Pick<SignInProfile, "issuer" | "subject" | "name" | "email">,
): Promise<boolean> {
  const open = and(eq(people.id, personId), isNull(people.issuer), ne(people.status, "SUSPENDED"));
  const bound = await tx
    .update(people)
    .set({ ...facts, status: "ACTIVE" })
    .where(open)
    .returning({ id: people.id });
  return bound.length > 0;
}

async function findKnown(db: Database, profile: SignInProfile): Promise<Place | null> {
  const [row] = await db.execute<{ organizationId: string | null }>(
    sql`select organization_id as "organizationId" from find_person(${profile.issuer}, ${profile.subject}, null, null)`,
  );
  return row?.organizationId ? { organizationId: row.organizationId, trusted: false } : null;
}

async function findPlace(db: Database, profile: SignInProfile): Promise<Place> {
  const [row] = await db.execute<{ found: Place | null }>(
    sql`select place_for_newcomer(${profile.email}, ${profile.emailVerified}) as found`,
  );
  if (!row?.found)
    throw failure(
      "FORBIDDEN",
      "No organization here expects this address. Ask its administrator for an invitation.",
    );
  return row.found;
}
