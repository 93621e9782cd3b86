import { grants } from "@cairn/drizzle/tables/members";
import { teams } from "@cairn/drizzle/tables/teams";
import { say } from "@cairn/schema/rules/sentence";
import { type GrantRoleInput, type Person, type PersonPayload, Role } from "@cairn/schema/types/members";
import { eq } from "drizzle-orm";
import { change } from "../../platform/change";
import { orRefused, refusal, refuseAny } from "../../platform/refusing";
import { mustBeAllowed } from "../../platform/roles";
import { found, idOf } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { checkAdministratorRemains, personInTenant } from "./person-status";

const teamRoles: Role[] = [Role.MANAGER, Role.ECONOMIST];

/** Gives a role, for the organization or for a team. A role already held is left as it is. */
export async function grantRole(viewer: Viewer, input: GrantRoleInput): Promise<PersonPayload> {
  mustBeAllowed(viewer, "managePeople");
  return orRefused<PersonPayload>({ person: null }, async () => {
    const { result, seq } = await change(viewer, { action: "grantRole" }, async (tx) => {
      const person = await personInTenant(tx, input.personId);
      const teamId = input.teamId ?? null;
      refuseAny(checkTeamFits(input.role, teamId));
      if (teamId)
        found(
          "team",
          await tx
            .select()
            .from(teams)
            .where(eq(teams.id, idOf("team", teamId))),
        );
      await tx
        .insert(grants)
        .values({ organizationId: viewer.organization.id, personId: person.id, role: input.role, teamId })
        .onConflictDoNothing();
      return person;
    });
    return { person: result as Person, seq };
  });
}

/** Takes a role away again; it holds from the person's next request on. */
export async function revokeRole(viewer: Viewer, grantId: string): Promise<PersonPayload> {
  mustBeAllowed(viewer, "managePeople");
  return orRefused<PersonPayload>({ person: null }, async () => {
    const { result, seq } = await change(viewer, { action: "revokeRole" }, async (tx) => {
      const grant = found(
        "role",
        await tx
          .select()
          .from(grants)
          .where(eq(grants.id, idOf("role", grantId))),
      );
      if (grant.role === Role.ADMINISTRATOR) refuseAny(await checkAdministratorRemains(tx, grant.personId));
      await tx.delete(grants).where(eq(grants.id, grant.id));
      return personInTenant(tx, grant.personId);
    });
    return { person: result as Person, seq };
  });
}

/** Managers and economists are so for a team, everybody else for the whole organization. */
export function checkTeamFits(role: Role, teamId: string | null) {
  if (teamRoles.includes(role) && !teamId)
    return [refusal("MISSING", ["teamId"], say("ROLE_NEEDS_TEAM", {}))];
  if (!teamRoles.includes(role) && teamId)
    return [refusal("INVALID", ["teamId"], say("ROLE_WITHOUT_TEAM", {}))];
  return [];
}
