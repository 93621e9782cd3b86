import { rowsBy } from "@cairn/drizzle/statement";
import { teams } from "@cairn/drizzle/tables/teams";
import { asc } from "drizzle-orm";
import { listLoaderOf, loaderOf } from "../../platform/loading";
import { isOneOf } from "../../platform/rows";

export const loadTeam = loaderOf(rowsBy(teams, teams.id), (team) => team.id, { as: "team" });

export const loadTeamsBelow = listLoaderOf(
  (tx, ids) => tx.select().from(teams).where(isOneOf(teams.parentId, ids)).orderBy(asc(teams.name)),
  (team) => team.parentId ?? "",
  { as: "teams below" },
);
