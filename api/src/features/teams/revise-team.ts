import { teams } from "@cairn/drizzle/tables/teams";
import type { ReviseTeamInput, TeamPayload } from "@cairn/schema/types/teams";
import { eq } from "drizzle-orm";
import { change } from "../../platform/change";
import { orRefused, refuseAny } from "../../platform/refusing";
import { mustBeAllowed } from "../../platform/roles";
import { written } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { checkParent, checkTeamName, teamInTenant } from "./team-checks";

/** Renames a team or moves it in the tree. */
export async function reviseTeam(viewer: Viewer, input: ReviseTeamInput): Promise<TeamPayload> {
  mustBeAllowed(viewer, "manageTeams");
  return orRefused<TeamPayload>({ team: null }, async () => {
    const { result: team, seq } = await change(viewer, { action: "reviseTeam" }, async (tx) => {
      const team = await teamInTenant(tx, input.teamId);
      const name = input.name ?? team.name;
      const parentId = input.parentId === undefined ? team.parentId : input.parentId;
      refuseAny([
        ...(await checkTeamName(tx, name, team.id)),
        ...(parentId && parentId !== team.parentId ? await checkParent(tx, parentId, team.id) : []),
      ]);
      return written(
        await tx.update(teams).set({ name: name.trim(), parentId }).where(eq(teams.id, team.id)).returning(),
      );
    });
    return { team, seq };
  });
}
