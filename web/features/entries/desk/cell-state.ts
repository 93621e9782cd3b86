import type { DeskEntryFragment } from "@cairn/schema/generated/web/entries/graphql";
import { decimal } from "@cairn/schema/rules/decimal";
import type { AppLocale } from "../../../lib/i18n/routing";
import { type Cell, type Content, contentOf, type Part, type Texts, textsOf } from "../cell/cell";
import type { HeldEntry } from "../cell/desk-row";
import type { Choice, Settlements } from "../reading/read-cell";
import type { Outcome, Write } from "../saving/write";

/** What the person has to say before a cell can be saved. */
export type Question =
  | {
      readonly kind: "ambiguous";
      readonly part: Part;
      readonly text: string;
      readonly choices: readonly [Choice, Choice];
    }
  | { readonly kind: "unusual"; readonly why: string; readonly content: Content }
  | { readonly kind: "withdraw" }
  | { readonly kind: "notApplicable" };

/** Why what was typed was not taken, at the field it is about. */
export interface Problem {
  readonly part: Part | "note" | "reason" | null;
  readonly sentence: string;
}

/** Somebody else's value came between; the write that would have overwritten it. */
export interface Conflict {
  readonly theirs: DeskEntryFragment;
  readonly mine: Write;
  /** The fields were typed in again after `mine` was sent. */
  readonly typedSince: boolean;
}

/** One cell as it is on the screen. */
export interface CellState {
  /** What the server holds, as far as is known. */
  readonly entry: HeldEntry | null;
  readonly texts: Texts;
  readonly note: string;
  readonly provisional: boolean;
  /** Typed in since it was last left. */
  readonly touched: boolean;
  /** Its field is open and typed in: what stands there is not unsaved yet, it is being written. */
  readonly typing: boolean;
  /** The revision the person saw when they began to type, 0 for none. */
  readonly basedOn: number;
  readonly progress: "still" | "queued" | "sending" | "saved";
  readonly problem: Problem | null;
  readonly question: Question | null;
  readonly conflict: Conflict | null;
  /** Readings of ambiguous texts that are already known. */
  readonly settled: Settlements;
  /** A value that was confirmed although unusual: it isn't asked about again. */
  readonly confirmed: string | null;
}

/** A cell as an entry leaves it, with nothing typed. */
export function freshState(cell: Cell, entry: HeldEntry | null, locale: AppLocale): CellState {
  const content = contentOf(entry);
  const texts = textsOf(cell, content, locale);
  return {
    entry,
    texts,
    note: content?.note ?? "",
    provisional: content?.state === "PROVISIONAL",
    touched: false,
    typing: false,
    basedOn: entry?.revision ?? 0,
    progress: "still",
    problem: null,
    question: null,
    conflict: null,
    settled: settledBy(content, texts),
    confirmed: null,
  };
}

/** What Cairn has written into the fields itself is never in doubt, however it could be read. */
function settledBy(content: Content | null, texts: Texts): Settlements {
  const parts = Object.entries(texts) as [Part, string][];
  return Object.fromEntries(
    parts.flatMap(([part, text]) => {
      const figure = content?.[part];
      return text && figure != null ? [[text, decimal(figure)]] : [];
    }),
  );
}

/** Whether nothing of the person's is in the cell that an answer of the server could overwrite. */
export function isAtRest(state: CellState): boolean {
  return !state.touched && !isOnItsWay(state) && !isAsking(state) && !hasRemark(state);
}

/** Whether what the cell says waits to be sent, or for its answer. */
export function isOnItsWay({ progress }: CellState): boolean {
  return progress === "queued" || progress === "sending";
}

/** Whether the cell can't be saved before the person has said or corrected something. */
export function isAsking({ question, conflict, problem }: CellState): boolean {
  return question !== null || conflict !== null || problem !== null;
}

/** Whether something typed stands in the cell that is neither saved nor on its way. */
export function isUnsaved({ touched, typing }: CellState): boolean {
  return touched && !typing;
}

/** Whether nothing goes on with the cell before the person has come to it. */
export function needsPerson(state: CellState): boolean {
  return isAsking(state) || isUnsaved(state);
}

/** Whether a note or "provisional" waits for the value it belongs to. */
export function hasRemark({ entry, note, provisional }: CellState): boolean {
  const content = contentOf(entry);
  return note !== (content?.note ?? "") || provisional !== (content?.state === "PROVISIONAL");
}

/** The cell after the server has answered, nothing typed since being kept. */
export function afterOutcome(
  cell: Cell,
  state: CellState,
  write: Write,
  outcome: Outcome,
  locale: AppLocale,
): CellState {
  if (outcome.kind === "saved") {
    const entry = outcome.entry ?? withdrawnOf(state.entry);
    if (!state.touched && !state.question)
      return { ...freshState(cell, entry, locale), progress: "saved", confirmed: state.confirmed };
    return { ...state, entry, basedOn: entry?.revision ?? 0, progress: "still" };
  }
  const unsaved = { ...state, touched: true, progress: "still" as const };
  if (outcome.kind === "conflict") {
    const conflict = { theirs: outcome.theirs, mine: write, typedSince: state.touched };
    return { ...unsaved, question: null, problem: null, conflict };
  }
  return { ...unsaved, problem: { part: outcome.part, sentence: outcome.sentence } };
}

function withdrawnOf(entry: HeldEntry | null): HeldEntry | null {
  return entry && { ...entry, state: "WITHDRAWN", value: null, numerator: null, denominator: null };
}
