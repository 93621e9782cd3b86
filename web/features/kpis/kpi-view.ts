import type { KpiAssignmentFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { isGrainCoarserOrEqual } from "@cairn/schema/rules/grain";
import { type Misread, misreadIn, type Parameters, without } from "../../lib/misread";
import { grainOf, PERIODICITIES, type Periodicity } from "../../lib/periodicity";
import type { KpiOfPage } from "./kpi-of-page";

export const RANGES = ["12", "24", "36", "all"] as const;
/** How many periods are shown. */
type Range = (typeof RANGES)[number];

export const MEASURES = ["value", "toDate", "rolling3", "rolling12"] as const;
/** What is shown of each period: its own value, or the one it makes with those before it. */
export type Measure = (typeof MEASURES)[number];

/** How a change is written: in the KPI's unit, in percent of the earlier figure, in percentage points. */
export type ChangeIn = "absolute" | "percent" | "points";

export const LAYERS = ["outlook", "normal"] as const;
/** What is drawn beside the figures when it is asked for. */
export type Layer = (typeof LAYERS)[number];

/** Whose figures are shown: those of one assignment, or of teams together (all of them without an id). */
export type Whose =
  | { kind: "assignment"; assignment: KpiAssignmentFragment }
  | { kind: "together"; teamId: string | null };

/** What the address of the page asks for. */
export interface KpiView {
  whose: Whose;
  /** Length of the periods: the KPI's own or a coarser one. */
  grain: Periodicity;
  measure: Measure;
  /** Whether a figure is compared with that of a year before; else with that of the period before. */
  lastYear: boolean;
  changeIn: ChangeIn;
  layers: readonly Layer[];
  range: Range;
}

const usual = { range: "24", measure: "value" } as const;

/**
 * Reads the address, `?assignment=…&grain=quarter&measure=toDate&compare=year&change=percent&show=outlook&range=12`;
 * what it can't mean (`misreadInView`) is left out. Null where the KPI is measured for nobody.
 */
function readKpiView(parameters: Parameters, kpi: KpiOfPage): KpiView | null {
  const one = (name: string) => [parameters[name]].flat()[0];
  const whose = whoseOf(kpi, one("team"), one("assignment"));
  if (!whose) return null;
  const shown = one("show")?.split(",") ?? [];
  return {
    whose,
    grain: grainsOf(kpi).find((grain) => grain.toLowerCase() === one("grain")) ?? kpi.periodicity,
    measure: MEASURES.find((measure) => measure === one("measure")) ?? usual.measure,
    lastYear: one("compare") === "year",
    changeIn: one("change") === "percent" ? "percent" : usualChange(kpi),
    layers: LAYERS.filter((layer) => shown.includes(layer)),
    range: RANGES.find((range) => range === one("range")) ?? usual.range,
  };
}

/** What of the address is no view of this KPI: an assignment that it has not, a way to look that there is not. */
function misreadInView(parameters: Parameters, kpi: KpiOfPage, teams: readonly { id: string }[]): Misread[] {
  const among = (words: readonly string[]) => (word: string) => words.includes(word);
  return misreadIn(parameters, {
    assignment: among(kpi.assignments.map(({ id }) => id)),
    team: among(["all", ...teams.map(({ id }) => id)]),
    grain: among(grainsOf(kpi).map((grain) => grain.toLowerCase())),
    measure: among(MEASURES),
    compare: among(["year"]),
    change: among(["percent"]),
    show: among(LAYERS),
    range: among(RANGES),
  });
}

/** The view that an address asks for, and what of the address is none. */
export function askedView(parameters: Parameters, kpi: KpiOfPage, teams: readonly { id: string }[]) {
  const misread = misreadInView(parameters, kpi, teams);
  return { view: readKpiView(without(parameters, misread), kpi), misread };
}

const usualChange = (kpi: KpiOfPage): ChangeIn => changesOf(kpi)[0] ?? "absolute";

/** How a part of the view is written in the address: the usual not at all. */
export const inAddress = (name: keyof typeof usual, value: string): string | null =>
  value === usual[name] ? null : value;

export const grainInAddress = (grain: Periodicity, kpi: KpiOfPage): string | null =>
  grain === kpi.periodicity ? null : grain.toLowerCase();

/** The lengths of periods its figures can be shown by. */
export function grainsOf({ periodicity, aggregation }: KpiOfPage): Periodicity[] {
  if (aggregation === "NONE") return [periodicity];
  return PERIODICITIES.filter((each) => isGrainCoarserOrEqual(grainOf(each), grainOf(periodicity)));
}

/** How its changes can be written, the usual way first: of percentages in points, for “2 %” would mean either. */
export const changesOf = ({ unit }: Pick<KpiOfPage, "unit">): readonly ChangeIn[] =>
  unit.trim() === "%" ? ["points", "percent"] : ["absolute", "percent"];

/** Whether the figures have entries behind them, one each: those of one assignment, by the KPI's own periods. */
export const isEntered = (view: KpiView, kpi: KpiOfPage): boolean =>
  view.whose.kind === "assignment" && view.grain === kpi.periodicity && view.measure === "value";

function whoseOf(kpi: KpiOfPage, team: string | undefined, asked: string | undefined): Whose | null {
  const first = chooseAssignment(kpi.assignments, asked);
  if (!first) return null;
  if (!team || kpi.teamAggregation === "NONE") return { kind: "assignment", assignment: first };
  return { kind: "together", teamId: team === "all" ? null : team };
}

/** In the order they are offered: by team, those in use before the retired ones. */
export function sortedAssignments(assignments: readonly KpiAssignmentFragment[]): KpiAssignmentFragment[] {
  const rank = (each: KpiAssignmentFragment) => (each.retiredAt ? 1 : 0);
  const name = ({ team, person }: KpiAssignmentFragment) => `${team.name} ${person?.name ?? ""}`;
  return [...assignments].sort((a, b) => rank(a) - rank(b) || name(a).localeCompare(name(b)));
}

/** The assignment the address names, or else the first one in use; null where the KPI is measured for nobody. */
function chooseAssignment(
  assignments: readonly KpiAssignmentFragment[],
  asked: string | undefined,
): KpiAssignmentFragment | null {
  const sorted = sortedAssignments(assignments);
  return sorted.find((each) => each.id === asked) ?? sorted[0] ?? null;
}
