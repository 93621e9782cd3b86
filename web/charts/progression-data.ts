import { decimal } from "@cairn/schema/rules/decimal";
import type { Direction } from "@cairn/schema/rules/direction";
import type { Status } from "@cairn/schema/rules/statuses";

/** One period as a chart needs it; figures are decimal texts, and become numbers for pixels only. */
export interface ProgressionPoint {
  /** What stands below the axis. */
  label: string;
  actual: string | null;
  target: string | null;
  minimum: string | null;
  stretch: string | null;
  targetCarried: boolean;
  status: Status;
  inProgress: boolean;
  /** The figure of the same period a year before, where it is compared. */
  lastYear?: string | null;
  /** What is to be expected of it; not a figure. */
  outlook?: string | null;
  /** Where the fiscal year is likely to end, of its last period. */
  likely?: { low: string; high: string } | null;
  /** What is ordinary for it. */
  normal?: { lower: string; upper: string } | null;
  /** Whether it stands out from what is ordinary. */
  signal?: boolean;
}

export interface ProgressionQuestion {
  points: readonly ProgressionPoint[];
  direction: Direction;
  /** The places from which the values mean something else: a new version of the definition begins there. */
  breaks?: readonly number[];
}

/** A place on the drawing: periods lie at 0, 1, 2 …, and one reaches from half before to half behind. */
type Place = [at: number, value: number];

/** A line of places; null lifts the pen. */
export type Stroke = (Place | null)[];

export const numberOf = (text: string | null): number | null =>
  text === null ? null : decimal(text).toNumber();

/** The values in periods that have ended, with a gap where nothing is reported. */
export function settledValues({ points }: ProgressionQuestion): (number | null)[] {
  return points.map((point) => (point.inProgress ? null : numberOf(point.actual)));
}

/**
 * The way from the last settled value to the one of the running period, null elsewhere: it is drawn open, for it is
 * not final. Empty when the running period has no value. No way leads over a break.
 */
export function openValues({ points, breaks = [] }: ProgressionQuestion): (number | null)[] {
  const at = points.findIndex((point) => point.inProgress && point.actual !== null);
  if (at < 0) return [];
  const from = breaks.includes(at) ? at : at - 1;
  return points.map((point, place) => (place === at || place === from ? numberOf(point.actual) : null));
}

/** What the values are held against: the target, or for a band its two edges. */
export function aimsOf(direction: Direction): readonly ("target" | "minimum" | "stretch")[] {
  if (direction === "INFORMATIONAL") return [];
  return direction === "WITHIN_BAND" ? ["minimum", "stretch"] : ["target"];
}

export interface Steps {
  /** Where the target was set for the period itself. */
  set: Stroke;
  /** Where it is carried forward from an earlier one. */
  carried: Stroke;
}

interface Level {
  value: number;
  carried: boolean;
}

/** A level as a step line over whole periods, in two strokes by whether it was set or carried forward. */
export function stepsOf(points: readonly ProgressionPoint[], level: "target" | "minimum" | "stretch"): Steps {
  const levels = points.map((point): Level | null => {
    const value = numberOf(point[level]);
    return value === null ? null : { value, carried: point.targetCarried };
  });
  const steps: Steps = { set: [], carried: [] };
  for (const [at, { value, carried }] of spansOf(levels)) {
    const stroke = carried ? steps.carried : steps.set;
    const before = levels[at.from - 1];
    // The jump from the level before belongs to the new one.
    if (before) stroke.push([at.from - 0.5, before.value]);
    stroke.push([at.from - 0.5, value], [at.to + 0.5, value], null);
  }
  return steps;
}

/** The stretches in which the level stays as it is, first and last place. */
function spansOf(levels: readonly (Level | null)[]): [at: { from: number; to: number }, level: Level][] {
  const spans: [{ from: number; to: number }, Level][] = [];
  for (const [place, level] of levels.entries()) {
    if (!level) continue;
    const [at, last] = spans.at(-1) ?? [];
    const same = at?.to === place - 1 && last?.value === level.value && last.carried === level.carried;
    if (at && same) at.to = place;
    else spans.push([{ from: place, to: place }, level]);
  }
  return spans;
}

/** A stretch of periods with the same lower and upper level. */
export interface Zone {
  from: number;
  to: number;
  lower: number;
  upper: number;
}

/** The room between minimum and stretch, where both are given, in as few pieces as possible. */
export const zonesOf = (points: readonly ProgressionPoint[]): Zone[] =>
  mergedZones(points.map((point) => [point.minimum, point.stretch]));

/** What is ordinary, in as few pieces as possible. */
export const normalZones = (points: readonly ProgressionPoint[]): Zone[] =>
  mergedZones(points.map(({ normal }) => [normal?.lower ?? null, normal?.upper ?? null]));

function mergedZones(edges: readonly (readonly [string | null, string | null])[]): Zone[] {
  const zones: Zone[] = [];
  for (const [at, [one, other]] of edges.entries()) {
    const levels = [numberOf(one), numberOf(other)].filter((level) => level !== null);
    if (levels.length < 2) continue;
    const [lower, upper] = [Math.min(...levels), Math.max(...levels)];
    const last = zones.at(-1);
    if (last && last.to === at - 0.5 && last.lower === lower && last.upper === upper) last.to = at + 0.5;
    else zones.push({ from: at - 0.5, to: at + 0.5, lower, upper });
  }
  return zones;
}

/**
 * Whether the axis of values begins at zero: it does where the figures lie near enough to it that the picture loses
 * little, so that heights can be compared.
 */
export function startsAtZero({ points }: ProgressionQuestion): boolean {
  const all = points
    .flatMap(({ actual, target, minimum, stretch, lastYear, outlook, likely, normal }) => [
      ...[actual, target, minimum, stretch, lastYear, outlook],
      ...[likely?.low, likely?.high, normal?.lower, normal?.upper],
    ])
    .filter((level) => level !== undefined)
    .map(numberOf)
    .filter((value) => value !== null);
  return all.length > 0 && Math.min(...all) >= 0 && Math.min(...all) <= Math.max(...all) * 0.5;
}
