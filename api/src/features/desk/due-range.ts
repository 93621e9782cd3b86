import { type Grain, isGrainCoarserOrEqual } from "@cairn/schema/rules/grain";
import {
  addPeriods,
  children,
  endOf,
  formatPeriod,
  type Period,
  previous,
  rollUp,
  startOf,
} from "@cairn/schema/rules/period";
import { parsePeriod } from "@cairn/schema/rules/period-parse";
import { refuse } from "@cairn/schema/rules/result";
import { refusedByRule } from "../../platform/failure";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { runningPeriod } from "../kpis/grain";

/** The stretch of time of a list, both periods included; they may be of two lengths. */
export interface DueRange {
  from: Period;
  to: Period;
}

/** A year up to the running month, unless something else is asked for. */
const usualMonths = 12;

/** The stretch asked for; refuses one that ends before it begins. */
export function rangeAsked(viewer: Viewer, asked: { from?: string | null; to?: string | null }): DueRange {
  const calendar = fiscalCalendar(viewer.organization);
  const to = asked.to ? read(asked.to) : runningPeriod(viewer, "month");
  const from = asked.from ? read(asked.from) : yearUpTo(to, viewer);
  if (startOf(from, calendar) >= endOf(to, calendar))
    throw refusedByRule(
      refuse("RANGE_ENDS_EARLY", {
        from: { period: formatPeriod(from) },
        to: { period: formatPeriod(to) },
      }),
    );
  return { from, to };
}

function read(text: string): Period {
  const period = parsePeriod(text);
  if (!period.ok) throw refusedByRule(period);
  return period.value;
}

function yearUpTo(to: Period, viewer: Viewer): Period {
  const calendar = fiscalCalendar(viewer.organization);
  const months = isGrainCoarserOrEqual("month", to.grain)
    ? rollUp(to, "month", calendar)
    : (children(to, "month", calendar).at(-1) as Period);
  return addPeriods(months, 1 - usualMonths);
}

/**
 * The first and the last period of a grain that end within the stretch; a week ends with the month of its Thursday.
 * Null where there is none.
 */
export function periodsWithin(viewer: Viewer, { from, to }: DueRange, grain: Grain): DueRange | null {
  const calendar = fiscalCalendar(viewer.organization);
  const first = isGrainCoarserOrEqual(from.grain, grain)
    ? (children(from, grain, calendar)[0] as Period)
    : rollUp(from, grain, calendar);
  const last = isGrainCoarserOrEqual(to.grain, grain)
    ? (children(to, grain, calendar).at(-1) as Period)
    : lastOver(to, rollUp(to, grain, calendar), viewer);
  return first.index <= last.index ? { from: first, to: last } : null;
}

/** The longer period, or the one before it where this one goes on beyond the end. */
function lastOver(end: Period, longer: Period, { organization }: Viewer): Period {
  const calendar = fiscalCalendar(organization);
  return endOf(longer, calendar) <= endOf(end, calendar) ? longer : previous(longer);
}
