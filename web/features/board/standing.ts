import type { BoardRowFragment } from "@cairn/schema/generated/web/board/graphql";
import { changeBetween } from "@cairn/schema/rules/change";
import { type Decimal, decimal, textOf } from "@cairn/schema/rules/decimal";
import type { Direction } from "@cairn/schema/rules/direction";
import { type Figure, NOT_REPORTED, valueReading } from "@cairn/schema/rules/reading";
import type { Status } from "@cairn/schema/rules/status";
import { bandOf, type LevelName } from "@cairn/schema/rules/target";

/** The figure that stands for an assignment now. */
export type Latest = NonNullable<BoardRowFragment["latest"]>;

type Series = Pick<BoardRowFragment["series"], "periods" | "actuals" | "statuses">;

/** How long a figure has stood as it stands. */
export interface Since {
  /** The first period of the unbroken run. */
  period: string;
  /** How many periods of the run were rated. */
  periods: number;
  /** The run reaches back to the beginning of the series: it may be longer. */
  orLonger: boolean;
}

const unrated: readonly Status[] = ["NOT_DUE", "NO_DATA", "NOT_APPLICABLE"];

/**
 * Since when the status of a period has been what it is: counted back until one was rated otherwise. Periods without
 * a rating (not due, not reported, not applicable) neither break the run nor count. Null for a status that is none.
 */
export function sinceWhen({ periods, statuses }: Series, period: string): Since | null {
  const end = periods.indexOf(period);
  const status = statuses[end];
  if (!status || unrated.includes(status)) return null;
  let first = end;
  let count = 1;
  for (let at = end - 1; at >= 0; at--) {
    const earlier = statuses[at];
    if (!earlier || unrated.includes(earlier)) continue;
    if (earlier !== status) return { period: periods[first] ?? period, periods: count, orLonger: false };
    first = at;
    count++;
  }
  // Nothing before it was rated at all: it began where the ratings began, unless they fill the whole series.
  return { period: periods[first] ?? period, periods: count, orLonger: first === 0 };
}

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
  const before = figureOf(actuals[at - 1]);
  const now = figureOf(actuals[at]);
  const difference = textOf(changeBetween(before, now, "").absolute);
  if (difference === null || before.kind !== "value" || now.kind !== "value") return null;
  const acrossVersions = versionFrom === period;
  const verdict = acrossVersions ? null : verdictOf(before.value, now.value, direction, levels);
  return { difference, verdict, acrossVersions };
}

const figureOf = (text: string | null | undefined): Figure =>
  text == null ? NOT_REPORTED : valueReading(decimal(text));

function verdictOf(
  before: Decimal,
  now: Decimal,
  direction: Direction,
  levels: Record<LevelName, string | null>,
): FigureChange["verdict"] {
  if (direction === "INFORMATIONAL") return null;
  const gain =
    direction === "WITHIN_BAND"
      ? distance(before, levels)?.minus(distance(now, levels) ?? 0)
      : direction === "HIGHER_IS_BETTER"
        ? now.minus(before)
        : before.minus(now);
  if (!gain || gain.isZero()) return null;
  return gain.isPositive() ? "better" : "worse";
}

/** How far a value lies outside its band, 0 inside; null where there is no band. */
function distance(value: Decimal, levels: Record<LevelName, string | null>): Decimal | null {
  const read = (text: string | null) => (text === null ? null : decimal(text));
  const band = bandOf({
    minimum: read(levels.minimum),
    target: read(levels.target),
    stretch: read(levels.stretch),
  });
  if (!band) return null;
  if (value.lt(band.lower)) return band.lower.minus(value);
  return value.gt(band.upper) ? value.minus(band.upper) : decimal("0");
}
