import type { IsoDate } from "./date";
import type { Decimal } from "./decimal";
import type { FiscalCalendar } from "./fiscal-calendar";
import { endOf, type Period, startOf } from "./period";

/** The marks that a target sets. */
export const LEVEL_NAMES = ["minimum", "target", "stretch"] as const;

export type LevelName = (typeof LEVEL_NAMES)[number];

/**
 * What a value should reach. Status and achievement are measured against `target`; minimum and stretch are marks
 * beside it. For a KPI that should stay WITHIN_BAND minimum and stretch are the band's lower and upper edge.
 */
export interface TargetLevels extends Readonly<Record<LevelName, Decimal | null>> {
  /** Where one started: no mark to reach, and used by the achievement alone. It belongs to the target it stands with. */
  readonly baseline?: Decimal | null;
}

/** Whom a target is for: one assignment, all of the KPI's assignments in a team and below it, or all of them. */
export type TargetScope =
  | { readonly for: "assignment"; readonly id: string }
  | { readonly for: "team"; readonly id: string }
  | { readonly for: "kpi" };

/** Levels valid from the start of a period until the next row of the same scope; all null ends them. */
export interface TargetRow {
  readonly scope: TargetScope;
  readonly validFrom: Period;
  readonly levels: TargetLevels;
}

/** Where an assignment stands: its id, and its team with the ancestors, nearest first. */
export interface TargetPlace {
  readonly assignmentId: string;
  readonly teamPath: readonly string[];
}

export interface FoundTarget {
  readonly levels: TargetLevels;
  readonly row: TargetRow;
  /** The row was set for an earlier period and holds on: shown lighter. */
  readonly carried: boolean;
}

/**
 * The target of an assignment for a period: its own row, else the nearest ancestor team's, else the KPI's;
 * of these the latest valid-from that is not after the period. Null where none is.
 */
export function targetFor(
  rows: readonly TargetRow[],
  place: TargetPlace,
  period: Period,
  calendar: FiscalCalendar,
): FoundTarget | null {
  return targetsOf(rows, place, calendar)(period);
}

/** The row by which a target has ended where none holds for a period; null where one does, or none ever did. */
export function targetEndFor(
  rows: readonly TargetRow[],
  place: TargetPlace,
  period: Period,
  calendar: FiscalCalendar,
): TargetRow | null {
  const step = stepAt(stepsOf(rows, place, calendar), startOf(period, calendar));
  return step && hasNoLevel(step.row.levels) ? step.row : null;
}

/** `targetFor` for many periods of one place: its rows are put in order once. */
export function targetsOf(
  rows: readonly TargetRow[],
  place: TargetPlace,
  calendar: FiscalCalendar,
): (period: Period) => FoundTarget | null {
  const byScope = stepsOf(rows, place, calendar);
  return (period) => {
    const start = startOf(period, calendar);
    const step = stepAt(byScope, start);
    if (!step || hasNoLevel(step.row.levels)) return null;
    return { levels: step.row.levels, row: step.row, carried: step.to <= start };
  };
}

/** The target's lower and upper edge, where both are set. */
export function bandOf(levels: TargetLevels): { lower: Decimal; upper: Decimal } | null {
  const { minimum, stretch } = levels;
  return minimum && stretch ? { lower: minimum, upper: stretch } : null;
}

export function sameScope(a: TargetScope, b: TargetScope): boolean {
  return a.for === b.for && (a.for === "kpi" || b.for === "kpi" || a.id === b.id);
}

export function hasNoLevel({ minimum, target, stretch }: TargetLevels): boolean {
  return minimum === null && target === null && stretch === null;
}

function scopesOf({ assignmentId, teamPath }: TargetPlace): TargetScope[] {
  const teams = teamPath.map((id) => ({ for: "team" as const, id }));
  return [{ for: "assignment", id: assignmentId }, ...teams, { for: "kpi" }];
}

/** A row with the first day it is valid from and the day after the period it was set for. */
interface Step {
  readonly row: TargetRow;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The steps of each scope that has any, the nearest scope first. */
const stepsOf = (rows: readonly TargetRow[], place: TargetPlace, calendar: FiscalCalendar): Step[][] =>
  scopesOf(place)
    .map((scope) => latestFirst(rows, scope, calendar))
    .filter((steps) => steps.length > 0);

/** What the nearest scope that has begun by a day says for it. */
function stepAt(byScope: readonly (readonly Step[])[], day: IsoDate): Step | null {
  for (const steps of byScope) {
    const step = steps.find(({ from }) => from <= day);
    if (step) return step;
  }
  return null;
}

function latestFirst(rows: readonly TargetRow[], scope: TargetScope, calendar: FiscalCalendar): Step[] {
  return rows
    .filter((row) => sameScope(row.scope, scope))
    .map((row) => ({ row, from: startOf(row.validFrom, calendar), to: endOf(row.validFrom, calendar) }))
    .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0));
}
