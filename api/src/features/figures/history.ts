import type { TimeAggregation } from "@cairn/schema/rules/aggregation";
import { movementOf } from "@cairn/schema/rules/cumulative";
import { type Decimal, decimal } from "@cairn/schema/rules/decimal";
import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { isLinear } from "@cairn/schema/rules/formula/linear";
import type { Grain } from "@cairn/schema/rules/grain";
import { addPeriods, endOf, type Period, periodRange, previous, startOf } from "@cairn/schema/rules/period";
import { figureOf, numberOf } from "@cairn/schema/rules/reading";
import { readingAt } from "@cairn/schema/rules/series";
import { fiscalCalendar } from "../../platform/viewer";
import { runningPeriod } from "../kpis/grain";
import type { Asked } from "./asked";
import { openPage, type Page } from "./book";
import { ITSELF, reckon } from "./reckon";

/**
 * What was measured in each period that is over, oldest first: what analyses look at. The running period is left out,
 * for its value is not final. What is entered cumulated is taken apart.
 */
export interface History {
  page: Page;
  /** The period of the first value. */
  first: Period;
  /** Null where there is none, for whatever reason. */
  values: readonly (Decimal | null)[];
}

/** How far back it reaches: ten years, of weeks five, of days as many as two years and what the tests need. */
const longest: Record<Grain, number> = {
  day: 500,
  week: 265,
  month: 120,
  quarter: 40,
  halfyear: 20,
  year: 40,
};

/** The history of an assignment, with its targets to the end of the running year; read once a request. */
export const historyOf = (asked: Asked): Promise<History> =>
  asked.viewer.reading.remember(`history ${asked.assignment?.id}`, () => readHistory(asked));

async function readHistory({ viewer, kpi, scope, grain }: Asked): Promise<History> {
  const calendar = fiscalCalendar(viewer.organization);
  const last = previous(runningPeriod(viewer, grain));
  const first = addPeriods(last, 1 - longest[grain]);
  // One period more: a movement is the difference to the one before.
  const from = startOf(previous(first), calendar);
  const to = endOf(runningPeriod(viewer, "year"), calendar);
  const page = await openPage(viewer, kpi, scope, { from, to, grain });
  return { page, first, values: periodRange(first, last).map((at) => valueAt(page, at, calendar)) };
}

function valueAt(page: Page, at: Period, calendar: FiscalCalendar): Decimal | null {
  const { kpi, lines } = page;
  const [line] = lines;
  if (page.formula || !line) return numberOf(reckon(page, at, ITSELF, calendar).figure);
  if (kpi.aggregation === "CUMULATIVE") return numberOf(movementOf(line.series, at, at, calendar));
  return numberOf(figureOf(readingAt(line.series, at), decimal(kpi.ratioFactor)));
}

/** The values from the last gap to the last value, and of which periods the first and the last are. */
export interface Gapless {
  values: Decimal[];
  first: Period;
  last: Period;
}

/** What is known of a history without a gap up to its last value. */
export function sinceLastGap({ first, values }: History): Gapless {
  const end = values.findLastIndex((value) => value !== null);
  const gap = values.findLastIndex((value, place) => place < end && value === null);
  return {
    values: values.slice(gap + 1, end + 1) as Decimal[],
    first: addPeriods(first, gap + 1),
    last: addPeriods(first, end),
  };
}

/**
 * How the values of a history make a year: as the KPI combines, a cumulated one by adding up what was taken apart.
 * A formula has such a mode only if it adds and scales operands that share one: else a year is not made of months.
 */
export function modeOf(page: Page): TimeAggregation {
  if (!page.formula) return page.kpi.aggregation === "CUMULATIVE" ? "SUM" : page.kpi.aggregation;
  const modes = new Set([...page.operands.values()].map(modeOfOperand));
  const [mode, ...others] = modes;
  return mode && others.length === 0 && isLinear(page.formula) ? mode : "NONE";
}

/** An operand that is entered cumulated stands in the formula as it is: its year is its last month. */
const modeOfOperand = (operand: Page): TimeAggregation =>
  operand.formula
    ? modeOf(operand)
    : operand.kpi.aggregation === "CUMULATIVE"
      ? "LAST"
      : operand.kpi.aggregation;
