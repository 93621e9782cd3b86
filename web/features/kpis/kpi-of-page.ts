import type { KpiPageQuery } from "@cairn/schema/generated/web/kpis/graphql";

/** A KPI as its page knows it: its definition and for whom it is measured. */
export type KpiOfPage = NonNullable<KpiPageQuery["kpi"]>;
