import { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import type { Assignment, Kpi } from "@cairn/schema/types/kpis";
import { asc, inArray } from "drizzle-orm";
import { listLoaderOf, loaderOf } from "../../platform/loading";

export const loadKpi = loaderOf<Kpi>(
  async (tx, ids) =>
    (await tx
      .select()
      .from(kpis)
      .where(inArray(kpis.id, [...ids]))) as Kpi[],
  (kpi) => kpi.id,
);

export const loadAssignment = loaderOf<Assignment>(
  (tx, ids) =>
    tx
      .select()
      .from(assignments)
      .where(inArray(assignments.id, [...ids])),
  (assignment) => assignment.id,
);

export const loadAssignmentsOfKpi = listLoaderOf<Assignment>(
  (tx, kpiIds) =>
    tx
      .select()
      .from(assignments)
      .where(inArray(assignments.kpiId, [...kpiIds]))
      .orderBy(asc(assignments.createdAt)),
  (assignment) => assignment.kpiId,
);
