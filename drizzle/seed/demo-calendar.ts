import { dateOf, dayNumber, weekdayOf } from "@cairn/schema/rules/date";
import { dueDate } from "@cairn/schema/rules/due";
import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import type { Grain } from "@cairn/schema/rules/grain";
import {
  addPeriods,
  type Period,
  periodOf,
  periodRange,
  placeInYear,
  previous,
} from "@cairn/schema/rules/period";
import { DEMO_ORGANIZATION } from "./demo-organization";
import type { DemoPeriodicity } from "./demo-tables";

export const DEMO_CALENDAR: FiscalCalendar = { startMonth: 1, namedBy: "start" };
const GRAINS: Record<DemoPeriodicity, Grain> = {
  DAY: "day",
  WEEK: "week",
  MONTH: "month",
  QUARTER: "quarter",
  HALFYEAR: "halfyear",
  YEAR: "year",
};
/** Days and weeks fill the log quickly, so that fewer of them go back less far. */
const SHORT_HISTORY: Partial<Record<Grain, number>> = { day: 100, week: 60 };

/** The demo's time: what is past, running and first, seen from the day on which it is made. */
export class DemoTime {
  readonly today: string;
  readonly runningMonth: Period;
  readonly pastMonth: Period;
  /** Year 0 of the targets. */
  readonly year: number;
  readonly firstDay: string;

  constructor(readonly now: Date) {
    this.today = new Intl.DateTimeFormat("sv-SE", { timeZone: DEMO_ORGANIZATION.timezone }).format(now);
    this.runningMonth = periodOf(this.today, "month", DEMO_CALENDAR);
    this.pastMonth = previous(this.runningMonth);
    this.year = placeInYear(this.pastMonth).year;
    this.firstDay = `${this.year - 2}-01-01`;
  }

  /** The last period of the KPI's grain that has ended. */
  lastEnded(periodicity: DemoPeriodicity): Period {
    return previous(periodOf(this.today, GRAINS[periodicity], DEMO_CALENDAR));
  }

  first(periodicity: DemoPeriodicity): Period {
    const grain = GRAINS[periodicity];
    const short = SHORT_HISTORY[grain];
    return short
      ? addPeriods(this.lastEnded(periodicity), -short)
      : periodOf(this.firstDay, grain, DEMO_CALENDAR);
  }

  /** The ended periods with figures, oldest first. */
  ended(periodicity: DemoPeriodicity): Period[] {
    return periodRange(this.first(periodicity), this.lastEnded(periodicity));
  }

  /** The period that begins a year of targets (0 is the running one). */
  yearStart(year: number, periodicity: DemoPeriodicity): Period {
    // The first ISO week of a year is that of 4 January.
    const day = periodicity === "WEEK" ? "01-04" : "01-01";
    return periodOf(`${this.year + year}-${day}`, GRAINS[periodicity], DEMO_CALENDAR);
  }
}

/** An instant of this day, or of the Monday after it where it is a weekend; the hour is UTC. */
export function instantOn(wanted: string, hour: number, minute: number): Date {
  const day = dateOf(workday(dayNumber(wanted)));
  return new Date(`${day}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00Z`);
}

function workday(day: number): number {
  const weekday = weekdayOf(day);
  return weekday > 5 ? day + 8 - weekday : day;
}

/** The n-th working day after a period has ended. */
export function workingDayAfter(period: Period, n: number): string {
  const day = dueDate(period, n, DEMO_CALENDAR, { holidays: new Set() });
  if (!day.ok) throw new RangeError(day.sentence);
  return day.value;
}
