import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { formatPeriod, next, type Period, periodRange, startOf } from "@cairn/schema/rules/period";
import type { Entry } from "@cairn/schema/types/entries";
import type { Assignment } from "@cairn/schema/types/kpis";
import { andThenBoth, type PromiseOrValue } from "../../platform/at-hand";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { type Cells, loadCells } from "../entries/cells";
import { loadEntries, type Stretch } from "../entries/loader";
import { firstPeriodOf } from "../kpis/first-period";
import { grainOf } from "../kpis/grain";
import type { Asked } from "./asked";
import { type Axis, axisOf } from "./axis";
import { openPage, type Page } from "./book";
import { type Entered, EnteredFigure } from "./entered-figure";
import { levelsOver } from "./levels";
import { AskedPoint } from "./point";
import { ITSELF, partsOf, reckon } from "./reckon";
import { type TargetBook, targetBookOf } from "./target-book";

/** The points from one period to another, both included, without gaps, at the grain asked for. */
export async function pointsOf(asked: Asked, from: Period, to: Period): Promise<AskedPoint[]> {
  if (!isEntered(asked)) return reckonedPoints(asked, from, to);
  return pointsIn(asked, await drawingOf(asked, axisOf(asked.viewer, from, to)));
}

export type AskedOfEntered = Asked & { assignment: Assignment };

/** Whether every point asked for is an entry, as it was entered. */
export const isEntered = (asked: Asked): asked is AskedOfEntered =>
  asked.assignment !== null && !asked.kpi.formula && asked.grain === grainOf(asked.kpi.periodicity);

/** What entered figures are drawn from. Most questions take this short way, and few need its points. */
export interface Drawing {
  axis: Axis;
  cells: Cells;
  targets: TargetBook;
}

/** What the figures of an assignment over an axis are drawn from. */
export const drawingOf = ({ viewer, kpi, assignment }: AskedOfEntered, axis: Axis): PromiseOrValue<Drawing> =>
  andThenBoth(
    targetBookOf(viewer, kpi, assignment),
    loadCells(viewer, stretchOn(axis, assignment)),
    (targets, cells) => ({ axis, cells, targets }),
  );

/** The days of an assignment that an axis reaches over. */
export const stretchOn = ({ days }: Axis, { id }: Assignment): Stretch => ({
  assignmentId: id,
  from: days.from,
  to: days.to,
});

/** The points of a drawing. */
export function pointsIn(asked: AskedOfEntered, { axis, cells, targets }: Drawing): AskedPoint[] {
  const stretch = stretchOn(axis, asked.assignment);
  const readEntry = (period: Period) => entryIn(asked.viewer, stretch, period);
  const entered: Entered = { kpi: asked.kpi, targets, readEntry };
  const pointAt = (period: Period, place: number) =>
    new AskedPoint(asked, new EnteredFigure(entered, period, cells.get(axis.texts[place] ?? "")));
  return axis.periods.map(pointAt);
}

/** The entry of one period. */
export function entryAt(viewer: Viewer, { id }: Assignment, period: Period): Promise<Entry | null> {
  const calendar = fiscalCalendar(viewer.organization);
  const stretch = { assignmentId: id, from: startOf(period, calendar), to: startOf(next(period), calendar) };
  return entryIn(viewer, stretch, period);
}

/** The entry of a period, read with all others of its stretch. */
async function entryIn(viewer: Viewer, stretch: Stretch, period: Period): Promise<Entry | null> {
  const entries = await loadEntries(viewer, stretch);
  return entries.get(formatPeriod(period)) ?? null;
}

async function reckonedPoints(asked: Asked, from: Period, to: Period): Promise<AskedPoint[]> {
  const { viewer, kpi, scope } = asked;
  const calendar = fiscalCalendar(viewer.organization);
  const days = { from: startOf(from, calendar), to: startOf(next(to), calendar), grain: asked.grain };
  const page = await openPage(viewer, kpi, scope, days);
  const expectedFrom = firstExpected(page, calendar);
  return periodRange(from, to).map((period) => reckonedPoint(asked, page, period, expectedFrom));
}

function reckonedPoint(
  asked: Asked,
  page: Page,
  period: Period,
  expectedFrom: Period | undefined,
): AskedPoint {
  const calendar = fiscalCalendar(asked.viewer.organization);
  const reckoned = reckon(page, period, ITSELF, calendar);
  const { figure, coverage, evaluation, missing } = reckoned;
  const parts = partsOf(period, ITSELF, grainOf(page.kpi.periodicity), calendar);
  // As of an entry: one's own target stands beside the figure, whatever became of it.
  const isOnesOwn = page.formula !== null && parts.length === 1 && page.lines.length <= 1;
  const shown = levelsOver(page, parts, isOnesOwn ? "any" : "all", calendar, reckoned);
  const judged = isOnesOwn ? shown : levelsOver(page, parts, "reported", calendar, reckoned);
  return new AskedPoint(asked, {
    period,
    figure,
    coverage,
    missing,
    levels: shown.levels,
    judgedBy: judged.levels,
    whyNoTarget: judged.reason,
    carried: isCarried(page, parts),
    expectedFrom,
    isEntered: false,
    readEntry: async () => null,
    evaluation,
  });
}

/** The earliest period from which one of the teams is expected. */
export function firstExpected({ lines }: Page, calendar: FiscalCalendar): Period | undefined {
  const firsts = lines.map(({ assignment }) => firstPeriodOf(assignment));
  return firsts.sort((a, b) => (startOf(a, calendar) < startOf(b, calendar) ? -1 : 1))[0];
}

const isCarried = ({ lines, targets }: Page, parts: readonly Period[]): boolean => {
  const [only, ...others] = lines;
  const [part, ...more] = parts;
  const book = targets ?? only?.targets;
  return book && part && others.length === 0 && more.length === 0 ? (book.at(part)?.carried ?? false) : false;
};
