import { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import { teams } from "@cairn/drizzle/tables/teams";
import type { Connection, PageArgs } from "@cairn/schema/types/connection";
import type { Assignment, Kpi, KpiFilter } from "@cairn/schema/types/kpis";
import { and, eq, getTableColumns, sql } from "drizzle-orm";
import { decodeCursor, pageSize, toConnection } from "../../platform/page";
import { mustBeAllowed } from "../../platform/roles";
import type { Viewer } from "../../platform/viewer";
import { assignmentsWhere, kpisWhere } from "./filter";

/** KPIs by name, in pages. */
export async function listKpis(viewer: Viewer, filter: KpiFilter, page: PageArgs): Promise<Connection<Kpi>> {
  mustBeAllowed(viewer, "readFigures");
  const { fetch } = pageSize(page);
  const where = kpisWhere(filter);
  const after = page.after ? decodeCursor(page.after, ["", ""]) : null;
  return viewer.reading.read(async (tx) => {
    const [rows, total] = await Promise.all([
      tx
        .select()
        .from(kpis)
        .where(
          and(
            where,
            after ? sql`(lower(${kpis.name}), ${kpis.id}::text) > (${after[0]}, ${after[1]})` : undefined,
          ),
        )
        .orderBy(sql`lower(${kpis.name})`, sql`${kpis.id}::text`)
        .limit(fetch),
      tx.$count(kpis, where),
    ]);
    return toConnection(rows as Kpi[], page, total, (kpi) => [kpi.name.toLowerCase(), kpi.id]);
  });
}

type SortedAssignment = Assignment & { sortKey: [string, string, string] };

/** Assignments by category-free order a reader expects: team, then KPI, both by name. In pages. */
export async function listAssignments(
  viewer: Viewer,
  filter: KpiFilter,
  page: PageArgs,
): Promise<Connection<Assignment>> {
  mustBeAllowed(viewer, "readFigures");
  const { fetch } = pageSize(page);
  const where = assignmentsWhere(filter);
  const after = page.after ? decodeCursor(page.after, ["", "", ""]) : null;
  const key = sql`(lower(${teams.name}), lower(${kpis.name}), ${assignments.id}::text)`;
  return viewer.reading.read(async (tx) => {
    const [rows, [total]] = await Promise.all([
      tx
        .select({
          ...getTableColumns(assignments),
          sortKey: sql<
            [string, string, string]
          >`json_build_array(lower(${teams.name}), lower(${kpis.name}), ${assignments.id})`,
        })
        .from(assignments)
        .innerJoin(kpis, eq(kpis.id, assignments.kpiId))
        .innerJoin(teams, eq(teams.id, assignments.teamId))
        .where(and(where, after ? sql`${key} > (${after[0]}, ${after[1]}, ${after[2]})` : undefined))
        .orderBy(sql`lower(${teams.name})`, sql`lower(${kpis.name})`, sql`${assignments.id}::text`)
        .limit(fetch),
      tx
        .select({ count: sql<string>`count(*)` })
        .from(assignments)
        .innerJoin(kpis, eq(kpis.id, assignments.kpiId))
        .where(where),
    ]);
    return toConnection<SortedAssignment>(rows, page, Number(total?.count ?? 0), (row) => row.sortKey);
  });
}
