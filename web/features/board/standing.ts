import type { BoardRowFragment } from "@cairn/schema/generated/web/board/graphql";
import type { Direction } from "@cairn/schema/rules/direction";
import type { LevelName } from "@cairn/schema/rules/target";
import { compareTexts, differenceOf } from "../../lib/exact";

/** The figure that stands for an assignment now. */
export type Latest = NonNullable<BoardRowFragment["latest"]>;

type Series = Pick<BoardRowFragment["series"], "periods" | "actuals">;

/** From the period before to this one. */
export interface FigureChange {
  /** Canonical decimal text, signed. */
  difference: string;
  /** Whether the KPI calls that good; null where it is neither. */
  verdict: "better" | "worse" | null;
  /** A new version of the definition began between the two: they don't measure the same. */
  acrossVersions: boolean;
}

/** How a figure moved since the period just before; null when one of the two is not reported. */
export function changeOf(
  { periods, actuals }: Series,
  period: string,
  { direction, versionFrom }: { direction: Direction; versionFrom: string | null },
  levels: Record<LevelName, string | null>,
): FigureChange | null {
  const at = periods.indexOf(period);
  const before = actuals[at - 1];
  const now = actuals[at];
  if (before == null || now == null) return null;
  const acrossVersions = versionFrom === period;
  const verdict = acrossVersions ? null : verdictOf(before, now, direction, levels);
  return { difference: differenceOf(now, before), verdict, acrossVersions };
}

function verdictOf(
  before: string,
  now: string,
  direction: Direction,
  levels: Record<LevelName, string | null>,
): FigureChange["verdict"] {
  const gain = gainOf(before, now, direction, levels);
  if (gain === 0) return null;
  return gain > 0 ? "better" : "worse";
}

/** More than 0 where the figure has come nearer to what is wanted; 0 where neither, or nothing is wanted. */
function gainOf(
  before: string,
  now: string,
  direction: Direction,
  levels: Record<LevelName, string | null>,
): number {
  if (direction === "INFORMATIONAL") return 0;
  if (direction !== "WITHIN_BAND")
    return compareTexts(now, before) * (direction === "HIGHER_IS_BETTER" ? 1 : -1);
  const { minimum, stretch } = levels;
  if (minimum === null || stretch === null) return 0;
  return compareTexts(outside(before, minimum, stretch), outside(now, minimum, stretch));
}

/** How far a value lies outside its band, 0 inside. */
function outside(value: string, lower: string, upper: string): string {
  if (compareTexts(value, lower) < 0) return differenceOf(lower, value);
  return compareTexts(value, upper) > 0 ? differenceOf(value, upper) : "0";
}
