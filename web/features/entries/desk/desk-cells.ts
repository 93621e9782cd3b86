import type { Decimal } from "@cairn/schema/rules/decimal";
import { type Cell, type Content, contentOf, type Part, type Texts } from "../cell/cell";
import type { HeldEntry } from "../cell/desk-row";
import { type Lock, lockOf, monthOf } from "../cell/lock";
import type { Setting } from "../reading/standing";
import type { Draft } from "../saving/drafts";
import { hasRemark, isAsking, type Problem } from "./cell-state";
import { CellStore } from "./cell-store";
import { DeskSender, type SenderPorts } from "./desk-sender";
import { judge } from "./judge";
import { leftBehind } from "./left-behind";
import { type AskUsual, Usual } from "./usual";
import { Weighing } from "./weighing";

/** A block that was read: what is to be written, and what could not be read. */
export interface Planned {
  readonly writes: readonly { readonly key: string; readonly content: Content }[];
  readonly refused: readonly { readonly key: string; readonly texts: Texts; readonly problem: Problem }[];
}

export interface DeskPorts extends SenderPorts {
  /** Whose desk it is. */
  readonly personId: string;
  readonly askUsual: AskUsual;
  readonly setting: Setting;
}

/** What a cell says to being left: nothing to do, on its way, or it needs the person. */
export type Left = "still" | "sent" | "asks" | "refused";

/** A desk while a person works on it: what is typed, what is asked and how it is answered. */
export class DeskCells {
  readonly store: CellStore;
  readonly sender: DeskSender;
  readonly setting: Setting;
  private readonly usual: Usual;
  private readonly weighing: Weighing;
  /** Months that are closed now. */
  private closed: ReadonlySet<string> = new Set();

  constructor(private readonly ports: DeskPorts) {
    this.setting = ports.setting;
    this.store = new CellStore(ports.setting.locale);
    this.sender = new DeskSender(this.store, ports);
    this.usual = new Usual(ports.askUsual, {
      monthOf: (cell) => monthOf(cell, ports.setting.calendar),
      rowsOfTeam: (cell) => this.store.rowsOfTeam(cell),
    });
    this.weighing = new Weighing(this.store, this.sender, this.usual, this.setting);
  }

  /** The person entered the field: what is usual for it will be needed when they leave. */
  enter(key: string): void {
    void this.usual.learn(this.store.cell(key));
  }

  type(key: string, part: Part, text: string): void {
    const state = this.store.state(key);
    if (state.conflict) return;
    this.weighing.forget(key);
    const texts = { ...state.texts, [part]: text };
    this.store.patch(key, {
      ...{ texts, touched: true, typing: true },
      ...{ problem: null, question: null, progress: "still" },
    });
    this.sender.keepDraft(key);
  }

  /** Esc: what the cell says or will say once all is sent, as if nothing had been typed since. */
  restore(key: string): void {
    const coming = this.coming(key);
    if (coming !== undefined) this.sender.show(key, coming);
    else {
      this.ports.drafts.forget(key);
      this.store.reset(key);
    }
  }

  /** What a cell that is at rest says: what is on its way, else what the server holds. */
  held(key: string): Content | null {
    const coming = this.coming(key);
    return coming === undefined ? contentOf(this.store.entryOf(key)) : coming;
  }

  /** Whether nothing stands in a cell in which something is expected, or what stands there was sent back. */
  isGap = (cell: Cell): boolean => {
    const { key } = cell;
    if (this.lockOf(cell) !== null) return false;
    if (this.store.needingPerson.has(key) && isAsking(this.store.state(key))) return false;
    return this.isReturned(cell) || this.held(key) === null;
  };

  /** Whether what stands there was sent back, can be corrected, and was not yet. */
  isReturned = (cell: Cell): boolean =>
    Boolean(this.store.entryOf(cell.key)?.returned) &&
    this.coming(cell.key) === undefined &&
    this.lockOf(cell) === null;

  /** What was sent back is right as it is: entered anew, it is no longer sent back. */
  confirmReturned(key: string): void {
    const held = this.held(key);
    if (held) this.send(key, held, { step: null });
  }

  lockOf(cell: Cell): Lock | null {
    const { today, calendar } = this.setting;
    return lockOf(cell, { today, calendar, closed: this.closed });
  }

  /** Gets to know the cells of a page that is just being drawn, and tells nobody. */
  know(cells: readonly Cell[], closed: ReadonlySet<string>): void {
    this.closed = closed;
    this.store.know(cells);
  }

  /** Takes what the server holds now, and says what others have entered meanwhile. */
  adopt(cells: readonly Cell[]): void {
    for (const cell of this.store.adopt(cells)) this.tellNews(cell);
  }

  /** Takes an entry that somebody has just written, unless the cell is in hand. */
  takeNews(key: string, entry: HeldEntry | null): void {
    if (this.store.has(key) && this.store.takeIn(key, entry)) this.tellNews(this.store.cell(key));
  }

  /** The person leaves the cell: reads what was typed and sends it, asks, or says why not. */
  leave(key: string): Left {
    if (this.store.state(key).typing) this.store.patch(key, { typing: false });
    const state = this.store.state(key);
    if (state.conflict || state.question) return "asks";
    if (!state.touched) return "still";
    const cell = this.store.cell(key);
    const verdict = judge(cell, state, this.setting.locale, this.held(key));
    if (verdict.kind === "same" && state.entry?.returned) {
      this.confirmReturned(key);
      return "sent";
    }
    if (verdict.kind === "same") {
      // Without a value there is nothing a note could be saved with: it waits here.
      if (state.entry === null && hasRemark(state)) this.store.patch(key, { touched: false });
      else this.restore(key);
      return "still";
    }
    if (verdict.kind === "problem") {
      this.store.patch(key, { problem: verdict.problem });
      this.ports.onEvent({ kind: "refused", cell, sentence: verdict.problem.sentence });
      return "refused";
    }
    if (verdict.kind === "question") {
      this.store.patch(key, { question: verdict.question });
      return "asks";
    }
    const ask = () => this.ports.onEvent({ kind: "asks", cell });
    return this.weighing.consider(key, verdict.content, ask);
  }

  /** The page is left with a field open, as by the browser's way back: what is typed in it is read like any other. */
  leaveOpen(): void {
    for (const key of this.store.typedIn) this.leave(key);
  }

  /** The reading of an ambiguous text. */
  choose(key: string, value: Decimal): Left {
    const { question, settled } = this.store.state(key);
    if (question?.kind !== "ambiguous") return "still";
    this.store.patch(key, { question: null, settled: { ...settled, [question.text.trim()]: value } });
    return this.leave(key);
  }

  /** An unusual value is right: it is saved, with the answer as its note. */
  confirm(key: string, note: string): void {
    const { question } = this.store.state(key);
    if (question?.kind !== "unusual") return;
    this.store.patch(key, { confirmed: question.content.value });
    this.send(key, { ...question.content, note });
  }

  withdraw(key: string, reason: string): void {
    this.send(key, null, { reason });
  }

  /** Takes several values back, to be undone at once. */
  withdrawAll(keys: readonly string[], reason: string): void {
    const step = this.sender.steps.begin();
    for (const key of keys) this.send(key, null, { reason, step });
  }

  /** Writes what a block says, to be undone at once; what was refused stays to be seen and corrected. */
  enterBlock({ writes, refused }: Planned): void {
    const step = this.sender.steps.begin();
    for (const { key, content } of writes) this.send(key, content, { step });
    for (const { key, texts, problem } of refused) {
      this.weighing.forget(key);
      this.store.patch(key, { texts, problem, question: null, touched: true, progress: "still" });
      this.sender.keepDraft(key);
    }
  }

  declareNotApplicable(key: string, note: string): void {
    const nothing = { value: null, numerator: null, denominator: null };
    this.send(key, { state: "NOT_APPLICABLE", ...nothing, note });
  }

  ask(key: string, kind: "withdraw" | "notApplicable"): void {
    this.store.patch(key, { question: { kind }, problem: null });
  }

  /** The question stays open for later: what was typed to correct is kept, what was asked for is not done. */
  putOff(key: string): void {
    const { question } = this.store.state(key);
    if (question?.kind === "ambiguous" || question?.kind === "unusual")
      this.store.patch(key, { question: null });
    else if (question) this.restore(key);
  }

  /** Note and provisional go with the value: now if there is one, else when it is typed. */
  annotate(key: string, change: { note?: string; provisional?: boolean }): void {
    this.store.patch(key, change);
    this.sender.keepDraft(key);
    const { note, provisional, touched } = this.store.state(key);
    const content = this.held(key);
    if (touched || content === null) return;
    const figureState = provisional ? "PROVISIONAL" : "REPORTED";
    const state = content.state === "NOT_APPLICABLE" ? content.state : figureState;
    this.send(key, { ...content, note, state });
  }

  /** Writes an earlier value anew. */
  recordAgain(key: string, content: Content, reason: string): void {
    this.send(key, content, { reason });
  }

  /** Settles a conflict: what the other person wrote stays, or is overwritten now that it has been seen. */
  settleConflict(key: string, keep: "mine" | "theirs"): void {
    const { conflict } = this.store.state(key);
    if (!conflict) return;
    const { theirs, mine, typedSince } = conflict;
    this.store.patch(key, { entry: theirs, basedOn: theirs.revision, conflict: null });
    if (keep === "theirs") this.restore(key);
    else if (typedSince) this.leave(key);
    else this.send(key, mine.content, { reason: mine.reason });
  }

  /** The cells of which something typed was kept, whether in this visit or an earlier one. */
  get draftKeys(): readonly string[] {
    return this.ports.drafts.keys;
  }

  /** What was typed on this desk and not saved, from an earlier visit. */
  leftBehind(keys: readonly string[]): { key: string; draft: Draft }[] {
    return leftBehind(this.store, this.ports.drafts, keys);
  }

  /** Puts back what was left behind, and sends what can be sent. */
  takeUp(keys: readonly string[]): void {
    for (const { key, draft } of this.leftBehind(keys)) {
      const { texts, note, provisional, basedOn } = draft;
      this.store.patch(key, { texts, note, provisional, basedOn, touched: true });
      this.leave(key);
    }
  }

  discard(keys: readonly string[]): void {
    for (const { key } of this.leftBehind(keys)) this.ports.drafts.forget(key);
    this.store.changed();
  }

  /** Learns what is usual for a whole month, before a block of it is judged. */
  learnMonth(month: string): Promise<void> {
    return this.usual.learnMonth(month);
  }

  /** Why a value that is about to be written is worth asking about; null where it is nothing unusual. */
  oddness(key: string, content: Content): string | null {
    return this.weighing.oddness(key, content);
  }

  private send(...[key, content, how]: Parameters<DeskSender["send"]>): void {
    this.weighing.forget(key);
    this.sender.send(key, content, how);
  }

  private coming(key: string): Content | null | undefined {
    return this.weighing.of(key) ?? this.sender.coming(key);
  }

  private tellNews(cell: Cell): void {
    const { entry } = this.store.state(cell.key);
    if (!entry || entry.recordedBy?.id === this.ports.personId) return;
    this.ports.onEvent({ kind: "news", cell, content: contentOf(entry), who: entry.recordedBy?.name ?? "" });
  }
}
