import type { Transaction } from "@cairn/drizzle/client";
import { teams } from "@cairn/drizzle/tables/teams";
import { say } from "@cairn/schema/rules/sentence";
import type { Refusal } from "@cairn/schema/types/refusals";
import type { TeamPayload } from "@cairn/schema/types/teams";
import { eq, sql } from "drizzle-orm";
import { change } from "../../platform/change";
import { orRefused, refusal, refuseAny } from "../../platform/refusing";
import { mustBeAllowed } from "../../platform/roles";
import { written } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { teamInTenant } from "./team-checks";

/** Retires a team: it stays readable and expects nothing more. Refused while teams or assignments depend on it. */
export const retireTeam = (viewer: Viewer, teamId: string): Promise<TeamPayload> =>
  setRetired(viewer, teamId, { action: "retireTeam", retiredAt: viewer.now });

/** Brings a retired team back into use. Refused while the team above it is retired. */
export const restoreTeam = (viewer: Viewer, teamId: string): Promise<TeamPayload> =>
  setRetired(viewer, teamId, { action: "restoreTeam", retiredAt: null });

async function setRetired(
  viewer: Viewer,
  teamId: string,
  { action, retiredAt }: { action: string; retiredAt: Date | null },
): Promise<TeamPayload> {
  mustBeAllowed(viewer, "manageTeams");
  return orRefused<TeamPayload>({ team: null }, async () => {
    const { result: team, seq } = await change(viewer, { action }, async (tx) => {
      const team = await teamInTenant(tx, teamId);
      if ((team.retiredAt === null) === (retiredAt === null)) return team;
      refuseAny(
        retiredAt ? await checkNothingDepends(tx, team.id) : await checkParentInUse(tx, team.parentId),
      );
      return written(await tx.update(teams).set({ retiredAt }).where(eq(teams.id, team.id)).returning());
    });
    return { team, seq };
  });
}

async function checkParentInUse(tx: Transaction, parentId: string | null): Promise<Refusal[]> {
  const parent = parentId ? await teamInTenant(tx, parentId) : null;
  if (!parent?.retiredAt) return [];
  return [refusal("RETIRED", ["teamId"], say("TEAM_ABOVE_IS_RETIRED", { team: parent.name }))];
}

async function checkNothingDepends(tx: Transaction, teamId: string): Promise<Refusal[]> {
  const [counts] = await tx.execute<{ below: string; assigned: string }>(sql`
    select (select count(*) from teams where parent_id = ${teamId} and retired_at is null) as below,
      (select count(*) from assignments where team_id = ${teamId} and retired_at is null) as assigned`);
  const below = Number(counts?.below);
  const assigned = Number(counts?.assigned);
  if (below === 0 && assigned === 0) return [];
  const said = say("TEAM_IN_USE", { below: String(below), assigned: String(assigned) });
  return [refusal("IN_USE", ["teamId"], said)];
}
