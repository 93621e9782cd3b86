import { type Aggregate, aggregateOverTime, type TimeAggregation } from "./aggregation";
import { movementOf } from "./cumulative";
import { type Decimal, ONE } from "./decimal";
import type { FiscalCalendar } from "./fiscal-calendar";
import { isGrainCoarserOrEqual } from "./grain";
import { addPeriods, children, type Period, periodRange, yearToDate } from "./period";
import { accept, type Result, refuse } from "./result";
import { readingAt, type Series } from "./series";

/** How the readings of a KPI combine: its mode over time, its factor for ratios, the organization's year. */
export interface Reckoning {
  readonly mode: TimeAggregation;
  readonly calendar: FiscalCalendar;
  readonly factor?: Decimal;
}

export interface SeriesPoint extends Aggregate {
  readonly period: Period;
}

/** The points of a series at its own or any coarser grain; `from` and `to` (both included) set the grain. */
export function seriesBy(series: Series, from: Period, to: Period, how: Reckoning): Result<SeriesPoint[]> {
  const own = series.first.grain;
  if (from.grain !== to.grain)
    return refuse("SERIES_TWO_GRAINS", { first: { grain: from.grain }, second: { grain: to.grain } });
  if (!isGrainCoarserOrEqual(from.grain, own))
    return refuse("SERIES_GRAIN_TOO_FINE", { grain: { grain: from.grain }, own: { grain: own } });
  return accept(periodRange(from, to).map((period) => ({ period, ...aggregateIn(series, period, how) })));
}

/** The value of one period of the series' own or a coarser grain. */
export function aggregateIn(series: Series, period: Period, how: Reckoning): Aggregate {
  if (period.grain === series.first.grain) return aggregateOver(series, [period], { ...how, mode: "LAST" });
  return aggregateOver(series, children(period, series.first.grain, how.calendar), how);
}

/** From the first period of the fiscal year up to this one (of the series' own grain). */
export function yearToDateAt(series: Series, upTo: Period, how: Reckoning): Aggregate {
  return aggregateOver(series, yearToDate(upTo, how.calendar), how);
}

/**
 * Over the last `count` periods up to this one (of the series' own grain). What was entered cumulated is
 * taken apart first: a rolling year of it is what was added in these months, whatever fiscal years they lie in.
 */
export function rollingAt(series: Series, upTo: Period, count: number, how: Reckoning): Aggregate {
  const from = addPeriods(upTo, 1 - count);
  const whole = aggregateOver(series, periodRange(from, upTo), how);
  if (how.mode !== "CUMULATIVE") return whole;
  return { figure: movementOf(series, from, upTo, how.calendar), coverage: whole.coverage };
}

function aggregateOver(series: Series, periods: readonly Period[], how: Reckoning): Aggregate {
  const readings = periods.map((period) => readingAt(series, period));
  return aggregateOverTime(how.mode, readings, how.factor ?? ONE);
}
