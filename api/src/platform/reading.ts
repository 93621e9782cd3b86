import type { Transaction } from "@cairn/drizzle/client";
import { andThen, type PromiseOrValue } from "./at-hand";
import { failure } from "./failure";
import type { Footing } from "./footing";
import { beginReading, type OpenTransaction, type ReadingSetting } from "./open-transaction";
import { toBeLookedUp } from "./presumption";
import type { Shelf } from "./shelf";

/**
 * The read-only transaction of one request, opened at the first read and shared by all of them, so that a
 * whole answer is of one moment of one tenant. It is let go before a write, for a request that kept it while
 * waiting for a second connection could wait for ever.
 */
export interface Reading {
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Remembers `make()` for this request, by key: the home of data loaders. Forgotten when the reading is let go. */
  remember<T>(key: unknown, make: () => T): T;
  /**
   * Remembers `make()` by kind and key beyond this request, for as long as the definitions stand that it is made of. It
   * is at hand at once when it was made before. What is kept is shared: nobody may change it. Of the past and of what
   * is not there nothing is kept.
   */
  keep<T extends object | null>(kind: string, key: string, make: () => T): T;
  keep<T extends object | null>(kind: string, key: string, make: () => PromiseOrValue<T>): PromiseOrValue<T>;
  /**
   * Like `keep`, of something that is made of entries as well, and of nothing else: it is made anew when the text
   * differs that says all that counts of them. What depends on the day says so in its kind.
   */
  keepWhile<T extends object>(entries: string, kind: string, key: string, make: () => T): T;
  keepWhile<T extends object>(
    entries: string,
    kind: string,
    key: string,
    make: () => PromiseOrValue<T>,
  ): PromiseOrValue<T>;
  /** The same request's reading of what was known at an instant. */
  asOf(instant: Date): Reading;
  letGo(): Promise<void>;
  /**
   * Throws TIMEOUT when the request was ended: nothing may be written for it any more. Refuses who is only presumed to
   * be who they are.
   */
  goOn(): void;
  /**
   * Sends a write with its commit: `end` waits until it is known what became of it. It confirms who they are where that
   * is presumed; null is for a write that did nothing.
   */
  seeThrough<T>(write: () => Promise<T | null>): Promise<T | null>;
  /** Ends the reading for good: the client has left, or waited long enough. Reads from now on are refused. */
  end(): Promise<void>;
  /** Whether the asker is who they are presumed to be, as far as that has been asked. */
  isConfirmed(): Promise<boolean>;
  /** The newest change that is seen by what is read now, where that is known without asking. */
  seqSeen(): Promise<string> | undefined;
  /** On what the asker was found; null for the system itself. */
  readonly footing: Footing | null;
}

/** A reading, on the footing on which somebody was found. */
export function startReading(setting: ReadingSetting, footing: Footing | null = null): Reading {
  return readingOf(new Seat(setting, footing), null);
}

function readingOf(seat: Seat, instant: Date | null): Reading {
  return {
    read: (work) => seat.read(instant, work),
    remember: (key, make) => seat.remember(instant, key, make),
    keep: <T extends object | null>(kind: string, key: string, make: () => T) =>
      seat.keep(instant, kind, key, make) as T,
    keepWhile: <T extends object>(entries: string, kind: string, key: string, make: () => T) =>
      seat.keepWhile(instant, entries, kind, key, make) as T,
    asOf: (earlier) => readingOf(seat, earlier),
    letGo: () => seat.letGo(),
    goOn: () => seat.goOn(),
    seeThrough: (write) => seat.seeThrough(write),
    end: () => seat.end(),
    isConfirmed: () => seat.isConfirmed(),
    seqSeen: () => (instant === null ? seat.seqSeen() : undefined),
    footing: seat.footing,
  };
}

/**
 * A request's one seat at the database. Reads of the present share a transaction and travel together. Once the past
 * is asked for too, reads take turns: the seat is given up before it is taken for another instant, never doubled.
 */
class Seat {
  private underWay = new Set<Promise<unknown>>();
  private turns: Promise<unknown> | null = null;
  private remembered = new Map<unknown, unknown>();
  private onItsWay: Promise<unknown> = Promise.resolve();
  private ended = false;
  private open: OpenTransaction | null;

  constructor(
    private readonly setting: ReadingSetting,
    readonly footing: Footing | null,
  ) {
    this.open = footing?.open ?? null;
  }

  read<T>(instant: Date | null, work: (tx: Transaction) => Promise<T>): Promise<T> {
    if (instant === null && this.turns === null) return this.track(this.readNow(null, work));
    const before = this.turns ?? Promise.allSettled(this.underWay);
    const mine = before.then(() => this.readNow(instant, work));
    this.turns = mine.catch(() => undefined);
    return this.track(mine);
  }

  remember<T>(instant: Date | null, key: unknown, make: () => T): T {
    const when = instant?.getTime() ?? null;
    const ofInstant = (this.remembered.get(when) ?? new Map()) as Map<unknown, unknown>;
    this.remembered.set(when, ofInstant);
    if (!ofInstant.has(key)) ofInstant.set(key, make());
    return ofInstant.get(key) as T;
  }

  keep<T extends object | null>(
    instant: Date | null,
    kind: string,
    key: string,
    make: () => PromiseOrValue<T>,
  ): PromiseOrValue<T> {
    const shelf = this.shelfOf(instant);
    const known = shelf?.get(kind, key);
    if (known !== undefined) return known as T;
    return this.remember(instant, `${kind} ${key}`, () =>
      andThen(make(), (made) => {
        if (made !== null && shelf === this.shelfOf(instant)) shelf?.set(kind, key, made);
        return made;
      }),
    );
  }

  keepWhile<T extends object>(
    instant: Date | null,
    entries: string,
    kind: string,
    key: string,
    make: () => PromiseOrValue<T>,
  ): PromiseOrValue<T> {
    const shelf = this.shelfOf(instant);
    const known = shelf?.get(kind, key) as { entries: string; made: T } | undefined;
    if (known?.entries === entries) return known.made;
    return andThen(make(), (made) => {
      if (shelf === this.shelfOf(instant)) shelf?.set(kind, key, { entries, made });
      return made;
    });
  }

  /** That of the transaction which is open. Another may take its place while something is made, and sees another moment. */
  private shelfOf(instant: Date | null): Shelf | undefined {
    return instant === null ? this.open?.shelf : undefined;
  }

  async letGo(): Promise<void> {
    this.remembered = new Map();
    await Promise.allSettled(this.underWay);
    await this.mustBeFound();
    // Its end is on its way, and nobody has to see it arrive.
    void this.giveUp();
  }

  async end(): Promise<void> {
    this.ended = true;
    await this.giveUp();
    await this.onItsWay;
  }

  async seeThrough<T>(write: () => Promise<T | null>): Promise<T | null> {
    this.mustBeWanted();
    const presumed = this.footing?.presumed;
    const written = presumed ? presumed.confirmBy(write) : write();
    this.onItsWay = written.catch(() => undefined);
    return written;
  }

  goOn(): void {
    this.mustBeWanted();
    this.footing?.presumed?.mustHold();
  }

  async isConfirmed(): Promise<boolean> {
    const { presumed, confirmed = true } = this.footing ?? {};
    return presumed ? !presumed.isUnconfirmed : confirmed;
  }

  seqSeen(): Promise<string> | undefined {
    return this.open?.seq;
  }

  private async mustBeFound(): Promise<void> {
    if (this.footing?.confirmed && !(await this.footing.confirmed)) throw toBeLookedUp;
  }

  private mustBeWanted(): void {
    if (this.ended) throw failure("TIMEOUT", "The request was ended before its answer was ready.");
  }

  private async readNow<T>(instant: Date | null, work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.goOn();
    const when = instant?.getTime() ?? null;
    if (this.open && this.open.instant !== when) await this.giveUp();
    if (!this.open) await this.mustBeFound();
    this.open ??= beginReading(this.setting, when);
    const read = await work(await this.open.ready);
    await this.mustBeFound();
    return read;
  }

  private track<T>(read: Promise<T>): Promise<T> {
    this.underWay.add(read);
    const over = () => this.underWay.delete(read);
    read.then(over, over);
    return read;
  }

  private async giveUp(): Promise<void> {
    const held = this.open;
    this.open = null;
    await held?.finish();
  }
}
