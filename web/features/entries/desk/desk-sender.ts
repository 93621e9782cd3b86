import { type Cell, type Content, contentOf, sameContent, textsOf } from "../cell/cell";
import type { Drafts } from "../saving/drafts";
import type { Outbox } from "../saving/outbox";
import { type Flow, SavingQueue } from "../saving/queue";
import type { Door, Outcome, Write } from "../saving/write";
import { afterOutcome, isAtRest } from "./cell-state";
import type { CellStore } from "./cell-store";
import { type Changed, UndoSteps } from "./undo-steps";

/** What happened to a cell, to be said aloud. */
export type DeskEvent =
  | { readonly kind: "saved" | "undone" | "redone"; readonly cell: Cell; readonly content: Content | null }
  | { readonly kind: "refused"; readonly cell: Cell; readonly sentence: string }
  | { readonly kind: "conflict" | "asks" | "overtaken"; readonly cell: Cell }
  /** Somebody else's value has come in. */
  | { readonly kind: "news"; readonly cell: Cell; readonly content: Content | null; readonly who: string };

export interface SenderPorts {
  readonly door: Door;
  readonly drafts: Drafts;
  readonly outbox: Outbox;
  /** What the desk itself says: at a cell whose saving failed by a surprise, and as the reason of undoing and redoing. */
  readonly texts: { readonly failed: string; readonly undone: string; readonly redone: string };
  readonly onEvent: (event: DeskEvent) => void;
}

interface Sending {
  readonly reason?: string | null;
  /** What it is undone together with; null for what can't be undone. */
  readonly step?: number | null;
}

/** Carries cells to the server and what became of them back into their states; undoes and redoes. */
export class DeskSender {
  flow: Flow = "flowing";
  readonly steps = new UndoSteps();
  private readonly queue: SavingQueue;
  private readonly rewriting = new Map<string, "undone" | "redone">();

  constructor(
    private readonly store: CellStore,
    private readonly ports: SenderPorts,
  ) {
    this.queue = new SavingQueue(ports.door, ports.outbox, {
      sending: (keys) => {
        for (const key of keys) if (store.has(key)) store.patch(key, { progress: "sending" });
      },
      outcome: (write, outcome) => this.settle(write, outcome),
      failed: (writes) => {
        for (const write of writes) this.settle(write, this.failure);
      },
      flow: (flow) => {
        this.flow = flow;
        store.changed();
      },
    });
  }

  /** How many cells are waiting or on the way. */
  get pending(): number {
    return this.queue.size;
  }

  /** Resolves when what became of all that was sent is known. */
  whenIdle(): Promise<void> {
    return this.queue.whenIdle();
  }

  /** What a cell will say once all is sent; undefined when nothing of it is on its way. */
  coming(key: string): Content | null | undefined {
    return this.queue.coming(key);
  }

  /** Sends what a cell should say; null takes its value back and needs a reason. */
  send(key: string, content: Content | null, { reason = null, step }: Sending = {}): void {
    const { assignmentId, period } = this.store.cell(key);
    const { basedOn } = this.store.state(key);
    this.show(key, content);
    this.keepDraft(key);
    const one = step === undefined ? this.steps.begin() : step;
    this.queue.add({ key, assignmentId, period, content, basedOn, reason, step: one });
    this.store.changed();
  }

  /** Shows in the fields what is about to be saved. */
  show(key: string, content: Content | null): void {
    this.store.patch(key, {
      texts: textsOf(this.store.cell(key), content, this.store.locale),
      note: content?.note ?? "",
      provisional: content?.state === "PROVISIONAL",
      touched: false,
      problem: null,
      question: null,
      progress: "queued",
    });
  }

  /** Goes on with what an earlier visit had sent and got no answer to, or could not send any more. */
  takeUp(): void {
    for (const { key, content, basedOn } of this.queue.takeUp()) {
      if (!this.store.has(key)) continue;
      this.store.patch(key, { basedOn });
      this.show(key, content);
    }
    this.store.changed();
  }

  /** Undoes the last step that was saved: writes anew what stood there before. */
  undo(): Promise<void> {
    return this.rewrite("undone", () => this.steps.undo());
  }

  redo(): Promise<void> {
    return this.rewrite("redone", () => this.steps.redo());
  }

  /** Tries to send at once what waits. */
  resume(): void {
    this.queue.resume();
  }

  keepDraft(key: string): void {
    const { texts, note, provisional, basedOn } = this.store.state(key);
    this.ports.drafts.keep(key, { texts, note, provisional, basedOn });
  }

  private async rewrite(how: "undone" | "redone", take: () => readonly Changed[]): Promise<void> {
    if (this.flow !== "flowing") return;
    await this.whenIdle();
    const isUndo = how === "undone";
    const reason = this.ports.texts[how];
    for (const { key, before, after } of take()) {
      const [from, to] = isUndo ? [after, before] : [before, after];
      // What somebody has written over it since is not swept away with it.
      if (sameContent(contentOf(this.store.state(key).entry), from)) {
        this.rewriting.set(key, how);
        this.send(key, to, { reason, step: null });
      } else this.ports.onEvent({ kind: "overtaken", cell: this.store.cell(key) });
    }
    this.store.changed();
  }

  private settle(write: Write, outcome: Outcome): void {
    const { key, content } = write;
    if (!this.store.has(key)) {
      this.settleUnseen(write, outcome);
      return;
    }
    const { onEvent, drafts } = this.ports;
    const cell = this.store.cell(key);
    const before = contentOf(this.store.state(key).entry);
    this.store.put(key, afterOutcome(cell, this.store.state(key), write, outcome, this.store.locale));
    const how = this.rewriting.get(key);
    this.rewriting.delete(key);
    if (outcome.kind === "saved") {
      if (write.step !== null && !sameContent(before, content))
        this.steps.saved(write.step, { key, before, after: content });
      if (isAtRest(this.store.state(key))) drafts.forget(key);
      onEvent({ kind: how ?? "saved", cell, content });
    } else if (outcome.kind === "conflict") onEvent({ kind: "conflict", cell });
    else onEvent({ kind: "refused", cell, sentence: outcome.sentence });
    this.store.changed();
  }

  /** A cell of an earlier visit that this page doesn't show: what was not taken stays a draft until it does. */
  private settleUnseen({ key }: Write, outcome: Outcome): void {
    if (outcome.kind === "saved") this.ports.drafts.forget(key);
  }

  private get failure(): Outcome {
    return { kind: "refused", part: null, code: "FAILED", sentence: this.ports.texts.failed };
  }
}
