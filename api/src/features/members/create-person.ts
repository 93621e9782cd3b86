import type { Transaction } from "@cairn/drizzle/client";
import { grants, people } from "@cairn/drizzle/tables/members";
import { say } from "@cairn/schema/rules/sentence";
import { type Person, type PersonPayload, PersonStatus, type Role } from "@cairn/schema/types/members";
import type { Refusal } from "@cairn/schema/types/refusals";
import { and, eq, or, sql } from "drizzle-orm";
import { change } from "../../platform/change";
import { checkText, orRefused, refusal, refuseAny } from "../../platform/refusing";
import { mustBeAllowed } from "../../platform/roles";
import { written } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { checkTeamFits } from "./grant-role";

export interface CreatePersonInput {
  name: string;
  email: string;
  /** Who they are at the sign-in service. Without it, the first sign-in with the verified address decides. */
  identity: { issuer: string; subject: string } | null;
  roles: { role: Role; teamId: string | null }[];
}

/** Lets a person in before they have signed in for the first time. */
export async function createPerson(viewer: Viewer, input: CreatePersonInput): Promise<PersonPayload> {
  mustBeAllowed(viewer, "managePeople");
  return orRefused<PersonPayload>({ person: null }, async () => {
    const { result, seq } = await change(viewer, { action: "createPerson" }, async (tx) => {
      refuseAny(await checkPerson(tx, input));
      const organizationId = viewer.organization.id;
      const { issuer = null, subject = null } = input.identity ?? {};
      const facts = { name: input.name.trim(), email: input.email.trim(), issuer, subject };
      const person = written(
        await tx
          .insert(people)
          .values({ ...facts, organizationId, status: PersonStatus.ACTIVE })
          .returning(),
      );
      const given = input.roles.map((held) => ({ ...held, organizationId, personId: person.id }));
      if (given.length > 0) await tx.insert(grants).values(given);
      return person;
    });
    return { person: result as Person, seq };
  });
}

async function checkPerson(tx: Transaction, input: CreatePersonInput): Promise<Refusal[]> {
  const { name, email, identity, roles } = input;
  const refusals = [
    ...checkText(name, ["name"], { longest: 200, required: true }),
    ...checkText(email, ["email"], { longest: 320, required: true }),
    ...roles.flatMap(({ role, teamId }) => checkTeamFits(role, teamId)),
  ];
  if (refusals.length === 0 && !/^[^\s@]+@[^\s@]+$/.test(email.trim()))
    refusals.push(refusal("INVALID", ["email"], say("PERSON_EMAIL_NOT_READ", { text: email })));
  if (refusals.length > 0) return refusals;
  const sameIdentity = identity
    ? and(eq(people.issuer, identity.issuer), eq(people.subject, identity.subject))
    : undefined;
  const [other] = await tx
    .select({ name: people.name })
    .from(people)
    .where(or(sql`lower(${people.email}) = lower(${email.trim()})`, sameIdentity));
  return other ? [refusal("DUPLICATE", ["email"], say("PERSON_KNOWN_ALREADY", { name: other.name }))] : [];
}
