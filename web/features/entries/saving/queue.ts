import { contentOf, sameContent } from "../cell/cell";
import { type Door, type Outcome, SignedOut, Unreachable, type Write } from "./write";

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
 * request that got no answer is sent again; the revision each write is based on keeps the server from taking it twice.
 */
export class SavingQueue {
  private waiting: Write[] = [];
  private onTheWay: readonly Write[] = [];
  private flowing: Flow = "flowing";
  private timer: ReturnType<typeof setTimeout> | null = null;
  private failures = 0;
  /** Writes whose answer was lost: they may have arrived all the same. */
  private uncertain = new Map<string, readonly Write[]>();
  private idleListeners: (() => void)[] = [];

  constructor(
    private readonly door: Door,
    private readonly events: QueueEvents,
  ) {}

  /** Adds a write; one of the same cell that hasn't left yet is replaced and keeps its place. */
  add(write: Write): void {
    const place = this.waiting.findIndex((other) => other.key === write.key);
    if (place >= 0) this.waiting[place] = { ...write, basedOn: (this.waiting[place] as Write).basedOn };
    else this.waiting.push(write);
    if (this.flowing === "flowing") this.schedule(GATHER_MS);
  }

  /** Takes a write back that has not left yet. */
  drop(key: string): void {
    this.waiting = this.waiting.filter((write) => write.key !== key);
    this.tellIfIdle();
  }

  /** How many cells are waiting or on the way. */
  get size(): number {
    return this.waiting.length + this.onTheWay.length;
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
    if (this.onTheWay.length > 0) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), ms);
  }

  private async send(): Promise<void> {
    if (this.onTheWay.length > 0 || this.waiting.length === 0) return;
    const batch = nextBatch(this.waiting);
    this.waiting = this.waiting.slice(batch.length);
    this.onTheWay = batch;
    this.events.sending(batch.map((write) => write.key));
    try {
      const outcomes = await this.door(batch);
      this.arrived(batch, outcomes);
    } catch (error) {
      this.missed(batch, error);
    }
    if (this.flowing === "flowing" && this.waiting.length > 0) this.schedule(0);
    this.tellIfIdle();
  }

  private arrived(batch: readonly Write[], outcomes: readonly Outcome[]): void {
    this.onTheWay = [];
    this.failures = 0;
    this.setFlow("flowing");
    for (const [place, write] of batch.entries()) {
      const outcome = outcomes[place];
      if (!outcome || this.isOwnEcho(write, outcome)) continue;
      this.uncertain.delete(write.key);
      this.follow(write, outcome);
      this.events.outcome(write, outcome);
    }
  }

  /** The conflict is with what the same person sent before and got no answer to: the write goes on from there. */
  private isOwnEcho(write: Write, outcome: Outcome): boolean {
    if (outcome.kind !== "conflict") return false;
    const { theirs } = outcome;
    const earlier = this.uncertain.get(write.key) ?? [];
    if (!earlier.some((sent) => sameContent(sent.content, contentOf(theirs)))) return false;
    this.uncertain.delete(write.key);
    if (!this.waiting.some((other) => other.key === write.key)) this.waiting.unshift(write);
    this.rebase(write.key, theirs.revision);
    return true;
  }

  private rebase(key: string, basedOn: number): void {
    this.waiting = this.waiting.map((write) => (write.key === key ? { ...write, basedOn } : write));
  }

  /** What waits for the same cell was typed after seeing this one: it goes on from there. */
  private follow(write: Write, outcome: Outcome): void {
    if (outcome.kind === "saved" && outcome.entry) this.rebase(write.key, outcome.entry.revision);
    if (outcome.kind === "conflict") this.waiting = this.waiting.filter((other) => other.key !== write.key);
  }

  private missed(batch: readonly Write[], error: unknown): void {
    this.onTheWay = [];
    if (error instanceof Unreachable || error instanceof SignedOut) {
      for (const write of batch)
        this.uncertain.set(write.key, [...(this.uncertain.get(write.key) ?? []), write]);
      const newer = new Set(this.waiting.map((write) => write.key));
      this.waiting = [...batch.filter((write) => !newer.has(write.key)), ...this.waiting];
      this.setFlow(error instanceof Unreachable ? "unreachable" : "signedOut");
      if (error instanceof Unreachable) this.schedule(retryDelay(this.failures++));
      return;
    }
    this.events.failed(batch, error);
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

/** From the front: values with one reason together; taking back goes alone, as it is a verb of its own. */
function nextBatch(waiting: readonly Write[]): Write[] {
  const [first] = waiting;
  if (!first) return [];
  if (first.content === null) return [first];
  const end = waiting.findIndex((write) => write.content === null || write.reason !== first.reason);
  return waiting.slice(0, Math.min(end < 0 ? waiting.length : end, LARGEST_BATCH));
}

function retryDelay(failures: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** failures, LONGEST_RETRY_MS);
}
