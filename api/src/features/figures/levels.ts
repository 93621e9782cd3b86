import type { TimeAggregation } from "@cairn/schema/rules/aggregation";
import type { Decimal } from "@cairn/schema/rules/decimal";
import type { Period } from "@cairn/schema/rules/period";
import { isReported, type Reading } from "@cairn/schema/rules/reading";
import { readingAt } from "@cairn/schema/rules/series";
import type { TargetLevels } from "@cairn/schema/rules/target";
import { combineTargets } from "@cairn/schema/rules/target-year";
import { Aggregation, type Kpi, TeamAggregation } from "@cairn/schema/types/kpis";
import type { Line, Page } from "./book";

/** Which parts' targets count: all, or only those of what was reported (like with like). */
export type Counted = "all" | "reported";

const names = ["minimum", "target", "stretch"] as const;

/** What the value of several parts should reach: over time first, then over teams, each as the KPI combines. */
export function levelsOver(
  { kpi, lines }: Page,
  parts: readonly Period[],
  counted: Counted,
): TargetLevels | null {
  const ofLines = lines.flatMap((line) => levelsOfLine(kpi, line, parts, counted) ?? []);
  if (ofLines.length === 0) return null;
  if (lines.length === 1) return ofLines[0] ?? null;
  const mode = modeOverTeams[kpi.teamAggregation];
  if (mode === null || ofLines.length < lines.length) return null;
  return each(
    (name) =>
      combineTargets(
        mode,
        ofLines.map((levels) => levels[name]),
      ).target,
  );
}

/** Targets are combined over teams as over time; a weighted mean and what is not combined have none together. */
const modeOverTeams: Record<TeamAggregation, TimeAggregation | null> = {
  SUM: "SUM",
  MEAN: "MEAN",
  RATIO: "RATIO",
  MIN: "MIN",
  MAX: "MAX",
  WEIGHTED: null,
  NONE: null,
};

function levelsOfLine(kpi: Kpi, line: Line, parts: readonly Period[], counted: Counted): TargetLevels | null {
  const readings = parts.map((part) => readingAt(line.series, part));
  const chosen = parts.filter((_, place) => counts(readings[place], counted));
  const found = chosen.map((part) => line.targets.at(part)?.levels ?? null);
  if (found.every((levels) => levels === null)) return null;
  const mode = parts.length === 1 ? Aggregation.LAST : kpi.aggregation;
  const weights = chosen.map((part) => denominatorOf(readingAt(line.series, part)));
  return each(
    (name) =>
      combineTargets(
        mode,
        found.map((levels) => levels?.[name] ?? null),
        weights,
      ).target,
  );
}

const counts = (reading: Reading | undefined, counted: Counted): boolean =>
  reading !== undefined && reading.kind !== "notApplicable" && (counted === "all" || isReported(reading));

const denominatorOf = (reading: Reading): Decimal | null =>
  reading.kind === "ratio" ? reading.denominator : null;

const each = (level: (name: (typeof names)[number]) => Decimal | null): TargetLevels => ({
  minimum: level("minimum"),
  target: level("target"),
  stretch: level("stretch"),
});
