import { statement } from "@cairn/drizzle/statement";
import { targets } from "@cairn/drizzle/tables/targets";
import type { Target } from "@cairn/schema/types/targets";
import { asc, sql } from "drizzle-orm";
import { listLoaderOf, loaderOf } from "../../platform/loading";
import { isOneOf } from "../../platform/rows";

/** All targets of a KPI, its own and those of its assignments, by the period from which they hold. */
export const loadTargetsOfKpi = listLoaderOf<Target & { validFromDate: string }>(
  (tx, kpiIds) =>
    tx.select().from(targets).where(isOneOf(targets.kpiId, kpiIds)).orderBy(asc(targets.validFromDate)),
  (target) => target.kpiId,
  { as: "targets of kpi" },
);

/** What of a target the rules need. */
export type TargetFacts = Pick<
  Target,
  "assignmentId" | "teamId" | "validFrom" | "minimum" | "target" | "stretch" | "baseline"
>;

/** The same without what only their readers see, one row a KPI: each figure of a board asks for them. */
export const loadTargetFacts = loaderOf<{ kpiId: string; facts: TargetFacts[] }>(
  (tx, kpiIds) => readFacts(tx, { kpiIds: [...kpiIds] }),
  ({ kpiId }) => kpiId,
);

const readFacts = statement<{ kpiIds: string[] }, { kpiId: string; facts: TargetFacts[] }>(
  (given) => sql`
    select kpi_id as "kpiId", json_agg(json_build_object('assignmentId', assignment_id, 'teamId', team_id,
      'validFrom', valid_from, 'minimum', minimum::text, 'target', target::text, 'stretch', stretch::text,
      'baseline', baseline::text)) as facts
    from targets where kpi_id = any(${given("kpiIds")}::uuid[]) group by kpi_id`,
);
