import type { KpiPageQuery } from "@cairn/schema/generated/web/kpis/graphql";

/** A KPI as its page knows it: its definition and for whom it is measured. */
export type KpiOfPage = NonNullable<KpiPageQuery["kpi"]>;

/** The same where nothing can be changed: in the past. */
export const readOnly = (kpi: KpiOfPage): KpiOfPage => ({
  ...kpi,
  viewerCanRevise: false,
  viewerCanSetTargets: false,
  assignments: kpi.assignments.map((each) => ({ ...each, viewerCanRecordEntries: false })),
});
