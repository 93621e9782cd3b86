import { COUNSELLING_KPIS } from "./demo-kpis-counselling";
import { GIVING_KPIS } from "./demo-kpis-giving";
import { OPERATIONS_KPIS } from "./demo-kpis-operations";
import { PROGRAM_KPIS } from "./demo-kpis-programs";
import type { DemoKpi } from "./demo-tables";

/** All KPIs of the demo organization. */
export const DEMO_KPIS: readonly DemoKpi[] = [
  ...COUNSELLING_KPIS,
  ...PROGRAM_KPIS,
  ...GIVING_KPIS,
  ...OPERATIONS_KPIS,
];
