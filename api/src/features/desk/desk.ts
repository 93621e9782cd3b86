import { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import { teams } from "@cairn/drizzle/tables/teams";
import { isGrainCoarserOrEqual } from "@cairn/schema/rules/grain";
import {
  addPeriods,
  children,
  endOf,
  formatPeriod,
  type Period,
  periodFromText,
  periodOf,
  previous,
  rollUp,
  samePeriodLastYear,
} from "@cairn/schema/rules/period";
import type { Desk, DeskAxis, DeskRow } from "@cairn/schema/types/desk";
import { type Point, Status } from "@cairn/schema/types/figures";
import type { Assignment, Kpi, Periodicity } from "@cairn/schema/types/kpis";
import { and, asc, eq, isNull } from "drizzle-orm";
import { byName } from "../../platform/by-name";
import { failure } from "../../platform/failure";
import { maySomewhere, teamsWhere } from "../../platform/roles";
import { idOf, isOneOf } from "../../platform/rows";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import type { AskedPoint } from "../figures/point";
import { pointsOf } from "../figures/points";
import { askOfAssignment } from "../figures/series";
import { grainOf } from "../kpis/grain";
import { nameToSort } from "../kpis/name-to-sort";

export interface DeskQuestion {
  month?: string | null;
  teamId?: string | null;
  /** How many periods before each row's cells, 0 to 60; 3 without it. */
  earlier?: number | null;
}

/** A row of the desk, and what its columns are made of. */
export interface AskedRow extends DeskRow {
  kpi: Kpi;
  points: AskedPoint[];
}

const usualEarlier = 3;
const mostEarlier = 60;

/** What the viewer is to enter for a month: the month just past unless another is asked for. */
export async function deskOf(viewer: Viewer, { month, teamId, earlier }: DeskQuestion): Promise<Desk> {
  if (!maySomewhere(viewer, "recordEntries")) throw failure("FORBIDDEN", "You enter values for no team.");
  const asked = { month: monthOf(viewer, month), earlier: earlierOf(earlier ?? usualEarlier) };
  const mine = await assignmentsToEnter(viewer, teamId ?? null);
  const rows = await Promise.all(
    mine.map(({ assignment, periodicity }) => rowOf(viewer, assignment, periodicity, asked)),
  );
  const filled = rows.filter((row) => row !== null).filter((row) => row.cells.some(isToFill));
  const axes = layAlong(filled);
  const cells = filled.flatMap((row) => row.cells).filter(isCounted);
  return {
    month: formatPeriod(asked.month),
    rows: filled,
    axes,
    kpis: [...new Map(filled.map(({ kpi }) => [kpi.id, kpi])).values()],
    expected: cells.length,
    entered: cells.filter(({ actual }) => actual !== null).length,
    overdue: cells.filter((cell) => cell.status === Status.NO_DATA).length,
  };
}

/** The axes of the rows. Those that are as rare, and due after as many days, share one. */
function layAlong(rows: readonly AskedRow[]): DeskAxis[] {
  const axes: DeskAxis[] = [];
  const known = new Map<string, number>();
  for (const row of rows) {
    const { points, cells, kpi } = row;
    const shared = `${kpi.periodicity} ${kpi.dueBusinessDays}`;
    const axis = known.get(shared) ?? axes.length;
    if (axis === axes.length)
      axes.push({
        periods: points.map(({ period }) => period),
        starts: points.map(({ start }) => start),
        dueOn: points.map(({ dueOn }) => dueOn),
        current: cells.length,
      });
    known.set(shared, axis);
    row.axis = axis;
  }
  return axes;
}

/** What was taken back is not entered, whether it is due already or not. */
const isEntered = (cell: Point): boolean => cell.actual !== null || cell.status === Status.NOT_APPLICABLE;

const isExpected = (cell: Point): boolean => cell.explanation.rule !== "STATUS_NOT_EXPECTED";

/** What was declared not applicable is expected no longer, as everywhere where completeness is told. */
const isCounted = (cell: Point): boolean => isExpected(cell) && cell.status !== Status.NOT_APPLICABLE;

/** Nothing is taken for a period before the first one; what stands there all the same is shown. */
const isToFill = (cell: Point): boolean => isExpected(cell) || isEntered(cell);

function monthOf(viewer: Viewer, month: string | null | undefined): Period {
  const calendar = fiscalCalendar(viewer.organization);
  if (!month) return previous(periodOf(viewer.today, "month", calendar));
  const asked = periodFromText(month);
  if (asked?.grain !== "month") throw failure("BAD_USER_INPUT", `“${month}” is not a month such as 2026-03.`);
  return asked;
}

function earlierOf(count: number): number {
  if (count >= 0 && count <= mostEarlier) return count;
  throw failure("BAD_USER_INPUT", `At most ${mostEarlier} earlier periods are shown, not ${count}.`);
}

interface ToEnter {
  assignment: Assignment;
  periodicity: Periodicity;
}

async function assignmentsToEnter(viewer: Viewer, teamId: string | null): Promise<ToEnter[]> {
  const mayEnter = teamsWhere(viewer, "recordEntries");
  const rows = await viewer.reading.read((tx) =>
    tx
      .select({ assignment: assignments, periodicity: kpis.periodicity })
      .from(assignments)
      .innerJoin(kpis, eq(kpis.id, assignments.kpiId))
      .innerJoin(teams, eq(teams.id, assignments.teamId))
      .where(
        and(
          isNull(assignments.retiredAt),
          isNull(kpis.retiredAt),
          isNull(kpis.formula),
          teamId ? eq(assignments.teamId, idOf("team", teamId)) : undefined,
          mayEnter === "all" ? undefined : isOneOf(assignments.teamId, mayEnter),
        ),
      )
      .orderBy(asc(byName(teams.name)), asc(nameToSort(viewer))),
  );
  return rows as ToEnter[];
}

async function rowOf(
  viewer: Viewer,
  assignment: Assignment,
  periodicity: Periodicity,
  { month, earlier }: { month: Period; earlier: number },
): Promise<AskedRow | null> {
  const periods = periodsEndingIn(viewer, month, periodicity);
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return null;
  const from = addPeriods(first, -earlier);
  const asked = await askOfAssignment(viewer, assignment);
  if (!asked) return null;
  const yearBefore = samePeriodLastYear(last);
  const [points, [lastYear]] = await Promise.all([
    pointsOf(asked, from, last),
    yearBefore ? pointsOf(asked, yearBefore, yearBefore) : [],
  ]);
  return {
    assignment,
    kpi: asked.kpi,
    points,
    axis: 0,
    earlier: points.slice(0, earlier),
    cells: points.slice(earlier),
    lastYear: lastYear?.actual == null ? null : lastYear,
  };
}

/** The periods of a grain that belong to a month and end with it: days and weeks in it, or the longer one it closes. */
function periodsEndingIn(viewer: Viewer, month: Period, periodicity: Periodicity): Period[] {
  const calendar = fiscalCalendar(viewer.organization);
  const grain = grainOf(periodicity);
  if (isGrainCoarserOrEqual(month.grain, grain)) return children(month, grain, calendar);
  const longer = rollUp(month, grain, calendar);
  return endOf(longer, calendar) === endOf(month, calendar) ? [longer] : [];
}
