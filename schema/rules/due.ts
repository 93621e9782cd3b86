import { addDays, type DayNumber, dateOf, dayNumber, type IsoDate, weekdayOf } from "./date";
import { Decimal } from "./decimal";
import type { FiscalCalendar } from "./fiscal-calendar";
import { endOf, type Period } from "./period";
import { accept, type Result, refuse } from "./result";

/** The days on which an organization doesn't work. */
export interface WorkingCalendar {
  readonly holidays: ReadonlySet<IsoDate>;
  /** ISO weekdays, 1 Monday to 7 Sunday; Saturday and Sunday if not given. */
  readonly weekend?: readonly number[];
}

const SATURDAY_AND_SUNDAY = [6, 7];
/** The KPI's setting goes from 0 to this. */
const MOST_BUSINESS_DAYS = 250;
/** Longer stretches without a working day are a mistake in the calendar. */
const LONGEST_REST = 60;

/**
 * The day on which a period is due: the `businessDays`-th working day after its last day.
 * With 0 it is that last day itself.
 */
export function dueDate(
  period: Period,
  businessDays: number,
  calendar: FiscalCalendar,
  working: WorkingCalendar,
): Result<IsoDate> {
  if (!Number.isInteger(businessDays) || businessDays < 0 || businessDays > MOST_BUSINESS_DAYS)
    return refuse("DUE_DAYS_OUT_OF_RANGE", { most: { number: String(MOST_BUSINESS_DAYS) } });
  let day = dayNumber(addDays(endOf(period, calendar), -1));
  for (let counted = 0; counted < businessDays; counted++) {
    const found = nextWorkingDay(day, working);
    if (found === null) return refuse("DUE_NO_WORKING_DAY", { date: { date: dateOf(day) } });
    day = found;
  }
  return accept(dateOf(day));
}

/** Whether it was first recorded in time: on the due day still counts. */
export function isOnTime(firstRecorded: IsoDate, due: IsoDate): boolean {
  return firstRecorded <= due;
}

/** Whether the day is over on which it was due. */
export function isOverdue(due: IsoDate, today: IsoDate): boolean {
  return today > due;
}

/** What became of one period that was due. `firstRecorded` is null for a period that is not reported. */
export interface DuePeriod {
  readonly due: IsoDate;
  readonly firstRecorded: IsoDate | null;
  readonly notApplicable: boolean;
}

export interface Punctuality {
  /** Not-applicable periods are not expected. */
  readonly expected: number;
  readonly reported: number;
  readonly onTime: number;
  /** reported ÷ expected, 0 to 1; null when nothing was expected. */
  readonly completeness: Decimal | null;
  /** onTime ÷ expected, 0 to 1; null when nothing was expected. */
  readonly timeliness: Decimal | null;
}

/** Completeness and timeliness over periods that are due. */
export function punctualityOf(periods: readonly DuePeriod[]): Punctuality {
  const expected = periods.filter((period) => !period.notApplicable);
  const reported = expected.filter((period) => period.firstRecorded !== null);
  const onTime = reported.filter(({ firstRecorded, due }) => isOnTime(firstRecorded as IsoDate, due));
  const share = (part: readonly unknown[]) =>
    expected.length === 0 ? null : new Decimal(part.length).dividedBy(expected.length);
  return {
    expected: expected.length,
    reported: reported.length,
    onTime: onTime.length,
    completeness: share(reported),
    timeliness: share(onTime),
  };
}

function nextWorkingDay(
  after: DayNumber,
  { holidays, weekend = SATURDAY_AND_SUNDAY }: WorkingCalendar,
): DayNumber | null {
  for (let day = after + 1; day <= after + LONGEST_REST; day++) {
    if (weekend.includes(weekdayOf(day))) continue;
    if (holidays.size === 0 || !holidays.has(dateOf(day))) return day;
  }
  return null;
}
