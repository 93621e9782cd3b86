import { teams } from "@cairn/drizzle/tables/teams";
import type { Viewer } from "../../platform/viewer";

/** A team and those above it, nearest first: along it targets and roles are looked up. */
export async function teamPathOf(viewer: Viewer, teamId: string): Promise<string[]> {
  const parentOf = await viewer.reading.keep("parents of teams", "", () => loadParents(viewer));
  const path: string[] = [];
  for (let id: string | null = teamId; id && !path.includes(id); id = parentOf.get(id) ?? null) path.push(id);
  return path;
}

async function loadParents(viewer: Viewer): Promise<Map<string, string | null>> {
  const rows = await viewer.reading.read((tx) =>
    tx.select({ id: teams.id, parentId: teams.parentId }).from(teams),
  );
  return new Map(rows.map((row) => [row.id, row.parentId]));
}
