import { type Given, statements } from "@cairn/drizzle/statement";
import type { ChangeFilter } from "@cairn/schema/types/changes";
import type { Connection, PageArgs } from "@cairn/schema/types/connection";
import { type SQL, sql } from "drizzle-orm";
import { failure } from "../../platform/failure";
import { decodeCursor, pageSize, toConnection } from "../../platform/page";
import { maySomewhere, teamsWhere } from "../../platform/roles";
import { idOf } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { type ChangeRow, changeOf, type Listed, shownColumns, wholeColumns } from "./change-row";

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

/**
 * The change log, newest first, in pages: all of it, or what touches the viewer's teams. `whole`: with all that its rows
 * hold.
 */
export async function listChanges(
  viewer: Viewer,
  filter: ChangeFilter,
  page: PageArgs,
  whole: boolean,
): Promise<Connection<ChangeRow>> {
  if (!maySomewhere(viewer, "readChangeLog"))
    throw failure("FORBIDDEN", "Your roles don't allow reading the change log.");
  const { fetch } = pageSize(page);
  const wanted = wantedOf(viewer, filter);
  const before = page.after ? Number(decodeCursor(page.after, [0])[0]) : undefined;
  const { reading } = viewer;
  const readPage = whole ? readWholePage : readShownPage;
  const rows = await reading.read((tx) => readPage(tx, { ...wanted, before, fetch }));
  const count = async () => Number((await reading.read((tx) => countAll(tx, wanted)))[0]?.count ?? 0);
  return toConnection(rows.map(changeOf), page, count, (row) => [row.seq]);
}

/** What may be said of the changes wanted. */
export type Wanted = {
  visibleTo: string[];
  entities: string[];
  entityId: string;
  kpiId: string;
  assignmentId: string;
  teamId: string;
  actorId: string;
  since: string;
  until: string;
  before: number;
};

export function wantedOf(viewer: Viewer, filter: ChangeFilter): Partial<Wanted> {
  const teamIds = teamsWhere(viewer, "readChangeLog");
  const id = (what: string, text: string | null | undefined) => (text ? idOf(what, text) : undefined);
  return {
    visibleTo: teamIds === "all" ? undefined : teamIds,
    entities: filter.entities ?? undefined,
    entityId: id("thing", filter.entityId),
    kpiId: id("KPI", filter.kpiId),
    assignmentId: id("assignment", filter.assignmentId),
    teamId: id("team", filter.teamId),
    actorId: id("person", filter.actorId),
    since: filter.since?.toISOString(),
    until: filter.until?.toISOString(),
  };
}

const CONDITIONS: Record<keyof Wanted, (given: Given<Wanted>) => SQL> = {
  visibleTo: (given) => sql`entity = any(${sql.raw(`'{${figureEntities.join(",")}}'`)})
    and (team_id is null or team_id = any(${given("visibleTo")}::uuid[]))`,
  entities: (given) => sql`entity = any(${given("entities")}::text[])`,
  entityId: (given) => sql`entity_id = ${given("entityId")}::uuid`,
  /** Everything that hangs on the KPI, each kind by an index of the log: targets are known by it even when removed. */
  kpiId: (given) => sql`(entity_id = ${given("kpiId")}::uuid or target_kpi_id = ${given("kpiId")}::uuid
    or assignment_id = any(array(select a.id from assignments a where a.kpi_id = ${given("kpiId")}::uuid)))`,
  assignmentId: (given) => sql`assignment_id = ${given("assignmentId")}::uuid`,
  teamId: (given) => sql`team_id = ${given("teamId")}::uuid`,
  actorId: (given) => sql`actor_id = ${given("actorId")}::uuid`,
  since: (given) => sql`at >= ${given("since")}::timestamptz`,
  until: (given) => sql`at < ${given("until")}::timestamptz`,
  before: (given) => sql`seq < ${given("before")}::bigint`,
};

export function where(given: Given<Wanted>, names: readonly string[]): SQL {
  const conditions = names.flatMap((name) =>
    name in CONDITIONS ? CONDITIONS[name as keyof Wanted](given) : [],
  );
  return conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
}

/** Rows are made ready for readers once it is known which ones: a KPI of many teams has thousands, a page has fifty. */
const pages = (columns: SQL) =>
  statements<Wanted & { fetch: number }, Listed>(
    (given, names) => sql`
      select ${columns} from (
        select * from changes ${where(given, names)} order by seq desc limit ${given("fetch")}) c
      order by seq desc`,
  );

const readShownPage = pages(shownColumns);
const readWholePage = pages(wholeColumns);

const countAll = statements<Wanted, { count: string }>(
  (given, names) => sql`select count(*) from changes ${where(given, names)}`,
);
