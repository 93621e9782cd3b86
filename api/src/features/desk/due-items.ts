import { isOnTime, isOverdue, punctualityOf } from "@cairn/schema/rules/due";
import { dueStateOf } from "@cairn/schema/rules/due-state";
import { endOf, formatPeriod, type Period, periodRange, startOf } from "@cairn/schema/rules/period";
import { DueState } from "@cairn/schema/types/due";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { dueDayOf } from "../figures/judged-figure";
import { firstPeriodOf } from "../kpis/first-period";
import { grainOf } from "../kpis/grain";
import { retiredOn } from "../kpis/retired-on";
import type { DueLine } from "./due-lines";
import { type DueRange, periodsWithin } from "./due-range";

/** One period of a line. */
export interface DuePoint {
  line: DueLine;
  at: Dated;
  state: DueState;
  /** When something that still stands was first recorded; null for nothing. */
  firstRecordedAt: string | null;
  /** The organization's day of that. */
  firstRecorded: string | null;
}

/** A period with the days that matter, worked out once for all lines that are due after as many days. */
export interface Dated {
  text: string;
  start: string;
  end: string;
  dueOn: string;
}

/** The periods of a line that are expected at all: from its first one on, and until it was retired. */
export function pointsOfLine(viewer: Viewer, line: DueLine, range: DueRange): DuePoint[] {
  const [periods, states, instants, days, returned] = line.recorded;
  const places = new Map((periods ?? []).map((text, place) => [text, place]));
  const { first, end } = expectedOf(viewer, line);
  return datedPeriods(viewer, line, range)
    .filter((at) => at.start >= first && (end === null || at.start < end))
    .map((at) => {
      const place = places.get(at.text) ?? -1;
      const entry = states?.[place] ?? null;
      const stands = entry !== null && entry !== "WITHDRAWN";
      const state = dueStateOf({
        entry,
        returned: returned?.[place] ?? false,
        end: at.end,
        due: at.dueOn,
        today: viewer.today,
      });
      return {
        line,
        at,
        state: DueState[state],
        firstRecordedAt: stands ? (instants?.[place] ?? null) : null,
        firstRecorded: stands ? (days?.[place] ?? null) : null,
      };
    });
}

/** The first day of the first expected period, and the day from which nothing is expected any more. */
function expectedOf({ organization }: Viewer, { assignment, kpiRetiredAt }: DueLine) {
  const ends = [retiredOn(assignment), retiredOn({ retiredAt: kpiRetiredAt })]
    .filter((day) => day !== null)
    .sort();
  return {
    first: startOf(firstPeriodOf(assignment), fiscalCalendar(organization)),
    end: ends[0] ?? null,
  };
}

function datedPeriods(viewer: Viewer, line: DueLine, range: DueRange): Dated[] {
  const { periodicity, dueBusinessDays } = line;
  const key = `due within ${formatPeriod(range.from)} ${formatPeriod(range.to)} ${periodicity} ${dueBusinessDays}`;
  return viewer.reading.remember(key, () => {
    const within = periodsWithin(viewer, range, grainOf(periodicity));
    return within ? periodRange(within.from, within.to).map((at) => datedOf(viewer, at, line)) : [];
  });
}

function datedOf(viewer: Viewer, at: Period, line: DueLine): Dated {
  const calendar = fiscalCalendar(viewer.organization);
  return {
    text: formatPeriod(at),
    start: startOf(at, calendar),
    end: endOf(at, calendar),
    dueOn: dueDayOf(viewer, line, at),
  };
}

/** Whether it came by its due day; null where nothing is reported. */
export const onTimeOf = ({ state, firstRecorded, at }: DuePoint): boolean | null =>
  firstRecorded === null || state === DueState.NOT_APPLICABLE ? null : isOnTime(firstRecorded, at.dueOn);

/** Completeness and timeliness of what is past its due day. */
export const punctualityOfPoints = ({ today }: Viewer, points: readonly DuePoint[]) =>
  punctualityOf(
    points
      .filter(({ at }) => isOverdue(at.dueOn, today))
      .map(({ at, state, firstRecorded }) => ({
        due: at.dueOn,
        firstRecorded: state === DueState.NOT_APPLICABLE ? null : firstRecorded,
        notApplicable: state === DueState.NOT_APPLICABLE,
      })),
  );
