import { addDays } from "@cairn/schema/rules/date";
import { decimal, textOf } from "@cairn/schema/rules/decimal";
import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { endOf, formatPeriod, type Period } from "@cairn/schema/rules/period";
import { formatRangeText } from "@cairn/schema/rules/range-text";
import type { LevelName, TargetLevels } from "@cairn/schema/rules/target";
import type { KpiRow } from "../entries/check-entry";
import type { EntryRow } from "../entries/write-entries";
import { escapeText } from "./safe-text";
import { NO_TARGET } from "./words";

/** One row of an exported file: a KPI of a team in a period. */
export interface ExportedRow {
  team: string;
  parentTeam: string;
  kpi: KpiRow;
  period: Period;
  /** Undefined where nothing is reported. */
  entry: EntryRow | undefined;
  levels: TargetLevels | null;
  /** Whether a target held before this period and none does any more. */
  hasEnded: boolean;
}

type Column = [heading: string, cell: (row: ExportedRow, calendar: FiscalCalendar) => string];

const stands = (entry: EntryRow | undefined): EntryRow | undefined =>
  entry?.state === "WITHDRAWN" ? undefined : entry;

function actualOf({ entry, kpi }: ExportedRow): string {
  const standing = stands(entry);
  const isAnswer = kpi.valueKind === "YES_NO" && (standing?.value === "1" || standing?.value === "0");
  if (isAnswer) return standing.value === "1" ? "yes" : "no";
  return standing?.state === "NOT_APPLICABLE" ? "n/a" : (standing?.value ?? "");
}

function rangeText({ kpi }: ExportedRow): string {
  const bound = (text: string | null) => (text === null ? null : decimal(text));
  const range = { min: bound(kpi.rangeMinimum), max: bound(kpi.rangeMaximum) };
  return escapeText(formatRangeText({ range, unit: kpi.unit === "%" ? "%" : null }));
}

/** Day on which the period ends. */
const lastDay = (period: Period, calendar: FiscalCalendar): string => addDays(endOf(period, calendar), -1);

const level = (name: LevelName | "baseline"): Column => [
  name,
  ({ levels }) => textOf(levels?.[name] ?? null) ?? "",
];

export const LONG_COLUMNS: readonly Column[] = [
  ["team", ({ team }) => escapeText(team)],
  ["parent team", ({ parentTeam }) => escapeText(parentTeam)],
  ["KPI", ({ kpi }) => escapeText(kpi.name)],
  ["description", ({ kpi }) => escapeText(kpi.description)],
  ["category", ({ kpi }) => escapeText(kpi.category)],
  ["unit", ({ kpi }) => escapeText(kpi.unit)],
  ["decimals", ({ kpi }) => String(kpi.decimals)],
  ["direction", ({ kpi }) => kpi.direction],
  ["aggregation", ({ kpi }) => kpi.aggregation],
  ["periodicity", ({ kpi }) => kpi.periodicity],
  ["range", rangeText],
  ["period", ({ period }) => formatPeriod(period)],
  ["actual", actualOf],
  ["target", (row) => (row.hasEnded ? NO_TARGET : (textOf(row.levels?.target ?? null) ?? ""))],
  level("minimum"),
  level("stretch"),
  level("baseline"),
  ["numerator", ({ entry }) => stands(entry)?.numerator ?? ""],
  ["denominator", ({ entry }) => stands(entry)?.denominator ?? ""],
  ["note", ({ entry }) => escapeText(stands(entry)?.note ?? "")],
  ["state", ({ entry }) => stands(entry)?.state ?? ""],
];

/** The seven columns of a monthly file as it is kept by hand; a longer period stands under its last month. */
export const SHORT_COLUMNS: readonly Column[] = [
  ["circle", ({ team }) => escapeText(team)],
  ["kpi", ({ kpi }) => escapeText(kpi.name)],
  ["periodicity", ({ kpi }) => kpi.periodicity.toLowerCase()],
  ["range", rangeText],
  ["period_year", ({ period }, calendar) => lastDay(period, calendar).slice(0, 4)],
  ["period_month", ({ period }, calendar) => String(Number(lastDay(period, calendar).slice(5, 7)))],
  ["value", actualOf],
];
