import { changes } from "@cairn/drizzle/tables/changes";
import type { ChangeFilter } from "@cairn/schema/types/changes";
import type { Connection, PageArgs } from "@cairn/schema/types/connection";
import { and, desc, eq, gte, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { failure } from "../../platform/failure";
import { decodeCursor, pageSize, toConnection } from "../../platform/page";
import { maySomewhere, teamsWhere } from "../../platform/roles";
import { idOf } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";

export type ChangeRow = typeof changes.$inferSelect;

/** What readers of some teams see: figures, definitions and targets, never people, roles and tokens. */
export const figureEntities = [
  "teams",
  "kpis",
  "assignments",
  "targets",
  "closings",
  "entries",
  "reopen_requests",
];

/** The change log, newest first, in pages: all of it, or what touches the viewer's teams. */
export async function listChanges(
  viewer: Viewer,
  filter: ChangeFilter,
  page: PageArgs,
): Promise<Connection<ChangeRow>> {
  if (!maySomewhere(viewer, "readChangeLog"))
    throw failure("FORBIDDEN", "Your roles don't allow reading the change log.");
  const { fetch } = pageSize(page);
  const where = and(visible(viewer), ...conditions(filter));
  const after = page.after ? decodeCursor(page.after, [0]) : null;
  const { reading } = viewer;
  const rows = await reading.read((tx) =>
    tx
      .select()
      .from(changes)
      .where(and(where, after ? lt(changes.seq, Number(after[0])) : undefined))
      .orderBy(desc(changes.seq))
      .limit(fetch),
  );
  const count = () => reading.read((tx) => tx.$count(changes, where));
  return toConnection(rows, page, count, (row) => [row.seq]);
}

function visible(viewer: Viewer): SQL | undefined {
  const teamIds = teamsWhere(viewer, "readChangeLog");
  if (teamIds === "all") return undefined;
  return and(
    inArray(changes.entity, figureEntities),
    or(isNull(changes.teamId), teamIds.length > 0 ? inArray(changes.teamId, teamIds) : undefined),
  );
}

function conditions(filter: ChangeFilter): (SQL | undefined)[] {
  return [
    filter.entities ? inArray(changes.entity, filter.entities) : undefined,
    filter.entityId ? eq(changes.entityId, idOf("thing", filter.entityId)) : undefined,
    filter.kpiId ? aboutKpi(idOf("KPI", filter.kpiId)) : undefined,
    filter.assignmentId ? aboutAssignment(idOf("assignment", filter.assignmentId)) : undefined,
    filter.teamId ? eq(changes.teamId, idOf("team", filter.teamId)) : undefined,
    filter.actorId ? eq(changes.actorId, idOf("person", filter.actorId)) : undefined,
    filter.since ? gte(changes.at, filter.since) : undefined,
    filter.until ? lt(changes.at, filter.until) : undefined,
  ];
}

/**
 * By the ids of everything that hangs on the KPI: the log's index leads to its rows, however long the log has grown.
 * Targets can be removed: theirs are found in the log itself.
 */
const aboutKpi = (kpiId: string): SQL => sql`${changes.entityId} = any(array(
    select ${kpiId}::uuid
    union all select a.id from assignments a where a.kpi_id = ${kpiId}
    union all select e.id from entries e join assignments a on a.id = e.assignment_id where a.kpi_id = ${kpiId}
    union all select c.entity_id from changes c where c.target_kpi_id = ${kpiId}
  ))`;

const aboutAssignment = (assignmentId: string): SQL => sql`${changes.entityId} = any(array(
    select ${assignmentId}::uuid
    union all select e.id from entries e where e.assignment_id = ${assignmentId}
    union all select c.entity_id from assignments a join changes c on c.target_kpi_id = a.kpi_id
      where a.id = ${assignmentId} and coalesce(c.after, c.before) ->> 'assignment_id' = ${assignmentId}::text
  ))`;
