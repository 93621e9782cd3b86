import { addDays } from "@cairn/schema/rules/date";
import type { Grain } from "@cairn/schema/rules/grain";
import { formatPeriod, next, type Period, periodOf, periodRange, startOf } from "@cairn/schema/rules/period";
import { NOT_APPLICABLE, type Reading } from "@cairn/schema/rules/reading";
import type { Series } from "@cairn/schema/rules/series";
import type { Assignment, Kpi } from "@cairn/schema/types/kpis";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { type Cell, loadCells } from "../entries/cells";
import { readingOfEntry } from "../entries/entry-row";
import { firstPeriodOf } from "../kpis/first-period";
import { grainOf } from "../kpis/grain";
import { retiredOn } from "../kpis/retired-on";
import type { Covered } from "./scope";

/** From the first to the last day (exclusive) for which something may be asked, and by which periods. */
export interface Days {
  from: string;
  to: string;
  grain: Grain;
}

/** What an assignment has reported over a stretch of time, as far as it is covered. */
export async function readSeries(
  viewer: Viewer,
  kpi: Kpi,
  { assignment, since }: Covered,
  days: Days,
): Promise<Series> {
  const calendar = fiscalCalendar(viewer.organization);
  const grain = grainOf(kpi.periodicity);
  const first = periodOf(days.from, grain, calendar);
  const last = periodOf(addDays(days.to, -1), grain, calendar);
  const cells = await loadCells(viewer, {
    assignmentId: assignment.id,
    from: startOf(first, calendar),
    to: startOf(next(last), calendar),
  });
  const readings = periodRange(first, last).map((at) =>
    since !== null && startOf(at, calendar) < since
      ? NOT_APPLICABLE
      : readingAt(viewer, assignment, at, cells.get(formatPeriod(at))),
  );
  return { first, readings };
}

/** Before the first expected period and after the end of an assignment nothing is expected: it drops out. */
function readingAt(viewer: Viewer, assignment: Assignment, at: Period, cell: Cell | null): Reading {
  const reading = readingOfEntry(cell);
  if (reading.kind !== "notReported") return reading;
  const calendar = fiscalCalendar(viewer.organization);
  const begins = startOf(at, calendar);
  const tooEarly = begins < startOf(firstPeriodOf(assignment), calendar);
  const end = retiredOn(assignment);
  return tooEarly || (end !== null && begins >= end) ? NOT_APPLICABLE : reading;
}
