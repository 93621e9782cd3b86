import { isGrainCoarserOrEqual } from "@cairn/schema/rules/grain";
import {
  addPeriods,
  formatPeriod,
  next,
  type Period,
  periodFromText,
  periodOf,
  period as periodOfText,
  periodRange,
  rollUp,
  startOf,
} from "@cairn/schema/rules/period";
import { type Point, type Series, Status } from "@cairn/schema/types/figures";
import type { Assignment, Kpi } from "@cairn/schema/types/kpis";
import { failure, notFound } from "../../platform/failure";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { loadEntries } from "../entries/loader";
import { grainOf, runningPeriod } from "../kpis/grain";
import { loadKpi } from "../kpis/loader";
import { targetRowOf } from "../targets/levels";
import { loadTargetsOfKpi } from "../targets/loader";
import { teamPathOf } from "../teams/team-path";
import { type PointSetting, pointOf } from "./point";

/** Longest series of one answer: ten years of days. */
const mostPeriods = 3700;

export interface SeriesQuestion {
  from?: string | null;
  to?: string | null;
  last: number;
}

/** Everything the points of an assignment need beside its entries. */
export async function pointSetting(viewer: Viewer, assignment: Assignment): Promise<PointSetting> {
  const kpi = await loadKpi(viewer, assignment.kpiId);
  if (!kpi) throw notFound("KPI");
  const [targets, teamPath] = await Promise.all([
    loadTargetsOfKpi(viewer, kpi.id),
    teamPathOf(viewer, assignment.teamId),
  ]);
  return {
    viewer,
    kpi,
    place: { assignmentId: assignment.id, teamPath },
    expectedFrom: periodOfText(assignment.firstPeriod),
    targetRows: targets.map(targetRowOf),
  };
}

/** The points of an assignment from one period to another, both included, without gaps. */
export async function pointsOf(
  viewer: Viewer,
  assignment: Assignment,
  from: Period,
  to: Period,
): Promise<Point[]> {
  const calendar = fiscalCalendar(viewer.organization);
  const [setting, entries] = await Promise.all([
    pointSetting(viewer, assignment),
    loadEntries(viewer, {
      assignmentId: assignment.id,
      from: startOf(from, calendar),
      to: startOf(next(to), calendar),
    }),
  ]);
  const byPeriod = new Map(entries.map((entry) => [entry.period, entry]));
  return periodRange(from, to).map((period) =>
    pointOf(setting, period, byPeriod.get(formatPeriod(period)) ?? null),
  );
}

/** The series of an assignment in its own periodicity: by default the last ones up to the running period. */
export async function seriesOf(
  viewer: Viewer,
  assignment: Assignment,
  asked: SeriesQuestion,
): Promise<Series> {
  const kpi = await loadKpi(viewer, assignment.kpiId);
  if (!kpi) throw notFound("KPI");
  const { from, to } = stretchOf(viewer, kpi, asked);
  return toSeries(kpi, await pointsOf(viewer, assignment, from, to));
}

function stretchOf(
  viewer: Viewer,
  kpi: Kpi,
  { from, to, last }: SeriesQuestion,
): { from: Period; to: Period } {
  const running = runningPeriod(viewer, grainOf(kpi.periodicity));
  const end = to ? inGrain(viewer, kpi, to, "last") : running;
  if (!from && (last < 1 || last > mostPeriods))
    throw failure("BAD_USER_INPUT", `\`last\` must be between 1 and ${mostPeriods}.`);
  const start = from ? inGrain(viewer, kpi, from, "first") : addPeriods(end, 1 - last);
  if (end.index - start.index >= mostPeriods)
    throw failure("BAD_USER_INPUT", `A series has at most ${mostPeriods} periods; ask for fewer at once.`);
  return { from: start, to: end };
}

/** A bound of a series in the KPI's own grain: a coarser period stands for its first or last one. */
function inGrain(viewer: Viewer, kpi: Kpi, text: string, which: "first" | "last"): Period {
  const grain = grainOf(kpi.periodicity);
  const calendar = fiscalCalendar(viewer.organization);
  const asked = periodFromText(text);
  if (!asked) throw failure("BAD_USER_INPUT", `“${text}” is not a period of the calendar.`);
  if (isGrainCoarserOrEqual(grain, asked.grain)) return rollUp(asked, grain, calendar);
  const first = periodOf(startOf(asked, calendar), grain, calendar);
  return which === "first"
    ? first
    : addPeriods(periodOf(startOf(next(asked), calendar), grain, calendar), -1);
}

function toSeries(kpi: Kpi, points: Point[]): Series {
  return {
    grain: kpi.periodicity,
    periods: points.map((point) => point.period),
    actuals: points.map((point) => point.actual),
    targets: points.map((point) => point.target),
    minimums: points.map((point) => point.minimum),
    stretches: points.map((point) => point.stretch),
    carried: points.map((point) => point.targetCarried),
    statuses: points.map((point) => point.status),
    coverage: {
      reported: points.filter((point) => point.actual !== null).length,
      expected: points.filter(
        (point) => point.status !== Status.NOT_DUE && point.status !== Status.NOT_APPLICABLE,
      ).length,
    },
    points,
  };
}
