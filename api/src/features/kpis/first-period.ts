import { period } from "@cairn/schema/rules/period";
import type { Assignment } from "@cairn/schema/types/kpis";
import { onceFor } from "../../platform/once-for";

/** The first period in which something is expected of an assignment. */
export const firstPeriodOf = onceFor(({ firstPeriod }: Pick<Assignment, "firstPeriod">) =>
  period(firstPeriod),
);
