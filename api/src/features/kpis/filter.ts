import { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import type { KpiFilter } from "@cairn/schema/types/kpis";
import { and, eq, ilike, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { containing } from "../../platform/containing";
import { idOf } from "../../platform/rows";
import { teamsAtOrBelow } from "../../platform/teams-below";

const teamAndBelow = (teamId: string): SQL => teamsAtOrBelow(sql`select ${idOf("team", teamId)}::uuid as id`);

/** Conditions on `kpis` alone. */
export function kpiConditions(filter: KpiFilter): SQL | undefined {
  const text = filter.text?.trim();
  const pattern = containing(text ?? "");
  return and(
    filter.includeRetired ? undefined : isNull(kpis.retiredAt),
    filter.kpiId ? eq(kpis.id, idOf("KPI", filter.kpiId)) : undefined,
    filter.category == null ? undefined : eq(kpis.category, filter.category),
    filter.periodicities ? inArray(kpis.periodicity, filter.periodicities) : undefined,
    text
      ? or(
          ilike(kpis.name, pattern),
          ilike(kpis.description, pattern),
          ilike(kpis.category, pattern),
          sql`exists (select from jsonb_each(${kpis.translations}) t
            where t.value ->> 'name' ilike ${pattern} or t.value ->> 'description' ilike ${pattern})`,
        )
      : undefined,
  );
}

/** Which KPIs: those of a team are the ones assigned to it or below. */
export function kpisWhere(filter: KpiFilter): SQL | undefined {
  return and(
    kpiConditions(filter),
    filter.teamId
      ? sql`exists (select from assignments a where a.kpi_id = ${kpis.id} and a.retired_at is null
          and a.team_id = any(${teamAndBelow(filter.teamId)}))`
      : undefined,
  );
}

/** Which assignments, joined with their KPI. */
export function assignmentsWhere(filter: KpiFilter): SQL | undefined {
  return and(
    kpiConditions(filter),
    filter.includeRetired ? undefined : isNull(assignments.retiredAt),
    filter.teamId ? sql`${assignments.teamId} = any(${teamAndBelow(filter.teamId)})` : undefined,
  );
}
