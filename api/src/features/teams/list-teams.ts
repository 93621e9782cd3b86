import { teams } from "@cairn/drizzle/tables/teams";
import type { Team } from "@cairn/schema/types/teams";
import { isNull } from "drizzle-orm";
import { byName } from "../../platform/by-name";
import { mustBeAllowed } from "../../platform/roles";
import type { Viewer } from "../../platform/viewer";

/** All teams by name. An organization has hundreds at most, so they come whole. */
export async function listTeams(viewer: Viewer, includeRetired: boolean): Promise<Team[]> {
  mustBeAllowed(viewer, "readFigures");
  return viewer.reading.read((tx) =>
    tx
      .select()
      .from(teams)
      .where(includeRetired ? undefined : isNull(teams.retiredAt))
      .orderBy(byName(teams.name)),
  );
}
