import type { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import { type Decimal, decimal, formatDecimalPlain, roundForContract } from "@cairn/schema/rules/decimal";
import { checkDecimals, checkInRange } from "@cairn/schema/rules/range";
import { checkRatioParts } from "@cairn/schema/rules/ratio";
import { figureOf } from "@cairn/schema/rules/reading";
import { type Sentence, say } from "@cairn/schema/rules/sentence";
import { checkKind } from "@cairn/schema/rules/value-kind";
import { type EntryInput, EntryState } from "@cairn/schema/types/entries";
import { Aggregation, type Periodicity } from "@cairn/schema/types/kpis";
import type { Refusal } from "@cairn/schema/types/refusals";
import { refusal } from "../../platform/refusing";
import { fromRule } from "../../platform/rule-refusals";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { grainOf } from "../kpis/grain";
import { wrongPeriod } from "../kpis/wrong-period";
import { namedPeriod } from "./period-starts";

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
  const inUse = checkInUse(kpi, assignment, path);
  const period = checkPeriod(viewer, kpi, assignment, input.period, [...path, "period"]);
  const state = checkState(input, path);
  const note = checkNote(input, [...path, "note"]);
  if (inUse.length + period.length + state.length + note.length > 0)
    return { refusals: [...inUse, ...period, ...state, ...note] };
  const figures = checkFigures(kpi, input, path);
  if ("refusals" in figures) return figures;
  const { value, numerator, denominator } = figures;
  return {
    content: {
      value,
      numerator,
      denominator,
      period: input.period,
      periodStart: startOfText(input.period, viewer),
      state: (input.state ?? "REPORTED") as EntryContent["state"],
      note: input.note?.trim() ?? "",
    },
  };
}

function checkInUse(kpi: KpiRow, assignment: AssignmentRow, path: Path): Refusal[] {
  const named = { kpi: kpi.name };
  if (kpi.retiredAt) return [refusal("RETIRED", path, say("ENTRY_KPI_RETIRED", named))];
  if (kpi.formula) return [refusal("CALCULATED", path, say("ENTRY_KPI_CALCULATED", named))];
  if (assignment.retiredAt) return [refusal("RETIRED", path, say("ENTRY_NO_LONGER_MEASURED", named))];
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
  const named = namedPeriod(text, fiscalCalendar(viewer.organization));
  if (named?.period.grain !== grain) return [wrongPeriod(text, path, otherGrain(text, kpi.periodicity))];
  const { start } = named;
  if (start > viewer.today)
    return [
      refusal(
        "PERIOD_IN_FUTURE",
        path,
        say("ENTRY_NOT_BEGUN", { period: { period: text }, start: { date: start } }),
      ),
    ];
  if (start < startOfText(assignment.firstPeriod, viewer))
    return [
      refusal(
        "PERIOD_NOT_EXPECTED",
        path,
        say("ENTRY_BEFORE_FIRST", { first: { period: assignment.firstPeriod } }),
      ),
    ];
  return [];
}

/** The first day of a period that is known to be one. */
function startOfText(text: string, { organization }: Asker): string {
  const named = namedPeriod(text, fiscalCalendar(organization));
  if (!named) throw new RangeError(`not a period: ${text}`);
  return named.start;
}

const examples: Record<Periodicity, string> = {
  DAY: "2026-03-14",
  WEEK: "2026-W11",
  MONTH: "2026-03",
  QUARTER: "2026-Q1",
  HALFYEAR: "2026-H1",
  YEAR: "2026",
};

const otherGrain = (text: string, periodicity: KpiRow["periodicity"]): Sentence =>
  say("ENTRY_OTHER_GRAIN", { text, grain: { grain: grainOf(periodicity) }, example: examples[periodicity] });

function checkState(input: EntryInput, path: Path): Refusal[] {
  if (input.state === EntryState.WITHDRAWN)
    return [refusal("INVALID", [...path, "state"], say("ENTRY_WITHDRAWN_BY_VALUE", {}))];
  if (input.state !== EntryState.NOT_APPLICABLE) return [];
  if (input.value != null || input.numerator != null || input.denominator != null)
    return [refusal("INVALID", [...path, "value"], say("ENTRY_NOT_APPLICABLE_WITH_VALUE", {}))];
  return [];
}

function checkNote(input: EntryInput, path: Path): Refusal[] {
  const length = input.note?.trim().length ?? 0;
  if (length > longestNote)
    return [
      refusal(
        "INVALID",
        path,
        say("ENTRY_NOTE_TOO_LONG", {
          most: { number: String(longestNote) },
          length: { number: String(length) },
        }),
      ),
    ];
  if (input.state === EntryState.NOT_APPLICABLE && length === 0)
    return [refusal("MISSING", path, say("ENTRY_NOT_APPLICABLE_WITHOUT_NOTE", {}))];
  return [];
}

type Figures = Pick<EntryContent, "value" | "numerator" | "denominator">;
type Checked = Figures | { refusals: Refusal[] };

function checkFigures(kpi: KpiRow, input: EntryInput, path: Path): Checked {
  if (input.state === EntryState.NOT_APPLICABLE) return { value: null, numerator: null, denominator: null };
  const isRatio = kpi.aggregation === Aggregation.RATIO;
  if (isRatio) return checkRatio(kpi, input, path);
  if (input.numerator != null || input.denominator != null)
    return refusedWith(refusal("INVALID", [...path, "numerator"], say("ENTRY_PARTS_WITHOUT_RATIO", {})));
  if (input.value == null) return missing([...path, "value"], say("ENTRY_VALUE_MISSING", {}));
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
  if (!parts.value) return missing([...path, "numerator"], say("ENTRY_PARTS_MISSING", {}));
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
  const kind = checkKind(kpi.valueKind, value);
  if (!kind.ok) return [fromRule(kind, path)];
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
const missing = (path: Path, sentence: Sentence) => refusedWith(refusal("MISSING", path, sentence));
