import { targets } from "@cairn/drizzle/tables/targets";
import type { Target } from "@cairn/schema/types/targets";
import { asc } from "drizzle-orm";
import { listLoaderOf } from "../../platform/loading";
import { isOneOf } from "../../platform/rows";

/** All targets of a KPI, its own and those of its assignments, by the period from which they hold. */
export const loadTargetsOfKpi = listLoaderOf<Target & { validFromDate: string }>(
  (tx, kpiIds) =>
    tx.select().from(targets).where(isOneOf(targets.kpiId, kpiIds)).orderBy(asc(targets.validFromDate)),
  (target) => target.kpiId,
);
