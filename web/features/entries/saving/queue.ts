import type { Content } from "../cell/cell";
import type { Outbox } from "./outbox";
import { type Batch, type Door, type Outcome, SignedOut, Unreachable, type Write } from "./write";

/** Whether writes go out, and if not, why they wait. */
export type Flow = "flowing" | "unreachable" | "signedOut";

export interface QueueEvents {
  /** These are on the way now. */
  sending(keys: readonly string[]): void;
  outcome(write: Write, outcome: Outcome): void;
  /** Writes were given up by a failure that trying again would not cure. */
  failed(writes: readonly Write[], error: unknown): void;
  flow(flow: Flow): void;
}

const LARGEST_BATCH = 200;
/** Cells left one right after the other travel together. */
const GATHER_MS = 40;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 15_000;

/**
 * Sends cells in the order they were left: one request at a time, all that has gathered meanwhile in the next. A
 * batch that got no answer is sent again as it was, under its own id, before anything newer: it may have arrived.
 */
export class SavingQueue {
  private waiting: Write[] = [];
  /** Batches that have left at least once and were not answered, the oldest first. */
  private unanswered: Batch[] = [];
  private isSending = false;
  private flowing: Flow = "flowing";
  private timer: ReturnType<typeof setTimeout> | null = null;
  private failures = 0;
  private idleListeners: (() => void)[] = [];

  constructor(
    private readonly door: Door,
    private readonly outbox: Outbox,
    private readonly events: QueueEvents,
  ) {}

  /** Adds a write; one of the same cell that hasn't left yet is replaced and keeps its place. */
  add(write: Write): void {
    const place = this.waiting.findIndex((other) => other.key === write.key);
    const kept = place < 0 ? write : { ...write, basedOn: (this.waiting[place] as Write).basedOn };
    if (place < 0) this.waiting.push(kept);
    else this.waiting[place] = kept;
    this.outbox.keepWaiting(kept);
    if (this.flowing === "flowing") this.schedule(GATHER_MS);
  }

  /** Goes on with what an earlier visit had not brought home; answers the cells concerned. */
  takeUp(): readonly Write[] {
    const unsent = this.outbox.unsent();
    const batches = unsent.batches.filter(({ id }) => !this.unanswered.some((own) => own.id === id));
    const waiting = unsent.waiting.filter(({ key }) => !this.waiting.some((own) => own.key === key));
    this.unanswered.push(...batches);
    this.waiting.push(...waiting);
    if (this.size > 0) this.schedule(0);
    return [...batches.flatMap(({ writes }) => writes), ...waiting];
  }

  /** Takes a write back that has not left yet. */
  drop(key: string): void {
    this.waiting = this.waiting.filter((write) => write.key !== key);
    this.outbox.forgetWaiting(key);
    this.tellIfIdle();
  }

  /** What a cell will say once all is sent; undefined when nothing of it is on its way. */
  coming(key: string): Content | null | undefined {
    const waiting = this.waiting.findLast((write) => write.key === key);
    if (waiting) return waiting.content;
    for (const { writes } of this.unanswered.toReversed()) {
      const sent = writes.findLast((write) => write.key === key);
      if (sent) return sent.content;
    }
    return undefined;
  }

  /** How many cells are waiting or on the way. */
  get size(): number {
    return this.waiting.length + this.unanswered.reduce((sum, { writes }) => sum + writes.length, 0);
  }

  /** Tries again at once: the person asked for it, or the connection is back. */
  resume(): void {
    this.schedule(0);
  }

  /** Resolves when nothing waits and nothing is on the way. */
  whenIdle(): Promise<void> {
    return this.size === 0
      ? Promise.resolve()
      : new Promise((resolve) => {
          this.idleListeners.push(resolve);
        });
  }

  private schedule(ms: number): void {
    if (this.isSending) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), ms);
  }

  private async send(): Promise<void> {
    if (this.isSending) return;
    const batch = this.unanswered[0] ?? this.nextBatch();
    if (!batch) return;
    this.isSending = true;
    this.events.sending(batch.writes.map((write) => write.key));
    try {
      this.arrived(batch, await this.door(batch));
    } catch (error) {
      this.missed(batch, error);
    }
    if (this.flowing === "flowing" && this.size > 0) this.schedule(0);
    this.tellIfIdle();
  }

  /** From the front: what has one reason together; taking back goes by itself, as it is a verb of its own. */
  private nextBatch(): Batch | null {
    const [first] = this.waiting;
    if (!first) return null;
    const isBack = first.content === null;
    const end = this.waiting.findIndex(
      ({ content, reason }) => (content === null) !== isBack || reason !== first.reason,
    );
    const most = Math.min(end < 0 ? this.waiting.length : end, LARGEST_BATCH);
    const writes = this.waiting.slice(0, most);
    const batch = { id: crypto.randomUUID(), writes };
    this.waiting = this.waiting.slice(writes.length);
    this.unanswered.push(batch);
    this.outbox.keepBatch(batch);
    return batch;
  }

  private arrived(batch: Batch, outcomes: readonly Outcome[]): void {
    this.settled(batch);
    this.failures = 0;
    this.setFlow("flowing");
    for (const [place, write] of batch.writes.entries()) {
      const outcome = outcomes[place];
      if (!outcome) continue;
      this.follow(write, outcome);
      this.events.outcome(write, outcome);
    }
  }

  private settled(batch: Batch): void {
    this.isSending = false;
    this.unanswered = this.unanswered.filter((other) => other.id !== batch.id);
    this.outbox.forgetBatch(batch.id);
  }

  /** What waits for the same cell was typed after seeing this one: it goes on from there. */
  private follow({ key }: Write, outcome: Outcome): void {
    if (outcome.kind === "conflict") this.drop(key);
    if (outcome.kind !== "saved" || !outcome.entry) return;
    const { revision } = outcome.entry;
    this.waiting = this.waiting.map((write) => (write.key === key ? { ...write, basedOn: revision } : write));
    const next = this.waiting.find((write) => write.key === key);
    if (next) this.outbox.keepWaiting(next);
  }

  private missed(batch: Batch, error: unknown): void {
    if (error instanceof Unreachable || error instanceof SignedOut) {
      this.isSending = false;
      this.setFlow(error instanceof Unreachable ? "unreachable" : "signedOut");
      if (error instanceof Unreachable) this.schedule(retryDelay(this.failures++));
      return;
    }
    this.settled(batch);
    this.events.failed(batch.writes, error);
  }

  private setFlow(flow: Flow): void {
    if (flow === this.flowing) return;
    this.flowing = flow;
    this.events.flow(flow);
  }

  private tellIfIdle(): void {
    if (this.size > 0) return;
    const listeners = this.idleListeners;
    this.idleListeners = [];
    for (const tell of listeners) tell();
  }
}

function retryDelay(failures: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** failures, LONGEST_RETRY_MS);
}
