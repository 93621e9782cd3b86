import type { Grain } from "./grain";
import type { Period } from "./period";

/** After how many missing periods a silence is a long one: a quarter of short ones, and of the longer ones more than one. */
const LONG: Record<Grain, number> = { day: 90, week: 13, month: 3, quarter: 2, halfyear: 2, year: 2 };

/**
 * Whether nothing has been reported for so long before a period that its value is no ordinary work of the day any more:
 * somebody left, or the KPI is measured no longer. `missingSince`, the first missing period, is of the period's length.
 */
export const isLongSilence = (missingSince: Period, period: Period): boolean =>
  period.index - missingSince.index >= LONG[period.grain];
