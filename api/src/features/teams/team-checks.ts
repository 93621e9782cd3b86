import type { Transaction } from "@cairn/drizzle/client";
import { teams } from "@cairn/drizzle/tables/teams";
import { say } from "@cairn/schema/rules/sentence";
import type { Refusal } from "@cairn/schema/types/refusals";
import { and, eq, ne, sql } from "drizzle-orm";
import { checkText, refusal } from "../../platform/refusing";
import { found, idOf } from "../../platform/rows";

export async function teamInTenant(tx: Transaction, teamId: string) {
  return found(
    "team",
    await tx
      .select()
      .from(teams)
      .where(eq(teams.id, idOf("team", teamId))),
  );
}

/** A name of 1 to 120 characters that no other team has. */
export async function checkTeamName(tx: Transaction, name: string, exceptId?: string): Promise<Refusal[]> {
  const refusals = checkText(name, ["name"], { longest: 120, required: true });
  if (refusals.length > 0) return refusals;
  const taken = await tx
    .select({ id: teams.id })
    .from(teams)
    .where(
      and(sql`lower(${teams.name}) = lower(${name.trim()})`, exceptId ? ne(teams.id, exceptId) : undefined),
    );
  return taken.length > 0
    ? [refusal("NAME_TAKEN", ["name"], say("TEAM_NAME_TAKEN", { name: name.trim() }))]
    : [];
}

/** A parent that exists, is in use, and does not lie below the team itself. */
export async function checkParent(tx: Transaction, parentId: string, teamId?: string): Promise<Refusal[]> {
  const parent = await teamInTenant(tx, parentId);
  if (parent.retiredAt)
    return [refusal("RETIRED", ["parentId"], say("TEAM_IS_RETIRED", { team: parent.name }))];
  if (!teamId) return [];
  const [circle] = await tx.execute<{ closed: boolean }>(sql`
    with recursive above as (
      select ${parentId}::uuid as id
      union select t.parent_id from teams t join above a on t.id = a.id where t.parent_id is not null
    ) select exists (select from above where id = ${teamId}) as closed`);
  return circle?.closed ? [refusal("INVALID", ["parentId"], say("TEAM_UNDER_ITSELF", {}))] : [];
}
