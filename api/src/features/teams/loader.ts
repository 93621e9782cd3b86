import { teams } from "@cairn/drizzle/tables/teams";
import { asc, inArray } from "drizzle-orm";
import { listLoaderOf, loaderOf } from "../../platform/loading";

export const loadTeam = loaderOf(
  (tx, ids) =>
    tx
      .select()
      .from(teams)
      .where(inArray(teams.id, [...ids])),
  (team) => team.id,
);

export const loadTeamsBelow = listLoaderOf(
  (tx, ids) =>
    tx
      .select()
      .from(teams)
      .where(inArray(teams.parentId, [...ids]))
      .orderBy(asc(teams.name)),
  (team) => team.parentId ?? "",
);
