import { formatPeriod, next, type Period, periodRange, startOf } from "@cairn/schema/rules/period";
import { listOfText } from "../../platform/json-text";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";

/** The periods of a series, without gaps. */
export interface Axis {
  from: Period;
  to: Period;
  /** The first day, and the day after the last one. */
  days: { from: string; to: string };
  periods: readonly Period[];
  /** Each as it is written. */
  texts: readonly string[];
  /** All of them as a column of the contract. */
  column: string[];
  /** As what columns over it are kept. */
  names: Record<ColumnName, string>;
}

const columnNames = ["actuals", "statuses", "target", "minimum", "stretch"] as const;
export type ColumnName = (typeof columnNames)[number];

/** The axis from one period to another, both included: made once for all series of an organization. */
export const axisOf = (viewer: Viewer, from: Period, to: Period): Axis =>
  viewer.reading.keep("axis", stretchName(from, to), () => {
    const names = Object.fromEntries(
      columnNames.map((name) => [name, `${name} ${stretchName(from, to)}`]),
    ) as Axis["names"];
    const calendar = fiscalCalendar(viewer.organization);
    const periods = periodRange(from, to);
    const texts = periods.map(formatPeriod);
    const days = { from: startOf(from, calendar), to: startOf(next(to), calendar) };
    return { from, to, days, periods, texts, column: columnOf(texts), names };
  });

const stretchName = (from: Period, to: Period): string => `${from.grain} ${from.index} ${to.index}`;

/** A column of the contract from texts that need no escaping: periods, numbers, names of states. */
export function columnOf(items: readonly (string | null)[]): never[] {
  return listOfText(items.map((item) => (item === null ? "null" : `"${item}"`)).join(","));
}
