import { type Decimal, decimal } from "@cairn/schema/rules/decimal";
import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { period as periodOfText } from "@cairn/schema/rules/period";
import { type Figure, NOT_APPLICABLE, NOT_REPORTED, valueReading } from "@cairn/schema/rules/reading";
import { statusOf } from "@cairn/schema/rules/status";
import type { Status } from "@cairn/schema/rules/statuses";
import type { AppLocale } from "../../../lib/i18n/routing";
import { said } from "../../../lib/said";
import type { RuleSentence } from "../../../lib/use-sentence";
import type { Cell, Content } from "../cell/cell";

/** What the rules need to know of the day and the organization. */
export interface Setting {
  readonly calendar: FiscalCalendar;
  /** Today in the organization's time zone, `2026-10-04`. */
  readonly today: string;
  readonly locale: AppLocale;
}

export interface Standing {
  readonly status: Status;
  /** Why, in a sentence: "92 reaches the target of 90; higher is better." */
  readonly sentence: string;
  /** The same, for the note of the status. */
  readonly explanation: RuleSentence;
}

/** How a cell stands with this figure, by the rules the server uses. */
export function standingOf(cell: Cell, figure: Figure, { calendar, today, locale }: Setting): Standing {
  const { kpi, point } = cell;
  const level = (text: string | null) => (text === null ? null : decimal(text));
  const { status, explanation } = statusOf({
    figure,
    direction: kpi.direction,
    levels: {
      minimum: level(point.minimum),
      target: level(point.target),
      stretch: level(point.stretch),
    },
    tolerance: { kind: kpi.toleranceKind, size: decimal(kpi.tolerance) },
    decimals: kpi.decimals,
    period: periodOfText(cell.period),
    calendar,
    due: point.dueOn,
    today,
  });
  const { key, params } = explanation.sentence;
  return { status, sentence: said({ key, params }, locale), explanation: { rule: key, params } };
}

/** What an entry, or its absence, says. */
export function figureOfContent(content: Content | null): Figure {
  if (content === null) return NOT_REPORTED;
  if (content.state === "NOT_APPLICABLE" || content.value === null) return NOT_APPLICABLE;
  return valueReading(decimal(content.value), content.state === "PROVISIONAL");
}

export function figureOfValue(value: Decimal): Figure {
  return valueReading(value);
}
