import type { Transaction } from "@cairn/drizzle/client";
import { grants, people } from "@cairn/drizzle/tables/members";
import { type Sentence, say } from "@cairn/schema/rules/sentence";
import { type Person, type PersonPayload, PersonStatus, Role } from "@cairn/schema/types/members";
import type { Refusal } from "@cairn/schema/types/refusals";
import { and, eq, ne } from "drizzle-orm";
import { change } from "../../platform/change";
import { orRefused, refusal, refuseAny } from "../../platform/refusing";
import { mustBeAllowed } from "../../platform/roles";
import { found, idOf, written } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";

export async function personInTenant(tx: Transaction, personId: string) {
  return found(
    "person",
    await tx
      .select()
      .from(people)
      .where(eq(people.id, idOf("person", personId))),
  );
}

/** Lets in a person who waits; they become a member, unless they were given another role already. */
export const approvePerson = (viewer: Viewer, personId: string): Promise<PersonPayload> =>
  setStatus(viewer, personId, {
    action: "approvePerson",
    status: PersonStatus.ACTIVE,
    check: ({ status }) => (status === "SUSPENDED" ? say("PERSON_IS_SUSPENDED", {}) : null),
    afterwards: makeMember,
  });

/** Keeps a person out from now on. Their sessions and tokens stop at once; what they did stays in the log. */
export const suspendPerson = (viewer: Viewer, personId: string): Promise<PersonPayload> =>
  setStatus(viewer, personId, { action: "suspendPerson", status: PersonStatus.SUSPENDED, check: () => null });

/** Lets a suspended person in again, with the roles they had. */
export const restorePerson = (viewer: Viewer, personId: string): Promise<PersonPayload> =>
  setStatus(viewer, personId, {
    action: "restorePerson",
    status: PersonStatus.ACTIVE,
    check: ({ status }) => (status === "WAITING" ? say("PERSON_STILL_WAITS", {}) : null),
  });

type PersonRow = typeof people.$inferSelect;

interface Step {
  action: string;
  status: PersonStatus;
  /** Why this step is not the right one for the person as they are; null when it is. */
  check(person: PersonRow): Sentence | null;
  afterwards?(tx: Transaction, person: PersonRow): Promise<unknown>;
}

async function setStatus(viewer: Viewer, personId: string, step: Step): Promise<PersonPayload> {
  mustBeAllowed(viewer, "managePeople");
  return orRefused<PersonPayload>({ person: null }, async () => {
    const { result, seq } = await change(viewer, { action: step.action }, async (tx) => {
      const person = await personInTenant(tx, personId);
      if (person.status === step.status) return person;
      const wrong = step.check(person);
      if (wrong) refuseAny([refusal("INVALID", ["personId"], wrong)]);
      if (step.status === PersonStatus.SUSPENDED) refuseAny(await checkAdministratorRemains(tx, person.id));
      const { status } = step;
      const changed = await tx.update(people).set({ status }).where(eq(people.id, person.id)).returning();
      await step.afterwards?.(tx, person);
      return written(changed);
    });
    return { person: result as Person, seq };
  });
}

async function makeMember(tx: Transaction, { id, organizationId }: PersonRow): Promise<void> {
  const held = await tx.select({ id: grants.id }).from(grants).where(eq(grants.personId, id));
  if (held.length === 0) await tx.insert(grants).values({ organizationId, personId: id, role: Role.MEMBER });
}

/** The organization must keep an active administrator other than this person, if this person is one. */
export async function checkAdministratorRemains(tx: Transaction, personId: string): Promise<Refusal[]> {
  const administrators = tx
    .select({ personId: grants.personId })
    .from(grants)
    .innerJoin(people, eq(people.id, grants.personId))
    .$dynamic();
  const isOne = await tx
    .select({ id: grants.id })
    .from(grants)
    .where(and(eq(grants.role, Role.ADMINISTRATOR), eq(grants.personId, personId)));
  if (isOne.length === 0) return [];
  const others = await administrators.where(
    and(eq(grants.role, Role.ADMINISTRATOR), eq(people.status, PersonStatus.ACTIVE), ne(people.id, personId)),
  );
  return others.length > 0
    ? []
    : [refusal("LAST_ADMINISTRATOR", ["personId"], say("PERSON_LAST_ADMINISTRATOR", {}))];
}
