import type { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import { type Decimal, decimal, formatDecimalPlain, roundForContract } from "@cairn/schema/rules/decimal";
import { periodFromText, period as periodOfText, startOf } from "@cairn/schema/rules/period";
import { checkDecimals, checkInRange } from "@cairn/schema/rules/range";
import { checkRatioParts } from "@cairn/schema/rules/ratio";
import { figureOf } from "@cairn/schema/rules/reading";
import { type EntryInput, EntryState } from "@cairn/schema/types/entries";
import { Aggregation, type Periodicity } from "@cairn/schema/types/kpis";
import type { Refusal } from "@cairn/schema/types/refusals";
import { refusal } from "../../platform/refusing";
import { fromRule } from "../../platform/rule-refusals";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { grainOf } from "../kpis/grain";

export type KpiRow = typeof kpis.$inferSelect;
export type AssignmentRow = typeof assignments.$inferSelect;
type Path = (string | number)[];
/** What the checks must know of who asks: whose calendar, and which day it is there. */
export type Asker = Pick<Viewer, "organization" | "today">;

/** What goes into the row of an entry. */
export interface EntryContent {
  period: string;
  periodStart: string;
  state: "REPORTED" | "PROVISIONAL" | "NOT_APPLICABLE";
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  note: string;
}

const longestNote = 2000;

/** The content of a cell, checked against its KPI and assignment, or why it is refused. */
export function checkEntry(
  viewer: Asker,
  kpi: KpiRow,
  assignment: AssignmentRow,
  input: EntryInput,
  path: Path,
): { content: EntryContent } | { refusals: Refusal[] } {
  const refusals = [
    ...checkInUse(kpi, assignment, path),
    ...checkPeriod(viewer, kpi, assignment, input.period, [...path, "period"]),
    ...checkState(input, path),
    ...checkNote(input, [...path, "note"]),
  ];
  if (refusals.length > 0) return { refusals };
  const figures = checkFigures(kpi, input, path);
  if ("refusals" in figures) return figures;
  const calendar = fiscalCalendar(viewer.organization);
  return {
    content: {
      ...figures,
      period: input.period,
      periodStart: startOf(periodOfText(input.period), calendar),
      state: (input.state ?? "REPORTED") as EntryContent["state"],
      note: input.note?.trim() ?? "",
    },
  };
}

function checkInUse(kpi: KpiRow, assignment: AssignmentRow, path: Path): Refusal[] {
  if (kpi.retiredAt) return [refusal("RETIRED", path, `“${kpi.name}” is retired and takes no values.`)];
  if (kpi.formula)
    return [refusal("CALCULATED", path, `“${kpi.name}” is worked out by a formula and takes no values.`)];
  if (assignment.retiredAt)
    return [
      refusal("RETIRED", path, `“${kpi.name}” is no longer measured for this team and takes no values.`),
    ];
  return [];
}

/** A period of the KPI's grain that has begun and lies at or after the first expected one. */
export function checkPeriod(
  viewer: Asker,
  kpi: KpiRow,
  assignment: AssignmentRow,
  text: string,
  path: Path,
): Refusal[] {
  const grain = grainOf(kpi.periodicity);
  const period = periodFromText(text);
  if (period?.grain !== grain) return [refusal("INVALID_PERIOD", path, wrongGrain(text, kpi.periodicity))];
  const calendar = fiscalCalendar(viewer.organization);
  const start = startOf(period, calendar);
  if (start > viewer.today)
    return [refusal("PERIOD_IN_FUTURE", path, `${text} has not begun yet; it starts on ${start}.`)];
  if (start < startOf(periodOfText(assignment.firstPeriod), calendar))
    return [
      refusal(
        "PERIOD_NOT_EXPECTED",
        path,
        `Values are expected from ${assignment.firstPeriod} on. A gatekeeper can assign the KPI from an earlier period.`,
      ),
    ];
  return [];
}

const examples: Record<Periodicity, string> = {
  DAY: "a day such as 2026-03-14",
  WEEK: "an ISO week such as 2026-W11",
  MONTH: "a month such as 2026-03",
  QUARTER: "a quarter such as 2026-Q1",
  HALFYEAR: "a half-year such as 2026-H1",
  YEAR: "a year such as 2026",
};

const wrongGrain = (text: string, periodicity: KpiRow["periodicity"]): string =>
  `“${text}” is not what this KPI is entered for: ${examples[periodicity]}.`;

function checkState(input: EntryInput, path: Path): Refusal[] {
  if (input.state === EntryState.WITHDRAWN)
    return [refusal("INVALID", [...path, "state"], "To take a value back, withdraw the entry.")];
  if (input.state !== EntryState.NOT_APPLICABLE) return [];
  if (input.value != null || input.numerator != null || input.denominator != null)
    return [refusal("INVALID", [...path, "value"], "Not applicable and a value exclude each other.")];
  return [];
}

function checkNote(input: EntryInput, path: Path): Refusal[] {
  const length = input.note?.trim().length ?? 0;
  if (length > longestNote)
    return [
      refusal("INVALID", path, `A note has at most ${longestNote} characters; this one has ${length}.`),
    ];
  if (input.state === EntryState.NOT_APPLICABLE && length === 0)
    return [refusal("MISSING", path, "Say in a note why it is not applicable.")];
  return [];
}

type Figures = Pick<EntryContent, "value" | "numerator" | "denominator">;
type Checked = Figures | { refusals: Refusal[] };

function checkFigures(kpi: KpiRow, input: EntryInput, path: Path): Checked {
  if (input.state === EntryState.NOT_APPLICABLE) return { value: null, numerator: null, denominator: null };
  const isRatio = kpi.aggregation === Aggregation.RATIO;
  if (isRatio) return checkRatio(kpi, input, path);
  if (input.numerator != null || input.denominator != null)
    return refusedWith(
      refusal("INVALID", [...path, "numerator"], "Only a ratio has numerator and denominator."),
    );
  if (input.value == null)
    return missing(
      [...path, "value"],
      "There is no value. To report that there is none, say why it is not applicable.",
    );
  const value = decimal(input.value);
  const refusals = checkValue(kpi, value, [...path, "value"], true);
  return refusals.length > 0
    ? { refusals }
    : { value: formatDecimalPlain(value), numerator: null, denominator: null };
}

function checkRatio(kpi: KpiRow, input: EntryInput, path: Path): Checked {
  const number = (text: string | null | undefined) => (text == null ? null : decimal(text));
  const parts = checkRatioParts(number(input.numerator), number(input.denominator));
  if (!parts.ok)
    return refusedWith(fromRule(parts, [...path, input.numerator == null ? "numerator" : "denominator"]));
  if (!parts.value) return missing([...path, "numerator"], "Enter numerator and denominator; Cairn divides.");
  const { numerator, denominator } = parts.value;
  const figure = figureOf({ kind: "ratio", numerator, denominator }, decimal(kpi.ratioFactor));
  const value = figure.kind === "value" ? figure.value : null;
  const refusals = value ? checkValue(kpi, value, [...path, "numerator"], false) : [];
  if (refusals.length > 0) return { refusals };
  return {
    value: value && formatDecimalPlain(roundForContract(value)),
    numerator: formatDecimalPlain(numerator),
    denominator: formatDecimalPlain(denominator),
  };
}

/** Whether a value lies in the KPI's range and, where it was typed and not worked out, has no more decimals than kept. */
function checkValue(kpi: KpiRow, value: Decimal, path: Path, typed: boolean): Refusal[] {
  const bound = (text: string | null) => (text === null ? null : decimal(text));
  const inRange = checkInRange(
    value,
    { min: bound(kpi.rangeMinimum), max: bound(kpi.rangeMaximum) },
    kpi.unit,
  );
  if (!inRange.ok) return [fromRule(inRange, path)];
  const decimals = typed ? checkDecimals(value, kpi.decimals) : inRange;
  return decimals.ok ? [] : [fromRule(decimals, path)];
}

const refusedWith = (one: Refusal): { refusals: Refusal[] } => ({ refusals: [one] });
const missing = (path: Path, sentence: string) => refusedWith(refusal("MISSING", path, sentence));
