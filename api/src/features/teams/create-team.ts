import { teams } from "@cairn/drizzle/tables/teams";
import type { CreateTeamInput, TeamPayload } from "@cairn/schema/types/teams";
import { change } from "../../platform/change";
import { orRefused, refuseAny } from "../../platform/refusing";
import { mustBeAllowed } from "../../platform/roles";
import { written } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { checkParent, checkTeamName } from "./team-checks";

/** Adds a team to the tree. */
export async function createTeam(viewer: Viewer, input: CreateTeamInput): Promise<TeamPayload> {
  mustBeAllowed(viewer, "manageTeams");
  return orRefused<TeamPayload>({ team: null }, async () => {
    const { result: team, seq } = await change(viewer, { action: "createTeam" }, async (tx) => {
      refuseAny([
        ...(await checkTeamName(tx, input.name)),
        ...(input.parentId ? await checkParent(tx, input.parentId) : []),
      ]);
      return written(
        await tx
          .insert(teams)
          .values({
            organizationId: viewer.organization.id,
            name: input.name.trim(),
            parentId: input.parentId ?? null,
          })
          .returning(),
      );
    });
    return { team, seq };
  });
}
