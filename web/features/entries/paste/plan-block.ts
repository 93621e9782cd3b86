import type { Decimal } from "@cairn/schema/rules/decimal";
import type { AppLocale } from "../../../lib/i18n/routing";
import type { Cell, Content, Texts } from "../cell/cell";
import type { Lock } from "../cell/lock";
import { partsTyped } from "../cell/parts-typed";
import type { Problem } from "../desk/cell-state";
import { judge, type Typed } from "../desk/judge";
import type { Landing } from "../grid/model/landing";
import type { Choice, Settlements } from "../reading/read-cell";

/** What a point or a comma before three digits is, where it could be either. */
export type SignMeaning = "groups" | "decimals";
export type SignAnswers = Readonly<Partial<Record<"." | ",", SignMeaning>>>;

/** What would become of a cell of a block. */
export type PlannedCell = { readonly cell: Cell; readonly text: string; readonly before: Content | null } & (
  | { readonly kind: "new" | "changed"; readonly content: Content }
  /** Says what stands there, or nothing: nothing is done. */
  | { readonly kind: "same" }
  | { readonly kind: "refused"; readonly texts: Texts; readonly problem: Problem }
  /** Not applicable, for which a reason is wanted. */
  | { readonly kind: "notApplicable" }
  | { readonly kind: "ambiguous"; readonly sign: "." | ","; readonly choices: readonly [Choice, Choice] }
);

/** What a plan needs to know of the desk. */
export interface PlanSetting {
  readonly locale: AppLocale;
  /** What a cell says already. */
  readonly held: (key: string) => Content | null;
  readonly typed: (key: string) => Typed;
  readonly lockOf: (cell: Cell) => Lock | null;
  /** Why a locked cell takes nothing, in a sentence. */
  readonly lockSaid: (lock: Lock, cell: Cell) => string;
  readonly signs: SignAnswers;
  /** Texts whose meaning is known, as they were copied from this grid. */
  readonly copied?: Settlements;
}

/** Reads a block of texts cell by cell. A blank leaves what stands there. */
export function planBlock(landings: readonly Landing[], setting: PlanSetting): PlannedCell[] {
  return landings.map((landing) => planCell(landing, setting));
}

function planCell({ cell, text, refused }: Landing, setting: PlanSetting): PlannedCell {
  const { held, typed, lockOf, lockSaid, locale, signs, copied } = setting;
  const before = held(cell.key);
  const about = { cell, text, before };
  const texts = partsTyped(cell, text);
  const lock = lockOf(cell);
  if (text.trim() === "") return { ...about, kind: "same" };
  if (refused !== undefined)
    return { ...about, kind: "refused", texts, problem: { part: null, sentence: refused } };
  const now = typed(cell.key);
  let settled: Settlements = { ...now.settled, ...copied };
  // A ratio has two parts to be settled.
  for (const _ of [...cell.parts, null]) {
    const verdict = judge(cell, { ...now, texts, settled }, locale, before);
    if (verdict.kind === "same") return { ...about, kind: "same" };
    if (lock)
      return { ...about, kind: "refused", texts, problem: { part: null, sentence: lockSaid(lock, cell) } };
    if (verdict.kind === "problem") return { ...about, kind: "refused", texts, problem: verdict.problem };
    if (verdict.kind === "write")
      return { ...about, kind: before === null ? "new" : "changed", content: verdict.content };
    const { question } = verdict;
    if (question.kind === "notApplicable") return { ...about, kind: "notApplicable" };
    if (question.kind !== "ambiguous") return { ...about, kind: "same" };
    const sign = question.text.includes(",") ? "," : ".";
    const meaning = signs[sign];
    if (!meaning) return { ...about, kind: "ambiguous", sign, choices: question.choices };
    settled = { ...settled, [question.text.trim()]: meant(question.choices, meaning) };
  }
  return { ...about, kind: "same" };
}

/** Of the two readings of `1,234` the one that is a thousand times the other has its digits grouped. */
function meant([a, b]: readonly [Choice, Choice], meaning: SignMeaning): Decimal {
  const aIsLarger = a.value.abs().gte(b.value.abs());
  return aIsLarger === (meaning === "groups") ? a.value : b.value;
}
