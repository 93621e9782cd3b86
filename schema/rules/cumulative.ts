import { combine } from "./aggregation";
import { type Decimal, ONE, ZERO } from "./decimal";
import type { FiscalCalendar } from "./fiscal-calendar";
import { addPeriods, children, comparePeriods, formatPeriod, type Period, rollUp } from "./period";
import { type Figure, figureOf, NOT_APPLICABLE, NOT_REPORTED, noValue, valueReading } from "./reading";
import { say } from "./sentence";
import { readingAt, type Series } from "./series";

/**
 * What was added from one period to another (both included) in a series entered cumulated within the fiscal year;
 * for a single month vₙ − vₙ₋₁. It may span years: each counts from zero. Periods that are not applicable add nothing.
 * Without the value at the end, or the one before the start, there is none: the reason names the period.
 */
export function movementOf(series: Series, from: Period, to: Period, calendar: FiscalCalendar): Figure {
  const ways = waysOf(series, from, to, calendar);
  let total: Decimal = ZERO;
  let provisional = false;
  for (const { end, base } of ways) {
    if (end.figure.kind !== "value") return missing(end);
    if (base && base.figure.kind !== "value") return missing(base);
    total = total.plus(end.figure.value).minus(base?.figure.kind === "value" ? base.figure.value : ZERO);
    provisional ||= end.figure.provisional === true;
  }
  return ways.length > 0 ? valueReading(total, provisional) : NOT_APPLICABLE;
}

/**
 * A movement as it is judged: up to a period that is not reported itself it is no more than not reported, and due when
 * that is. The movement says why it has no value.
 */
export const judgedMovement = (figure: Figure, isEndReported: boolean): Figure =>
  figure.kind === "noValue" && !isEndReported ? NOT_REPORTED : figure;

/** What was added over several periods together, which may leave some out in between. */
export function movementOver(series: Series, periods: readonly Period[], calendar: FiscalCalendar): Figure {
  const runs = runsOf(periods).map(([first, last]) => movementOf(series, first, last, calendar));
  return figureOf(combine("SUM", runs, ONE));
}

/** The first and the last of each run of periods without a gap. */
function runsOf(periods: readonly Period[]): [Period, Period][] {
  const runs: [Period, Period][] = [];
  for (const period of periods) {
    const run = runs.at(-1);
    if (run && period.index === run[1].index + 1) run[1] = period;
    else runs.push([period, period]);
  }
  return runs;
}

/** The way of a movement within one fiscal year: from `base` (null: from zero) to `end`. */
export interface YearsWay {
  readonly end: Placed;
  readonly base: Placed | null;
}

export interface Placed {
  readonly at: Period;
  readonly figure: Figure;
}

/** The ways that make a movement, one for each fiscal year in which something is applicable. */
export function waysOf(series: Series, from: Period, to: Period, calendar: FiscalCalendar): YearsWay[] {
  const ways: YearsWay[] = [];
  for (let year = rollUp(from, "year", calendar); ; year = addPeriods(year, 1)) {
    const months = children(year, from.grain, calendar).filter(({ index }) => index <= to.index);
    if (!months[0] || comparePeriods(months[0], to) > 0) return ways;
    const end = lastApplicable(series, months, from);
    const before = months.filter(({ index }) => index < from.index);
    if (end) ways.push({ end, base: lastApplicable(series, before) });
  }
}

/** The last of these periods that is applicable, not before `earliest`; null when none is. */
function lastApplicable(series: Series, periods: readonly Period[], earliest?: Period): Placed | null {
  const at = periods.findLast(
    (each) =>
      each.index >= (earliest?.index ?? each.index) && readingAt(series, each).kind !== "notApplicable",
  );
  if (!at) return null;
  const reading = readingAt(series, at);
  return { at, figure: reading.kind === "ratio" ? noValue(say("RATIO_NOT_CUMULATIVE", {})) : reading };
}

function missing({ at, figure }: Placed): Figure {
  if (figure !== NOT_REPORTED && figure.kind === "noValue") return figure;
  return noValue(say("CUMULATIVE_PERIOD_MISSING", { period: { period: formatPeriod(at) } }));
}
