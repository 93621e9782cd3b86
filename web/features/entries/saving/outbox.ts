import type { Batch, Write } from "./write";

const MONTH_MS = 30 * 24 * 60 * 60 * 1000;

/** What was left to be sent by an earlier visit: batches that may have arrived, and cells that had not left yet. */
export interface Unsent {
  readonly batches: readonly Batch[];
  readonly waiting: readonly Write[];
}

/**
 * Keeps in this browser what is on its way to the server, until it has answered. A batch keeps its id, so that a page
 * that is opened anew sends the very same again and nothing is taken twice.
 */
export class Outbox {
  constructor(
    private readonly storage: Storage | null,
    private readonly personId: string,
    private readonly now: () => number = Date.now,
  ) {}

  keepWaiting(write: Write): void {
    this.set(this.waitingName(write.key), write);
  }

  forgetWaiting(key: string): void {
    this.attempt((storage) => storage.removeItem(this.waitingName(key)));
  }

  /** The batch leaves: from now on its cells travel under its id. */
  keepBatch(batch: Batch): void {
    this.set(this.batchName(batch.id), batch);
    for (const { key } of batch.writes) this.forgetWaiting(key);
  }

  forgetBatch(id: string): void {
    this.attempt((storage) => storage.removeItem(this.batchName(id)));
  }

  /** What an earlier visit left behind, in the order it was to be sent. */
  unsent(): Unsent {
    const waiting: Kept<Write>[] = [];
    const batches: Kept<Batch>[] = [];
    for (const name of this.attempt((storage) => Object.keys(storage)) ?? []) {
      if (name.startsWith(this.waitingName(""))) this.read(name, isWrite, waiting);
      else if (name.startsWith(this.batchName(""))) this.read(name, isBatch, batches);
    }
    return { batches: inOrder(batches), waiting: inOrder(waiting) };
  }

  private read<T>(name: string, isOne: (item: unknown) => item is T, into: Kept<T>[]): void {
    const kept = parse(this.attempt((storage) => storage.getItem(name)));
    if (kept && this.now() - kept.at < MONTH_MS && isOne(kept.item)) into.push(kept as Kept<T>);
    else this.attempt((storage) => storage.removeItem(name));
  }

  private set(name: string, item: Write | Batch): void {
    // A full or forbidden storage must not keep anything from being sent.
    this.attempt((storage) => storage.setItem(name, JSON.stringify({ at: this.now(), item })));
  }

  private waitingName = (key: string) => `cairn.waiting.${this.personId}.${key}`;
  private batchName = (id: string) => `cairn.sending.${this.personId}.${id}`;

  private attempt<T>(use: (storage: Storage) => T): T | null {
    try {
      return this.storage ? use(this.storage) : null;
    } catch {
      return null;
    }
  }
}

interface Kept<T> {
  readonly at: number;
  readonly item: T;
}

const inOrder = <T>(kept: Kept<T>[]): T[] => kept.sort((a, b) => a.at - b.at).map(({ item }) => item);

function parse(text: string | null): Kept<unknown> | null {
  try {
    const read: unknown = text && JSON.parse(text);
    return isObject(read) && typeof read.at === "number" ? { at: read.at, item: read.item } : null;
  } catch {
    return null;
  }
}

const isObject = (read: unknown): read is Record<string, unknown> =>
  typeof read === "object" && read !== null;

function isBatch(read: unknown): read is Batch {
  return (
    isObject(read) && typeof read.id === "string" && Array.isArray(read.writes) && read.writes.every(isWrite)
  );
}

function isWrite(read: unknown): read is Write {
  return (
    isObject(read) &&
    [read.key, read.assignmentId, read.period].every((text) => typeof text === "string") &&
    typeof read.basedOn === "number" &&
    (read.reason === null || typeof read.reason === "string") &&
    (read.content === null || (isObject(read.content) && typeof read.content.note === "string"))
  );
}
