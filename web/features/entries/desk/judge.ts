import { decimal, formatDecimalPlain, textOf } from "@cairn/schema/rules/decimal";
import type { AppLocale } from "../../../lib/i18n/routing";
import { type Cell, type Content, sameContent, textsOf } from "../cell/cell";
import { type CellReading, readCell } from "../reading/read-cell";
import { type UsualValues, unusualBecause } from "../reading/unusual";
import type { CellState, Problem, Question } from "./cell-state";

/** What is to be done with a cell that is left. */
export type Verdict =
  /** It says what the server holds already. */
  | { readonly kind: "same" }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "question"; readonly question: Question }
  | { readonly kind: "write"; readonly content: Content };

/** What stands in a cell's fields and beside them. */
export type Typed = Pick<CellState, "texts" | "note" | "provisional" | "settled">;

/**
 * Reads what was typed into a cell and decides; whether a value is unusual is left to `unusual`.
 * @param held what the cell says already, or will say once all is sent
 */
export function judge(cell: Cell, state: Typed, locale: AppLocale, held: Content | null): Verdict {
  const reading = readCell(cell, state.texts, locale, state.settled);
  if (reading.kind === "refused" && isAsItStands(cell, state, locale, held)) return { kind: "same" };
  if (reading.kind === "refused")
    return { kind: "problem", problem: { part: reading.part, sentence: reading.sentence } };
  if (reading.kind === "ambiguous") {
    const { part, choices } = reading;
    const text = state.texts[part] ?? "";
    return { kind: "question", question: { kind: "ambiguous", part, choices, text } };
  }
  if (reading.kind === "blank") return held === null ? { kind: "same" } : asking("withdraw");
  if (reading.kind === "notApplicable")
    return held?.state === "NOT_APPLICABLE" && held.note === state.note
      ? { kind: "same" }
      : asking("notApplicable");
  const content = contentFrom(state, reading, held);
  return sameContent(content, held) ? { kind: "same" } : { kind: "write", content };
}

/** A definition that was narrowed since takes back nothing: what is written as it stands says the same. */
function isAsItStands(cell: Cell, typed: Typed, locale: AppLocale, held: Content | null): boolean {
  const { texts, note, provisional } = typed;
  const standing = textsOf(cell, held, locale);
  const isOtherwise = held?.note !== note || (held.state === "PROVISIONAL") !== provisional;
  return !isOtherwise && cell.parts.every((part) => texts[part] === standing[part]);
}

/** The question whether an unusual value is right; null where it is nothing unusual, or was confirmed before. */
export function unusual(
  cell: Cell,
  { confirmed }: Pick<CellState, "confirmed">,
  content: Content,
  usual: UsualValues,
  locale: AppLocale,
): Question | null {
  if (content.value === null || content.value === confirmed) return null;
  const why = unusualBecause(cell, decimal(content.value), usual, locale);
  return why === null ? null : { kind: "unusual", why, content };
}

const asking = (kind: "withdraw" | "notApplicable"): Verdict => ({ kind: "question", question: { kind } });

function contentFrom(
  state: Typed,
  figures: Extract<CellReading, { kind: "figures" }>,
  held: Content | null,
): Content {
  const { value, numerator, denominator } = figures;
  const isNoLongerNone = held?.state === "NOT_APPLICABLE" && state.note === held.note;
  return {
    state: state.provisional ? "PROVISIONAL" : "REPORTED",
    value: formatDecimalPlain(value),
    numerator: textOf(numerator),
    denominator: textOf(denominator),
    // Why there could be no value is no remark on the value.
    note: isNoLongerNone ? "" : state.note,
  };
}
