import type { Given } from "@cairn/drizzle/statement";
import type { ChangeFilter } from "@cairn/schema/types/changes";
import { type SQL, sql } from "drizzle-orm";
import { failure } from "../../platform/failure";
import { maySomewhere, teamsWhere } from "../../platform/roles";
import { idOf } from "../../platform/rows";
import { teamsAtOrBelow } from "../../platform/teams-below";
import type { Viewer } from "../../platform/viewer";

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

/** What is written day by day: all else is rare, and has an index of its own in the log. */
const frequentEntities = ["entries", "access_tokens", "ended_sessions", "import_mappings"];

/** What may be said of the changes wanted. */
export type Wanted = {
  visibleTo: string[];
  entities: string[];
  /** Said beside `entities` where all of them are rare. */
  isRare: true;
  entityId: string;
  kpiId: string;
  assignmentId: string;
  teamId: string;
  /** A team with those below it. */
  teamsFrom: string;
  actorId: string;
  sources: string[];
  requestId: string;
  since: string;
  until: string;
  before: number;
  after: number;
};

/** What the viewer may read of what a filter asks for. Refuses whoever may read nothing of the log. */
export function wantedOf(viewer: Viewer, filter: ChangeFilter): Partial<Wanted> {
  if (!maySomewhere(viewer, "readChangeLog"))
    throw failure("FORBIDDEN", "Your roles don't allow reading the change log.");
  const teamIds = teamsWhere(viewer, "readChangeLog");
  const id = (what: string, text: string | null | undefined) => (text ? idOf(what, text) : undefined);
  const { entities, includeTeamsBelow } = filter;
  const team = id("team", filter.teamId);
  return {
    visibleTo: teamIds === "all" ? undefined : teamIds,
    entities: entities ?? undefined,
    isRare: entities?.every((entity) => !frequentEntities.includes(entity)) || undefined,
    entityId: id("thing", filter.entityId),
    kpiId: id("KPI", filter.kpiId),
    assignmentId: id("assignment", filter.assignmentId),
    teamId: includeTeamsBelow ? undefined : team,
    teamsFrom: includeTeamsBelow ? team : undefined,
    actorId: id("person", filter.actorId),
    sources: filter.sources ?? undefined,
    requestId: filter.requestId ?? undefined,
    since: filter.since?.toISOString(),
    until: filter.until?.toISOString(),
  };
}

/**
 * `seq` of the first change at or after an instant; one more than the last where there is none. The log is dated in its
 * order and has no gaps, so twenty looks into a million changes find it, and no index is needed: it is halved again and
 * again. A change that is not seen yet (`asOf`) counts as later.
 */
export const seqAt = (instant: SQL): SQL => sql`(
  with recursive halved(low, high) as (
    select 1::bigint, coalesce((select seq from change_heads), 0) + 1
    union all
    select case when at < ${instant} then middle + 1 else low end, case when at < ${instant} then high else middle end
    from (
      select low, high, middle, (select c.at from changes c where c.seq = h.middle) as at
      from (select low, high, (low + high) / 2 as middle from halved where low < high) h offset 0) looked
  )
  select low from halved where low = high)`;

const CONDITIONS: Record<keyof Wanted, (given: Given<Wanted>) => SQL> = {
  visibleTo: (given) => sql`entity = any(${sql.raw(`'{${figureEntities.join(",")}}'`)})
    and (team_id is null or team_id = any(${given("visibleTo")}::uuid[]))`,
  entities: (given) => sql`entity = any(${given("entities")}::text[])`,
  // Word by word the condition of the index `changes_definitions`.
  isRare: () => sql.raw(`entity not in (${frequentEntities.map((name) => `'${name}'`).join(", ")})`),
  entityId: (given) => sql`entity_id = ${given("entityId")}::uuid`,
  /** Everything that hangs on the KPI, each kind by an index of the log: targets are known by it even when removed. */
  kpiId: (given) => sql`(entity_id = ${given("kpiId")}::uuid or target_kpi_id = ${given("kpiId")}::uuid
    or assignment_id = any(array(select a.id from assignments a where a.kpi_id = ${given("kpiId")}::uuid)))`,
  assignmentId: (given) => sql`assignment_id = ${given("assignmentId")}::uuid`,
  teamId: (given) => sql`team_id = ${given("teamId")}::uuid`,
  teamsFrom: (given) => sql`team_id = any(${teamsAtOrBelow(sql`select ${given("teamsFrom")}::uuid as id`)})`,
  actorId: (given) => sql`actor_id = ${given("actorId")}::uuid`,
  sources: (given) => sql`source = any(${given("sources")}::text[])`,
  requestId: (given) => sql`request_id = ${given("requestId")}::text`,
  since: (given) => sql`seq >= ${seqAt(sql`${given("since")}::timestamptz`)}`,
  until: (given) => sql`seq < ${seqAt(sql`${given("until")}::timestamptz`)}`,
  before: (given) => sql`seq < ${given("before")}::bigint`,
  after: (given) => sql`seq > ${given("after")}::bigint`,
};

/** All that is said of the changes wanted, joined by `and`; true where nothing is. */
export function conditions(given: Given<Wanted>, names: readonly string[]): SQL {
  const said = names.flatMap((name) => (name in CONDITIONS ? CONDITIONS[name as keyof Wanted](given) : []));
  return said.length === 0 ? sql`true` : sql.join(said, sql` and `);
}
