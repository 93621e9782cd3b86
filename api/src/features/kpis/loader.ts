import type { Transaction } from "@cairn/drizzle/client";
import { rowsBy } from "@cairn/drizzle/statement";
import { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import type { Assignment, Kpi } from "@cairn/schema/types/kpis";
import { asc } from "drizzle-orm";
import { listLoaderOf, loaderOf } from "../../platform/loading";
import { isOneOf } from "../../platform/rows";

export const loadKpi = loaderOf<Kpi>(
  rowsBy(kpis, kpis.id) as (tx: Transaction, ids: readonly string[]) => Promise<Kpi[]>,
  (kpi) => kpi.id,
  { as: "kpi" },
);

export const loadAssignment = loaderOf<Assignment>(
  rowsBy(assignments, assignments.id),
  (assignment) => assignment.id,
  { as: "assignment" },
);

export const loadAssignmentsOfKpi = listLoaderOf<Assignment>(
  (tx, kpiIds) =>
    tx
      .select()
      .from(assignments)
      .where(isOneOf(assignments.kpiId, kpiIds))
      .orderBy(asc(assignments.createdAt)),
  (assignment) => assignment.kpiId,
  { as: "assignments of kpi" },
);
