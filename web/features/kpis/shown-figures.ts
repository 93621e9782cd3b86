import type {
  KpiMadeFigureFragment,
  KpiPointFragment,
  KpiSeriesFragment,
} from "@cairn/schema/generated/web/kpis/graphql";
import { changeBetween } from "@cairn/schema/rules/change";
import { decimal, textOf } from "@cairn/schema/rules/decimal";
import { formatPeriod, period, samePeriodLastYear } from "@cairn/schema/rules/period";
import { NOT_REPORTED, valueReading } from "@cairn/schema/rules/reading";
import type { RuleSentence } from "../../lib/use-sentence";
import type { KpiOfPage } from "./kpi-of-page";
import type { KpiView } from "./kpi-view";
import { type Since, sinceWhen } from "./since-when";

/** A period as the page shows it: its own figure, or the one it makes with those before it. */
export interface ShownFigure {
  point: KpiPointFragment;
  value: string | null;
  /** What it is held against, and how it stands. */
  stands: Standing;
  /** Why there is no value, where that is known. */
  reason: RuleSentence | null;
  coverage: { reported: number; expected: number };
  /** The figure it is compared with where that is the one of a year before. */
  lastYear: string | null;
  change: ShownChange;
  /** Whether it is made of several periods: the year to date, the last ones. */
  isMade: boolean;
  /** Whether parts of it were meant otherwise: a new version of the KPI begins among them. */
  acrossVersions: boolean;
}

/** How a figure stands, whatever it is made of. */
type Standing = Pick<
  KpiPointFragment,
  | "target"
  | "minimum"
  | "stretch"
  | "judgedTarget"
  | "judgedMinimum"
  | "judgedStretch"
  | "targetCarried"
  | "inProgress"
  | "status"
  | "achievement"
  | "explanation"
  | "working"
>;

type ShownChange = Pick<
  KpiPointFragment["change"],
  "absolute" | "percent" | "percentagePoints" | "acrossVersions" | "ofMovements"
>;

/** The periods of a series as the view asks for them. */
export function shownFigures(series: KpiSeriesFragment, view: KpiView, kpi: KpiOfPage): ShownFigure[] {
  const points = fromFirstExpected(series.points);
  if (view.measure === "value") return points.map(ownFigure);
  const made = points.flatMap((point) => madeOf(point) ?? []);
  const values = new Map(made.map(({ point, figure }) => [point.period, figure.value]));
  return made.map(({ point, figure }, at) => {
    const { value, reason, coverage, acrossVersions } = figure;
    const before = beforeOf(view, point, made[at - 1]?.point);
    const earlier = before === null ? null : (values.get(before) ?? null);
    return {
      point,
      value,
      stands: { ...figure, ...judgedAsShown(figure), targetCarried: false },
      reason,
      coverage,
      lastYear: view.lastYear ? earlier : null,
      change: changeOf(earlier, value, kpi.unit, crosses(series.breaks, before, point.period)),
      isMade: true,
      acrossVersions,
    };
  });
}

/** Without the periods before anything was expected, of which nothing can be said. */
function fromFirstExpected(points: readonly KpiPointFragment[]): readonly KpiPointFragment[] {
  const first = points.findIndex(
    ({ actual, coverage, explanation }) =>
      actual !== null || (coverage.expected > 0 && explanation.rule !== "STATUS_NOT_EXPECTED"),
  );
  return first > 0 ? points.slice(first) : points;
}

function ownFigure(point: KpiPointFragment): ShownFigure {
  const { actual, coverage, lastYear, change } = point;
  return {
    point,
    value: actual,
    stands: point,
    reason: null,
    coverage,
    lastYear: lastYear?.value ?? null,
    change,
    isMade: false,
    acrossVersions: false,
  };
}

/** What a period makes with those before it, as far as that was asked for. */
function madeOf(point: KpiPointFragment): { point: KpiPointFragment; figure: KpiMadeFigureFragment } | null {
  const figure = point.yearToDate ?? point.rolling;
  return figure ? { point, figure } : null;
}

/** What is shown with a made figure is what it is judged by. */
const judgedAsShown = ({ target, minimum, stretch }: KpiMadeFigureFragment) => ({
  judgedTarget: target,
  judgedMinimum: minimum,
  judgedStretch: stretch,
});

/** The period that a made figure is compared with, among those shown. */
function beforeOf(
  view: KpiView,
  point: KpiPointFragment,
  previous: KpiPointFragment | undefined,
): string | null {
  if (!view.lastYear) return previous?.period ?? null;
  const before = samePeriodLastYear(period(point.period));
  return before && formatPeriod(before);
}

function changeOf(
  before: string | null,
  now: string | null,
  unit: string,
  acrossVersions: boolean,
): ShownChange {
  const figure = (text: string | null) => (text === null ? NOT_REPORTED : valueReading(decimal(text)));
  const { absolute, percent, percentagePoints } = changeBetween(figure(before), figure(now), unit);
  return {
    absolute: textOf(absolute),
    percent: textOf(percent),
    percentagePoints: textOf(percentagePoints),
    acrossVersions,
    ofMovements: false,
  };
}

const crosses = (breaks: readonly string[], before: string | null, now: string): boolean =>
  before !== null &&
  breaks.some((at) => period(at).index > period(before).index && period(at).index <= period(now).index);

/** The newest figure there is, made of nothing older than its own period, or else the newest that is missing. */
export function newestFigure(figures: readonly ShownFigure[]): ShownFigure | null {
  const reported = figures.findLast(({ value, point }) => value !== null && point.actual !== null);
  return reported ?? figures.findLast(({ point }) => point.status === "NO_DATA") ?? figures.at(-1) ?? null;
}

/** The first period after a reported figure that is overdue: until it comes, nobody knows how the KPI stands. */
export function missingAfter(newest: ShownFigure, figures: readonly ShownFigure[]): string | null {
  if (newest.value === null) return null;
  const later = figures.slice(figures.indexOf(newest) + 1);
  return later.find(({ point }) => point.status === "NO_DATA")?.point.period ?? null;
}

/** Since when the newest figure has stood as it does; of periods that were cut off before the first nothing is known. */
export function sinceNewest(
  newest: ShownFigure,
  figures: readonly ShownFigure[],
  series: KpiSeriesFragment,
): Since | null {
  const periods = figures.map(({ point }) => point.period);
  const statuses = figures.map(({ stands }) => stands.status);
  const since = sinceWhen({ periods, statuses }, newest.point.period);
  return since && { ...since, orLonger: since.orLonger && figures.length === series.points.length };
}
