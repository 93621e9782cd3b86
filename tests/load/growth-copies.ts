import type { Sql } from "postgres";

/** What grows: organizations beside the one that is asked, teams and KPIs within it, or the months of its KPIs. */
export const WAYS = ["organizations", "teams", "months"] as const;
export type Way = (typeof WAYS)[number];

export interface Copying {
  way: Way;
  organizationId: string;
  /** Rows of its log that are copied: those it was loaded with. */
  changes: number;
  /** Where its log stands. */
  reached: number;
  /** Months that it was loaded with. */
  months: number;
}

const TABLES: Readonly<Record<Way, string[]>> = {
  organizations: ["organizations", "people", "teams", "kpis", "assignments", "targets", "entries", "changes"],
  teams: ["teams", "kpis", "assignments", "targets", "entries", "changes"],
  months: ["entries", "changes"],
};

export const tablesOf = (way: Way): string[] => TABLES[way];

/** Where a row's own value of a column is found: in the table, or in what the log has of it. */
type Place = (column: string) => string;
type Changed = Readonly<Record<string, (at: Place, column: string) => string>>;

/** An id of a copied row: of the same row in every run. `c` is the number of the copy. */
const copied = (at: Place, column: string) => `md5('copy ' || c || ' ' || ${at(column)})::uuid`;
const copiedIds = (...names: string[]): Changed => Object.fromEntries(names.map((name) => [name, copied]));

/** What a copied row has in place of the row's own values. */
function changedColumns({ way, changes, reached, months }: Copying): Changed {
  const later = (at: Place) => `${reached} + (c - 1) * ${changes} + ${at("seq")}`;
  const earlier = (at: Place) => `(${at("period_start")}::date - c * interval '${months} months')::date`;
  if (way === "months")
    return {
      ...copiedIds("id", "entity_id"),
      period_start: earlier,
      period: (at) => `to_char(${earlier(at)}, 'YYYY-MM')`,
      seq: later,
    };
  const ids = copiedIds(
    "id",
    "entity_id",
    "parent_id",
    "team_id",
    "kpi_id",
    "assignment_id",
    "target_kpi_id",
  );
  if (way === "teams") return { ...ids, name: (at) => `${at("name")} || ', ' || c`, seq: later };
  return {
    ...ids,
    ...copiedIds("organization_id", "actor_id", "recorded_by"),
    slug: (at) => `${at("slug")} || '-' || c`,
    subject: (at) => `${at("subject")} || ' ' || c`,
  };
}

/** The statement that copies the organization's rows of a table, for the copies from the first to the last. */
export async function copyStatement(
  sql: Sql,
  table: string,
  copying: Copying,
  first: number,
  last: number,
): Promise<string> {
  const changed = changedColumns(copying);
  const columns = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`;
  const names = columns.map(({ name }) => name);
  const values = names.map((name) => {
    if (table === "changes" && ["before", "after"].includes(name)) return loggedCopy(name, changed);
    return changed[name]?.((column) => column, name) ?? name;
  });
  return `insert into ${table} (${names.join(", ")}) select ${values.join(", ")}
    from generate_series(${first}, ${last}) c cross join originals.${table}`;
}

/** Sets aside what is copied, for copies may stand beside it in the same organization. */
export function originalsStatement(table: string, { way, organizationId, changes }: Copying): string {
  const owner = table === "organizations" ? "id" : "organization_id";
  const entities = tablesOf(way).map((name) => `'${name}'`);
  const logged = table === "changes" ? `and seq <= ${changes} and entity in (${entities.join(", ")})` : "";
  return `create table originals.${table} as select * from ${table} where ${owner} = '${organizationId}' ${logged}`;
}

/** What the log has of a row names the copies too: histories and targets are found by it. */
function loggedCopy(side: string, changed: Changed): string {
  const at: Place = (column) => `(${side} ->> '${column}')`;
  const pairs = Object.entries(changed)
    .filter(([name]) => !["seq", "entity_id", "name", "slug", "subject"].includes(name))
    .flatMap(([name, make]) => [`'${name}'`, make(at, name)]);
  return `${side} || jsonb_strip_nulls(jsonb_build_object(${pairs.join(", ")}))`;
}
