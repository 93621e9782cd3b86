import type { TimeAggregation } from "./aggregation";
import type { TeamAggregation } from "./aggregation-teams";
import type { Direction } from "./direction";
import { type FiscalCalendar, movesPeriods } from "./fiscal-calendar";
import type { Grain } from "./grain";
import { accept, type Result, refuse } from "./result";
import type { ValueKind } from "./value-kind";

/** The parts of a KPI's definition that its figures depend on. */
export interface Definition {
  readonly unit: string;
  readonly direction: Direction;
  readonly overTime: TimeAggregation;
  readonly overTeams: TeamAggregation;
  readonly periodicity: Grain;
  /** Null for a KPI whose values are entered. */
  readonly formula: string | null;
  /** A number unless it is said. */
  readonly valueKind?: ValueKind;
}

const DECISIVE = [
  "unit",
  "direction",
  "overTime",
  "overTeams",
  "periodicity",
  "formula",
  "valueKind",
] as const;

export type DecisivePart = (typeof DECISIVE)[number];

/**
 * What of a definition changed that its figures depend on. If anything, a new version starts from a period on:
 * charts draw a break there, and comparisons across it are marked. Texts and owners change without one.
 */
export function decisiveChanges(before: Definition, after: Definition): DecisivePart[] {
  return DECISIVE.filter((part) => before[part] !== after[part]);
}

/**
 * Whether values can be combined this way over time and over teams. Ratios are only ever added up above and below
 * the line: a mean of percentages is wrong as soon as the teams differ in size.
 */
export function checkAggregations(overTime: TimeAggregation, overTeams: TeamAggregation): Result<true> {
  if (overTeams === "RATIO" && overTime !== "RATIO") return refuse("DEFINITION_RATIO_ONLY_OVER_TEAMS", {});
  if (overTime === "RATIO" && (overTeams === "SUM" || overTeams === "MEAN" || overTeams === "WEIGHTED"))
    return refuse("DEFINITION_RATIOS_NOT_ADDED", {});
  return accept(true);
}

/**
 * A new fiscal year, unless it would move values: `grains` are those of the organization's entries and targets.
 * Days, weeks and months stay where they are under every calendar.
 */
export function checkFiscalYear(
  before: FiscalCalendar,
  after: FiscalCalendar,
  grains: readonly Grain[],
): Result<FiscalCalendar> {
  if (!Number.isInteger(after.startMonth) || after.startMonth < 1 || after.startMonth > 12)
    return refuse("FISCAL_MONTH_OUT_OF_RANGE", {});
  const moved = grains.find((grain) => movesPeriods(grain, before, after));
  return moved ? refuse("FISCAL_YEAR_MOVES_VALUES", { grain: { grain: moved } }) : accept(after);
}
