import type { TimeAggregation } from "@cairn/schema/rules/aggregation";
import { waysOf } from "@cairn/schema/rules/cumulative";
import { type Decimal, sumOf } from "@cairn/schema/rules/decimal";
import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import type { FormulaPart } from "@cairn/schema/rules/formula/over-parts";
import type { Period } from "@cairn/schema/rules/period";
import { type Figure, isReported, type Reading } from "@cairn/schema/rules/reading";
import { readingAt } from "@cairn/schema/rules/series";
import type { TargetLevels } from "@cairn/schema/rules/target";
import { type CombinedLevels, combineLevels, levelsAdded } from "@cairn/schema/rules/target-year";
import { TeamAggregation } from "@cairn/schema/types/kpis";
import { onceFor } from "../../platform/once-for";
import { type Line, type Page, weightOf } from "./book";
import { ITSELF, type Reckoned, reckon } from "./reckon";

/** Which parts' targets count: any, all that apply, or only those of what was reported (like with like). */
export type Counted = "any" | "all" | "reported";

/**
 * What the value of several parts should reach, each level as the KPI combines: teams within each part first, then
 * time, as its values are. With the reason where some parts have a target, and all together none. `made`: of a formula
 * over several parts, those in which it has a value as it went in.
 */
export function levelsOver(
  page: Page,
  parts: readonly Period[],
  counted: Counted,
  calendar: FiscalCalendar,
  { parts: made }: Pick<Reckoned, "parts"> = NOT_MADE,
): CombinedLevels {
  const ofParts = parts.flatMap((part) => {
    const own = made.find(({ period }) => period.index === part.index);
    if (own && !counts(own.figure, counted)) return [];
    return levelsOfPart(page, part, counted, (line) => readingOf(page, line, part, calendar, own)) ?? [];
  });
  return together(parts.length === 1 ? "LAST" : page.kpi.aggregation, ofParts);
}

const NOT_MADE: Pick<Reckoned, "parts"> = { parts: [] };

/**
 * What a figure that was taken apart should have added: of each line what its cumulated targets add, then teams
 * together, as the figure itself is made.
 */
export function levelsOfMovement(
  { kpi, lines }: Page,
  parts: readonly Period[],
  calendar: FiscalCalendar,
): CombinedLevels {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return { levels: null, reason: null };
  const ofLines = lines.flatMap((line) => {
    const ways = waysOf(line.series, first, last, calendar);
    const added = levelsAdded(ways, (at) => line.targets.at(at)?.levels ?? null);
    return ways.length > 0 ? [{ ...added, weight: weightOf(line.assignment) }] : [];
  });
  const [only, ...others] = ofLines;
  if (!only || others.length === 0) return only ?? { levels: null, reason: null };
  return together(modeOverTeams[kpi.teamAggregation], ofLines);
}

/** A target beside what it weighs where ratios are combined: the denominator it is held against. */
interface Weighed {
  levels: TargetLevels | null;
  weight: Decimal | null;
}

const together = (mode: TimeAggregation, weighed: readonly Weighed[]): CombinedLevels =>
  combineLevels(
    mode,
    weighed.map(({ levels }) => levels),
    weighed.map(({ weight }) => weight),
  );

/** A weighted mean is a ratio of weights; what is not combined has no target together. */
const modeOverTeams: Record<TeamAggregation, TimeAggregation> = {
  SUM: "SUM",
  MEAN: "MEAN",
  RATIO: "RATIO",
  WEIGHTED: "RATIO",
  MIN: "MIN",
  MAX: "MAX",
  NONE: "NONE",
};

/** The target of one part over the lines that count in it; null when none does. */
function levelsOfPart(
  page: Page,
  part: Period,
  counted: Counted,
  readingIn: (line: Line) => Reading,
): Weighed | null {
  const { kpi } = page;
  if (page.targets) return { levels: page.targets.at(part)?.levels ?? null, weight: null };
  const lines = page.lines.flatMap((line) => {
    const reading = readingIn(line);
    return counts(reading, counted) ? [{ line, reading }] : [];
  });
  const [only, ...others] = lines.map(
    ({ line, reading }): Weighed => ({
      levels: line.targets.at(part)?.levels ?? null,
      weight:
        kpi.teamAggregation === TeamAggregation.WEIGHTED ? weightOf(line.assignment) : denominatorOf(reading),
    }),
  );
  if (!only || (counted === "reported" && isWeightless(page, lines))) return null;
  const weight = totalOf(lines.map(({ reading }) => denominatorOf(reading)));
  if (others.length === 0) return { levels: only.levels, weight };
  return { levels: together(modeOverTeams[kpi.teamAggregation], [only, ...others]).levels, weight };
}

/** What only teams without any weight reported has no value, and nothing to reach. */
const isWeightless = ({ kpi, lines: all }: Page, reported: readonly { line: Line }[]): boolean =>
  kpi.teamAggregation === TeamAggregation.WEIGHTED &&
  all.length > 1 &&
  reported.every(({ line }) => weightOf(line.assignment)?.isZero());

const knownFigures = onceFor((_page: Page) => new Map<number, Figure>());

/** What a team's own figure comes to in a period: worked out once for all targets that it has a say in. */
function ownFigure(page: Page, part: Period, calendar: FiscalCalendar): Figure {
  const known = knownFigures(page);
  const figure = known.get(part.index) ?? reckon(page, part, ITSELF, calendar).figure;
  known.set(part.index, figure);
  return figure;
}

/** What a line says of a period: of a formula what it comes to, of several teams what each one's own does. */
function readingOf(
  page: Page,
  line: Line,
  part: Period,
  calendar: FiscalCalendar,
  made: FormulaPart | undefined,
): Reading {
  if (!page.formula) return readingAt(line.series, part);
  if (line.page) return ownFigure(line.page, part, calendar);
  return made ? made.figure : reckon(page, part, ITSELF, calendar).figure;
}

function counts(reading: Reading, counted: Counted): boolean {
  if (counted === "reported") return isReported(reading);
  return counted === "any" || reading.kind !== "notApplicable";
}

const denominatorOf = (reading: Reading): Decimal | null =>
  reading.kind === "ratio" ? reading.denominator : null;

function totalOf(weights: readonly (Decimal | null)[]): Decimal | null {
  const known = weights.filter((weight) => weight !== null);
  return known.length === weights.length ? sumOf(known) : null;
}
