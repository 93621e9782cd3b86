import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { type Grain, isGrainCoarserOrEqual } from "@cairn/schema/rules/grain";
import type { Locale } from "@cairn/schema/rules/locale";
import { type Period, periodOf, startOf } from "@cairn/schema/rules/period";
import { labelGrain } from "@cairn/schema/rules/period-label";
import { parsePeriodLabel } from "@cairn/schema/rules/period-label-parse";
import { accept, type Result, refuse } from "@cairn/schema/rules/result";

/**
 * A period as people write it (`2026-03`, `3/2026`, `March 2026`), in the grain asked for. A longer one stands for its
 * first: `2026` is January 2026 where months are asked for. A shorter one is refused.
 */
export function readTypedPeriod(
  typed: string,
  grain: Grain,
  locale: Locale,
  calendar: FiscalCalendar,
): Result<Period> {
  const read = parsePeriodLabel(typed, locale);
  if (!read.ok || read.value.grain === grain) return read;
  if (!isGrainCoarserOrEqual(read.value.grain, grain))
    return refuse("SERIES_GRAIN_TOO_FINE", {
      own: { grain },
      grain: labelGrain(read.value.grain, locale),
    });
  return accept(periodOf(startOf(read.value, calendar), grain, calendar));
}
