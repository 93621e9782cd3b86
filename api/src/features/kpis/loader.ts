import { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import type { Assignment, Kpi } from "@cairn/schema/types/kpis";
import { asc } from "drizzle-orm";
import { listLoaderOf, loaderOf } from "../../platform/loading";
import { isOneOf } from "../../platform/rows";

export const loadKpi = loaderOf<Kpi>(
  async (tx, ids) => (await tx.select().from(kpis).where(isOneOf(kpis.id, ids))) as Kpi[],
  (kpi) => kpi.id,
  { as: "kpi" },
);

export const loadAssignment = loaderOf<Assignment>(
  (tx, ids) => tx.select().from(assignments).where(isOneOf(assignments.id, ids)),
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
