import { formatPeriod, type Period, periodRange, startOf } from "@cairn/schema/rules/period";
import { listOfText } from "../../platform/json-text";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";

/** The periods of a series, without gaps. */
export interface Axis {
  periods: readonly Period[];
  /** Each as it is written. */
  texts: readonly string[];
  /** The first day of each. */
  starts: readonly string[];
  /** All of them as a column of the contract. */
  column: string[];
}

/** The axis from one period to another, both included: made once for all series of an organization. */
export const axisOf = (viewer: Viewer, from: Period, to: Period): Axis =>
  viewer.reading.keep(`axis ${from.grain} ${from.index} ${to.index}`, () => {
    const calendar = fiscalCalendar(viewer.organization);
    const periods = periodRange(from, to);
    const texts = periods.map(formatPeriod);
    const starts = periods.map((period) => startOf(period, calendar));
    return { periods, texts, starts, column: columnOf(texts) };
  });

/** A column of the contract from texts that need no escaping: periods, numbers, names of states. */
export function columnOf(items: readonly (string | null)[]): never[] {
  return listOfText(items.map((item) => (item === null ? "null" : `"${item}"`)).join(","));
}
