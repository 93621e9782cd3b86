import { decimal, formatDecimalPlain } from "@cairn/schema/rules/decimal";
import { dueDate } from "@cairn/schema/rules/due";
import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import type { Locale } from "@cairn/schema/rules/locale";
import { addPeriods, type Period, periodOf } from "@cairn/schema/rules/period";
import { checkDecimals, checkInRange } from "@cairn/schema/rules/range";
import { valueReading } from "@cairn/schema/rules/reading";
import type { Refusal } from "@cairn/schema/rules/result";
import type { Sentence } from "@cairn/schema/rules/sentence";
import { statusOf } from "@cairn/schema/rules/status";
import type { Status } from "@cairn/schema/rules/statuses";
import type { TargetLevels } from "@cairn/schema/rules/target";
import { KIND_RANGES, readYesNo, yesNoValue } from "@cairn/schema/rules/value-kind";
import { grainOf } from "../../../lib/periodicity";
import { type KpiFormValues, kindIn, numberIn, toleranceIn } from "./form-values";

/** What somebody tries out beside the form. */
export interface Trial {
  value: string;
  target: string;
  /** Only for a band: its edges. */
  lower: string;
  upper: string;
}

export interface Preview {
  /** Canonical text of the value; null while there is none to show. */
  value: string | null;
  /** Why the value would be refused. */
  refusal: Refusal | null;
  /** How it would stand. */
  standing: { status: Status; sentence: Sentence } | null;
  /** The period just past, and the day on which it is due. */
  period: Period;
  due: string | null;
}

interface Place {
  locale: Locale;
  calendar: FiscalCalendar;
  today: string;
}

/** How a value would be read under the definition as it is typed now: by the very rules that will read it. */
export function previewOf(values: KpiFormValues, trial: Trial, { locale, calendar, today }: Place): Preview {
  const period = addPeriods(periodOf(today, grainOf(values.periodicity), calendar), -1);
  const days = /^\d{1,3}$/.test(values.dueBusinessDays) ? Number(values.dueBusinessDays) : 0;
  const found = dueDate(period, days, calendar, { holidays: new Set() });
  const due = found.ok ? found.value : null;
  const kind = kindIn(values);
  const typed = kind === "YES_NO" ? answerIn(trial.value) : numberIn(trial.value, locale);
  if (typed === null) return { value: null, refusal: null, standing: null, period, due };
  const value = decimal(typed);
  const bound = (text: string) => orNull(numberIn(text, locale));
  const ofKind = KIND_RANGES[kind];
  const range = {
    min: ofKind ? decimal(ofKind.minimum) : bound(values.rangeMinimum),
    max: ofKind ? decimal(ofKind.maximum) : bound(values.rangeMaximum),
  };
  const inRange = checkInRange(value, range, values.unit.trim());
  const exact = checkDecimals(value, Number(values.decimals));
  const refusal = !inRange.ok ? inRange : exact.ok ? null : exact;
  if (refusal) return { value: typed, refusal, standing: null, period, due };
  const tolerance = toleranceIn(values, locale);
  const answer = statusOf({
    figure: valueReading(value),
    direction: values.direction,
    levels: levelsOf(values, trial, locale),
    ...(tolerance && { tolerance: { kind: values.toleranceKind, size: decimal(tolerance).abs() } }),
    decimals: Number(values.decimals),
    period,
    calendar,
    due: due ?? today,
    today,
  });
  return {
    value: typed,
    refusal: null,
    standing: { status: answer.status, sentence: answer.explanation.sentence },
    period,
    due,
  };
}

/** Yes or no in any language, as it is kept. */
function answerIn(text: string): string | null {
  const yes = readYesNo(text);
  return yes === null ? null : formatDecimalPlain(yesNoValue(yes));
}

const orNull = (text: string | null) => (text === null ? null : decimal(text));

function levelsOf(values: KpiFormValues, trial: Trial, locale: Locale): TargetLevels {
  const level = (text: string) => orNull(numberIn(text, locale));
  return values.direction === "WITHIN_BAND"
    ? { minimum: level(trial.lower), target: null, stretch: level(trial.upper) }
    : { minimum: null, target: level(trial.target), stretch: null };
}
