import { type Cell, type Content, contentOf, textsOf } from "../cell/cell";
import type { Drafts } from "../saving/drafts";
import { type Flow, SavingQueue } from "../saving/queue";
import type { Door, Outcome, Write } from "../saving/write";
import { afterOutcome, isAtRest } from "./cell-state";
import type { CellStore } from "./cell-store";

/** What happened to a cell, to be said aloud. */
export type DeskEvent =
  | { readonly kind: "saved" | "undone"; readonly cell: Cell; readonly content: Content | null }
  | { readonly kind: "refused"; readonly cell: Cell; readonly sentence: string }
  | { readonly kind: "conflict" | "asks"; readonly cell: Cell };

export interface SenderPorts {
  readonly door: Door;
  readonly drafts: Drafts;
  /** What the desk itself says: at a cell whose saving failed by a surprise, and as the reason of an undo. */
  readonly texts: { readonly failed: string; readonly undone: string };
  readonly onEvent: (event: DeskEvent) => void;
}

/** Carries cells to the server and what became of them back into their states; undoes. */
export class DeskSender {
  flow: Flow = "flowing";
  private readonly queue: SavingQueue;
  private readonly undoable: { readonly key: string; readonly before: Content | null }[] = [];
  private readonly undoing = new Set<string>();

  constructor(
    private readonly store: CellStore,
    private readonly ports: SenderPorts,
  ) {
    this.queue = new SavingQueue(ports.door, {
      sending: (keys) => {
        for (const key of keys) store.patch(key, { progress: "sending" });
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

  get canUndo(): boolean {
    return this.undoable.length > 0;
  }

  /** Sends what a cell should say; null takes its value back and needs a reason. */
  send(key: string, content: Content | null, reason: string | null = null): void {
    const { assignmentId, period } = this.store.cell(key);
    const { basedOn } = this.store.state(key);
    this.show(key, content);
    this.keepDraft(key);
    this.queue.add({ key, assignmentId, period, content, basedOn, reason });
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

  /** Takes a cell back that has not left yet. */
  drop(key: string): void {
    this.queue.drop(key);
    this.ports.drafts.forget(key);
  }

  /** Undoes the last save that still stands, once all is saved that is on its way. */
  async undo(): Promise<void> {
    await this.queue.whenIdle();
    const last = this.undoable.pop();
    if (!last) return;
    this.undoing.add(last.key);
    this.send(last.key, last.before, this.ports.texts.undone);
  }

  /** Tries to send at once what waits. */
  resume(): void {
    this.queue.resume();
  }

  keepDraft(key: string): void {
    const { texts, note, provisional, basedOn } = this.store.state(key);
    this.ports.drafts.keep(key, { texts, note, provisional, basedOn });
  }

  private settle(write: Write, outcome: Outcome): void {
    const { key, content } = write;
    const { onEvent, drafts } = this.ports;
    const cell = this.store.cell(key);
    const before = contentOf(this.store.state(key).entry);
    this.store.put(key, afterOutcome(cell, this.store.state(key), write, outcome, this.store.locale));
    const isUndo = this.undoing.delete(key);
    if (outcome.kind === "saved") {
      if (!isUndo) this.undoable.push({ key, before });
      if (isAtRest(this.store.state(key))) drafts.forget(key);
      onEvent({ kind: isUndo ? "undone" : "saved", cell, content });
    } else if (outcome.kind === "conflict") onEvent({ kind: "conflict", cell });
    else onEvent({ kind: "refused", cell, sentence: outcome.sentence });
  }

  private get failure(): Outcome {
    return { kind: "refused", part: null, code: "FAILED", sentence: this.ports.texts.failed };
  }
}
