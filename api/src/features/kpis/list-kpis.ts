import type { Transaction } from "@cairn/drizzle/client";
import { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import { teams } from "@cairn/drizzle/tables/teams";
import type { Connection, PageArgs } from "@cairn/schema/types/connection";
import type { Assignment, Kpi, KpiFilter } from "@cairn/schema/types/kpis";
import { and, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { byName } from "../../platform/by-name";
import { decodeCursor, pageSize, toConnection } from "../../platform/page";
import { mustBeAllowed } from "../../platform/roles";
import { pageLanguage, type Viewer } from "../../platform/viewer";
import { assignmentsWhere, kpisWhere } from "./filter";
import { nameToSort } from "./name-to-sort";

type SortedKpi = Kpi & { sortKey: string };

/** KPIs by name, in pages. */
export async function listKpis(viewer: Viewer, filter: KpiFilter, page: PageArgs): Promise<Connection<Kpi>> {
  mustBeAllowed(viewer, "readFigures");
  const { fetch } = pageSize(page);
  const where = kpisWhere(filter);
  const after = page.after ? decodeCursor(page.after, ["", ""]) : null;
  const name = nameToSort(viewer);
  const key = sql`(${name}, ${kpis.id}::text)`;
  const { reading } = viewer;
  const rows = await reading.read((tx) =>
    tx
      .select({ ...getTableColumns(kpis), sortKey: name })
      .from(kpis)
      .where(and(where, after ? sql`${key} > (${after[0]}, ${after[1]})` : undefined))
      .orderBy(name, sql`${kpis.id}::text`)
      .limit(fetch),
  );
  const count = () => reading.read((tx) => tx.$count(kpis, where));
  return toConnection(rows as SortedKpi[], page, count, (kpi) => [kpi.sortKey, kpi.id]);
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
  const name = nameToSort(viewer);
  const team = byName(teams.name);
  const key = sql`(${team}, ${name}, ${assignments.id}::text)`;
  const { reading } = viewer;
  const read = () =>
    reading.read((tx) =>
      tx
        .select({
          ...getTableColumns(assignments),
          sortKey: sql<[string, string, string]>`json_build_array(${teams.name}, ${name}, ${assignments.id})`,
        })
        .from(assignments)
        .innerJoin(kpis, eq(kpis.id, assignments.kpiId))
        .innerJoin(teams, eq(teams.id, assignments.teamId))
        .where(and(where, after ? sql`${key} > (${after[0]}, ${after[1]}, ${after[2]})` : undefined))
        .orderBy(team, name, sql`${assignments.id}::text`)
        .limit(fetch),
    );
  const rows = await (filter.text
    ? read()
    : reading.keep("page of assignments", keyOf(filter, page, pageLanguage(viewer)), read));
  const count = () => reading.read((tx) => countAssignments(tx, where));
  return toConnection<SortedAssignment>(rows, page, count, (row) => row.sortKey);
}

/** What a page of assignments depends on beside definitions. What people look for by words is not asked often. */
const keyOf = (filter: KpiFilter, { first, after }: PageArgs, language: string | null): string =>
  JSON.stringify([filter, first, after, language]);

async function countAssignments(tx: Transaction, where: SQL | undefined): Promise<number> {
  const [total] = await tx
    .select({ count: sql<string>`count(*)` })
    .from(assignments)
    .innerJoin(kpis, eq(kpis.id, assignments.kpiId))
    .where(where);
  return Number(total?.count ?? 0);
}
