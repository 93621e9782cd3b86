import type { Transaction } from "@cairn/drizzle/client";
import { grants, people } from "@cairn/drizzle/tables/members";
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

/** Lets in a person who waits; they become a member. */
export const approvePerson = (viewer: Viewer, personId: string): Promise<PersonPayload> =>
  setStatus(viewer, personId, "approvePerson", PersonStatus.ACTIVE);

/** Keeps a person out from now on. Their sessions and tokens stop at once; what they did stays in the log. */
export const suspendPerson = (viewer: Viewer, personId: string): Promise<PersonPayload> =>
  setStatus(viewer, personId, "suspendPerson", PersonStatus.SUSPENDED);

/** Lets a suspended person in again, with the roles they had. */
export const restorePerson = (viewer: Viewer, personId: string): Promise<PersonPayload> =>
  setStatus(viewer, personId, "restorePerson", PersonStatus.ACTIVE);

async function setStatus(
  viewer: Viewer,
  personId: string,
  action: string,
  status: PersonStatus,
): Promise<PersonPayload> {
  mustBeAllowed(viewer, "managePeople");
  return orRefused<PersonPayload>({ person: null }, async () => {
    const { result, seq } = await change(viewer, { action }, async (tx) => {
      const person = await personInTenant(tx, personId);
      if (status === PersonStatus.SUSPENDED) refuseAny(await checkAdministratorRemains(tx, person.id));
      return written(await tx.update(people).set({ status }).where(eq(people.id, person.id)).returning());
    });
    return { person: result as Person, seq };
  });
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
    : [
        refusal(
          "LAST_ADMINISTRATOR",
          ["personId"],
          "This is the only administrator; appoint another one first.",
        ),
      ];
}
