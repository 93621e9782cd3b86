import { coverageOf } from "@cairn/schema/rules/coverage";
import { decimal } from "@cairn/schema/rules/decimal";
import { formatPeriod, next, type Period, periodRange, startOf } from "@cairn/schema/rules/period";
import { figureOf } from "@cairn/schema/rules/reading";
import type { Entry } from "@cairn/schema/types/entries";
import type { Assignment } from "@cairn/schema/types/kpis";
import { fiscalCalendar } from "../../platform/viewer";
import { readingOfEntry } from "../entries/entry-row";
import { loadEntries } from "../entries/loader";
import { grainOf } from "../kpis/grain";
import type { Asked } from "./asked";
import { openPage, type Page } from "./book";
import { levelsOver } from "./levels";
import { type AskedPoint, pointOf } from "./point";
import { ITSELF, partsOf, reckon } from "./reckon";
import { type TargetBook, targetBookOf } from "./target-book";

/** The points from one period to another, both included, without gaps, at the grain asked for. */
export async function pointsOf(asked: Asked, from: Period, to: Period): Promise<AskedPoint[]> {
  return isEntered(asked)
    ? enteredPoints(asked, asked.assignment, from, to)
    : reckonedPoints(asked, from, to);
}

type Entered = Asked & { assignment: Assignment };

const isEntered = (asked: Asked): asked is Entered =>
  asked.assignment !== null && !asked.kpi.formula && asked.grain === grainOf(asked.kpi.periodicity);

/** What was entered, as it was entered: the short way, which most questions take. */
async function enteredPoints(
  asked: Asked,
  assignment: Assignment,
  from: Period,
  to: Period,
): Promise<AskedPoint[]> {
  const { viewer, kpi } = asked;
  const calendar = fiscalCalendar(viewer.organization);
  const [targets, entries] = await Promise.all([
    targetBookOf(viewer, kpi, assignment),
    loadEntries(viewer, {
      assignmentId: assignment.id,
      from: startOf(from, calendar),
      to: startOf(next(to), calendar),
    }),
  ]);
  const byPeriod = new Map(entries.map((entry) => [entry.period, entry]));
  return periodRange(from, to).map((period) =>
    enteredPoint(asked, targets, period, byPeriod.get(formatPeriod(period)) ?? null),
  );
}

/** The point of an entry, or of its absence. */
export function enteredPoint(
  asked: Asked,
  targets: TargetBook,
  period: Period,
  entry: Entry | null,
): AskedPoint {
  const found = targets.at(period);
  const reading = readingOfEntry(entry);
  return pointOf(asked, {
    period,
    figure: figureOf(reading, decimal(asked.kpi.ratioFactor)),
    coverage: coverageOf([reading]),
    missing: () => (reading.kind === "notReported" ? [period] : []),
    levels: found?.levels ?? null,
    carried: found?.carried ?? false,
    entry,
    evaluation: null,
  });
}

async function reckonedPoints(asked: Asked, from: Period, to: Period): Promise<AskedPoint[]> {
  const { viewer, kpi, scope } = asked;
  const calendar = fiscalCalendar(viewer.organization);
  const days = { from: startOf(from, calendar), to: startOf(next(to), calendar), grain: asked.grain };
  const page = await openPage(viewer, kpi, scope, days);
  return periodRange(from, to).map((period) => reckonedPoint(asked, page, period));
}

function reckonedPoint(asked: Asked, page: Page, period: Period): AskedPoint {
  const calendar = fiscalCalendar(asked.viewer.organization);
  const { figure, coverage, evaluation, missing } = reckon(page, period, ITSELF, calendar);
  const parts = partsOf(period, ITSELF, grainOf(page.kpi.periodicity), calendar);
  const levels = levelsOver(page, parts, "all", calendar);
  return pointOf(asked, {
    period,
    figure,
    coverage,
    missing,
    levels,
    judgedBy: parts.length === 1 && page.formula ? levels : levelsOver(page, parts, "reported", calendar),
    carried: isCarried(page, parts),
    entry: null,
    evaluation,
  });
}

const isCarried = ({ lines }: Page, parts: readonly Period[]): boolean => {
  const [only, ...others] = lines;
  const [part, ...more] = parts;
  return only && part && others.length === 0 && more.length === 0
    ? (only.targets.at(part)?.carried ?? false)
    : false;
};
