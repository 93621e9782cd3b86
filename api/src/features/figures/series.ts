import { type Grain, isGrainCoarserOrEqual } from "@cairn/schema/rules/grain";
import { children, FIRST_YEAR, type Period, periodOf, rollUp } from "@cairn/schema/rules/period";
import { parsePeriod } from "@cairn/schema/rules/period-parse";
import { refuse } from "@cairn/schema/rules/result";
import type { LevelName } from "@cairn/schema/rules/target";
import { type Coverage, type Series, Status } from "@cairn/schema/types/figures";
import type { Assignment, Kpi, Periodicity } from "@cairn/schema/types/kpis";
import { andThen, andThenBoth, type PromiseOrValue } from "../../platform/at-hand";
import { failure, refusedByRule } from "../../platform/failure";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { grainOf, periodicityOf, runningPeriod } from "../kpis/grain";
import { loadAssignment, loadKpi } from "../kpis/loader";
import type { Asked } from "./asked";
import { type Axis, axisOf, columnOf } from "./axis";
import { coverageOf, levelText } from "./judged-figure";
import type { AskedPoint } from "./point";
import { type AskedOfEntered, type Drawing, drawingOf, isEntered, pointsIn, pointsOf } from "./points";

/** Longest series of one answer: ten years of days. */
const mostPeriods = 3700;

export interface SeriesQuestion {
  from?: string | null;
  to?: string | null;
  last: number;
  grain?: Periodicity | null;
}

/** The question a series of an assignment answers; null where it was not known yet at the instant that is asked of. */
export function askOfAssignment(
  viewer: Viewer,
  known: Assignment,
  grain?: Periodicity | null,
): PromiseOrValue<Asked | null> {
  const found = viewer.asOf ? loadAssignment(viewer, known.id) : known;
  return andThenBoth(loadKpi(viewer, known.kpiId), found, (kpi, assignment) =>
    kpi && assignment
      ? { viewer, kpi, scope: { assignment }, grain: grainAsked(kpi, grain), assignment }
      : null,
  );
}

/** The question a series of a KPI over teams answers; null where it was not known yet at the instant that is asked of. */
export async function askOfTeams(
  viewer: Viewer,
  known: Kpi,
  teamId: string | null,
  grain?: Periodicity | null,
): Promise<Asked | null> {
  const kpi = viewer.asOf ? await loadKpi(viewer, known.id) : known;
  return kpi && { viewer, kpi, scope: { teamId }, grain: grainAsked(kpi, grain), assignment: null };
}

function grainAsked(kpi: Kpi, grain: Periodicity | null | undefined): Grain {
  const own = grainOf(kpi.periodicity);
  const asked = grain ? grainOf(grain) : own;
  if (isGrainCoarserOrEqual(asked, own)) return asked;
  throw refusedByRule(refuse("SERIES_GRAIN_TOO_FINE", { grain: { grain: asked }, own: { grain: own } }));
}

/** The series of what is asked: by default the last periods up to the running one. */
export function seriesOf(asked: Asked, question: SeriesQuestion): PromiseOrValue<AskedSeries> {
  const axis = axisAsked(asked, question);
  if (isEntered(asked))
    return andThen(drawingOf(asked, axis), (drawing) => new EnteredSeries(asked, drawing));
  const { from, to } = axis;
  return andThen(pointsOf(asked, from, to), (points) => new ReckonedSeries(asked, from, to, points));
}

/** The axis of a series: that of all others which are asked for alike. */
export function axisAsked(asked: Asked, question: SeriesQuestion): Axis {
  const { viewer, grain } = asked;
  const { from, to, last } = question;
  return viewer.reading.remember(`axis ${grain} ${from ?? ""} ${to ?? ""} ${last}`, () => {
    const stretch = stretchOf(asked, question);
    return axisOf(viewer, stretch.from, stretch.to);
  });
}

/** A series of the contract that remembers what it was asked of. Its columns are made when they are read. */
export abstract class AskedSeries implements Series {
  constructor(
    readonly asked: Asked,
    readonly from: Period,
    readonly to: Period,
  ) {}

  abstract readonly points: AskedPoint[];

  get grain(): Periodicity {
    return periodicityOf(this.asked.grain);
  }

  get periods(): string[] {
    return this.points.map((point) => point.period);
  }

  get actuals(): (string | null)[] {
    return this.points.map((point) => point.actual);
  }

  get targets(): (string | null)[] {
    return this.points.map((point) => point.target);
  }

  get minimums(): (string | null)[] {
    return this.points.map((point) => point.minimum);
  }

  get stretches(): (string | null)[] {
    return this.points.map((point) => point.stretch);
  }

  get carried(): boolean[] {
    return this.points.map((point) => point.targetCarried);
  }

  get statuses(): Status[] {
    return this.points.map((point) => point.status);
  }

  get coverage(): Coverage {
    const expected = this.points.filter(
      (point) => point.status !== Status.NOT_DUE && point.status !== Status.NOT_APPLICABLE,
    );
    const coverage = {
      reported: this.points.filter((point) => point.actual !== null).length,
      expected: expected.length,
      provisional: this.points.filter((point) => point.provisional).length,
      behind: behind(expected),
    };
    return coverageOf(coverage, () => expected.filter((point) => point.actual === null).map(({ of }) => of));
  }
}

class ReckonedSeries extends AskedSeries {
  constructor(
    asked: Asked,
    from: Period,
    to: Period,
    readonly points: AskedPoint[],
  ) {
    super(asked, from, to);
  }
}

/**
 * A series of entered figures. What is only drawn goes into the answer as the text that the database has of it; points
 * are made when something is to be judged.
 */
class EnteredSeries extends AskedSeries {
  private made: AskedPoint[] | undefined;

  constructor(
    override readonly asked: AskedOfEntered,
    private readonly drawing: Drawing,
  ) {
    super(asked, drawing.axis.from, drawing.axis.to);
  }

  override get points(): AskedPoint[] {
    this.made ??= pointsIn(this.asked, this.drawing);
    return this.made;
  }

  override get periods(): string[] {
    return this.drawing.axis.column;
  }

  override get actuals(): (string | null)[] {
    const { axis, cells } = this.drawing;
    return this.columnOfCells(axis.names.actuals, () =>
      columnOf(cells.hasRatios ? super.actuals : axis.texts.map((period) => cells.valueOf(period))),
    );
  }

  override get targets(): (string | null)[] {
    return this.level("target");
  }

  override get minimums(): (string | null)[] {
    return this.level("minimum");
  }

  override get stretches(): (string | null)[] {
    return this.level("stretch");
  }

  override get statuses(): Status[] {
    const { names } = this.drawing.axis;
    return this.columnOfCells(`${names.statuses} ${this.asked.viewer.today}`, () => columnOf(super.statuses));
  }

  /** A column of what was entered is made anew when something else was. */
  private columnOfCells<Item>(name: string, make: () => Item[]): Item[] {
    const { viewer, assignment } = this.asked;
    return viewer.reading.keepWhile(this.drawing.cells.text, name, assignment.id, make);
  }

  /** A column of targets changes with the targets alone. */
  private level(name: LevelName): (string | null)[] {
    const { axis, targets } = this.drawing;
    return this.asked.viewer.reading.keep(axis.names[name], this.asked.assignment.id, () =>
      columnOf(axis.periods.map((period) => levelText(targets.at(period)?.levels[name]))),
    );
  }
}

/** The series of what was not known yet at the instant that is asked of: it has no periods. */
export const emptySeries = (grain: Periodicity): Series => ({
  grain,
  periods: [],
  actuals: [],
  targets: [],
  minimums: [],
  stretches: [],
  carried: [],
  statuses: [],
  points: [],
  coverage: coverageOf({ reported: 0, expected: 0, provisional: 0, behind: 0 }, () => []),
});

function stretchOf(asked: Asked, { from, to, last }: SeriesQuestion): { from: Period; to: Period } {
  const end = to ? inGrain(asked, to, "last") : runningPeriod(asked.viewer, asked.grain);
  if (!from && (last < 1 || last > mostPeriods))
    throw failure("BAD_USER_INPUT", `\`last\` must be between 1 and ${mostPeriods}.`);
  const start = from ? inGrain(asked, from, "first") : lastOnes(asked, end, last);
  if (end.index - start.index >= mostPeriods)
    throw failure("BAD_USER_INPUT", `A series has at most ${mostPeriods} periods; ask for fewer at once.`);
  return { from: start, to: end };
}

/** The first of the last periods up to one: as many as asked for, or as there are in the calendar. */
function lastOnes({ viewer, grain }: Asked, end: Period, last: number): Period {
  const first = periodOf(`${FIRST_YEAR}-01-01`, grain, fiscalCalendar(viewer.organization));
  return { grain, index: Math.max(end.index + 1 - last, first.index) };
}

/** A bound of a series in its grain: a coarser period stands for its first or last one, a finer for the one it is in. */
function inGrain({ viewer, grain }: Asked, text: string, which: "first" | "last"): Period {
  const calendar = fiscalCalendar(viewer.organization);
  const read = parsePeriod(text);
  if (!read.ok) throw refusedByRule(read);
  const asked = read.value;
  if (isGrainCoarserOrEqual(grain, asked.grain)) return rollUp(asked, grain, calendar);
  const inside = children(asked, grain, calendar);
  return inside.at(which === "first" ? 0 : -1) as Period;
}

/** Expected points after the last one with a value. */
const behind = (expected: AskedPoint[]): number =>
  expected.length - 1 - expected.findLastIndex((point) => point.actual !== null);
