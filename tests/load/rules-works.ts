import { decimal } from "@cairn/schema/rules/decimal";
import { dueDate } from "@cairn/schema/rules/due";
import { readingOf } from "@cairn/schema/rules/entry-state";
import { CALENDAR_YEAR } from "@cairn/schema/rules/fiscal-calendar";
import { addPeriods, type Period, periodRange, rollUp } from "@cairn/schema/rules/period";
import { figureOf, isReported, type Reading } from "@cairn/schema/rules/reading";
import { readingAt } from "@cairn/schema/rules/series";
import { seriesBy, yearToDateAt } from "@cairn/schema/rules/series-figures";
import { statusOf } from "@cairn/schema/rules/status";
import { targetsOf } from "@cairn/schema/rules/target";
import { FIRST, KPIS, type LoggedEntry, MONTHS, makeKpis, makeLog, type RuledKpi } from "./rules-data";

/** One thing that the rules do to many rows, and the least that any loop over the same rows does. */
export interface RulesWork {
  title: string;
  rows: number;
  /** Answers a number that depends on everything, so that nothing is left out. */
  rules(): number;
  plain(): number;
}

const LAST = addPeriods(FIRST, MONTHS - 1);
const PLACE = { assignmentId: "", teamPath: [] };
const WORKING = { holidays: new Set<string>() };
const TODAY = "2027-06-01";

/** The works over KPIs, then the one over the log. Data is made outside of what is measured, and let go in between. */
export const makeWorks: readonly (() => RulesWork[])[] = [worksOverKpis, () => [replayWork()]];

function worksOverKpis(): RulesWork[] {
  const kpis = makeKpis();
  const rows = KPIS * MONTHS;
  const months = periodRange(FIRST, LAST);
  const due = months.map((month) => dueOf(month));
  const plain = () => sumOfAll(kpis.map(({ numbers }) => numbers));
  const over = (one: (kpi: RuledKpi) => number) => () => kpis.reduce((sum, kpi) => sum + one(kpi), 0);
  const rollUpAll = over(quarters);
  const toDateAll = over((kpi) => yearsToDate(kpi, months));
  const statusAll = over((kpi) => statuses(kpi, months, due));
  return [
    { title: "roll-up to quarters", rows, rules: rollUpAll, plain },
    { title: "year to date of every month", rows, rules: toDateAll, plain },
    { title: "target and status of every month", rows, rules: statusAll, plain },
    { title: "all three", rows, rules: () => rollUpAll() + toDateAll() + statusAll(), plain },
  ];
}

function quarters({ series, mode }: RuledKpi): number {
  const [from, to] = [rollUp(FIRST, "quarter", CALENDAR_YEAR), rollUp(LAST, "quarter", CALENDAR_YEAR)];
  const points = seriesBy(series, from, to, { mode, calendar: CALENDAR_YEAR });
  return points.ok ? points.value.filter(({ figure }) => figure.kind === "value").length : 0;
}

function yearsToDate({ series, mode }: RuledKpi, months: Period[]): number {
  const how = { mode, calendar: CALENDAR_YEAR };
  return months.filter((month) => yearToDateAt(series, month, how).figure.kind === "value").length;
}

function statuses({ series, targets, higherIsBetter }: RuledKpi, months: Period[], due: string[]): number {
  const targetFor = targetsOf(targets, PLACE, CALENDAR_YEAR);
  return months.filter((period, place) => {
    const found = targetFor(period);
    const { status } = statusOf({
      figure: figureOf(readingAt(series, period)),
      direction: higherIsBetter ? "HIGHER_IS_BETTER" : "LOWER_IS_BETTER",
      levels: found?.levels ?? null,
      period,
      calendar: CALENDAR_YEAR,
      due: due[place] as string,
      today: TODAY,
    });
    return status === "ON_TRACK";
  }).length;
}

function dueOf(month: Period): string {
  const due = dueDate(month, 10, CALENDAR_YEAR, WORKING);
  if (!due.ok) throw new RangeError(due.sentence);
  return due.value;
}

/** The log from its first row to its last: what each entry says in the end, as readings of the rules. */
function replayWork(): RulesWork {
  const { changes, entries, numbers } = makeLog();
  return {
    title: "replay of the change log",
    rows: changes.length,
    rules: () => replay(changes, entries).filter(isReported).length,
    plain: () => sumOfAll([numbers]),
  };
}

/** Every row is read, as who asks for what was known at some instant reads it, not only the last of each entry. */
function replay(changes: readonly LoggedEntry[], entries: number): Reading[] {
  const readings = new Array<Reading>(entries);
  for (const { entry, state, value } of changes)
    readings[entry] = readingOf({
      state,
      value: value === null ? null : decimal(value),
      numerator: null,
      denominator: null,
    });
  return readings;
}

function sumOfAll(arrays: readonly Float64Array[]): number {
  let sum = 0;
  for (const numbers of arrays)
    for (let place = 0; place < numbers.length; place++) sum += numbers[place] as number;
  return sum;
}
