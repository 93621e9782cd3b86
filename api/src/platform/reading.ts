import { type Database, snapshotsOf, type Transaction } from "@cairn/drizzle/client";
import { sql } from "drizzle-orm";
import { andThen, type PromiseOrValue } from "./at-hand";
import { failure } from "./failure";
import type { Presumption } from "./presumption";
import { type Shelf, shelfAt, shelfOf } from "./shelf";

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
  /** On what the asker was found; null for the system itself. */
  readonly footing: Footing | null;
}

export interface ReadingSetting {
  db: Database;
  organizationId: string;
  /** Milliseconds until the database cancels a statement; 0 for never. */
  statementTimeout: number;
}

/** A reading, on the footing on which somebody was found. */
export function startReading(setting: ReadingSetting, footing: Footing | null = null): Reading {
  return readingOf(new Seat(setting, footing), null);
}

/** On what somebody was found: the transaction it was in if that stays open, or where definitions stood in passing. */
export interface Footing {
  open: OpenTransaction | null;
  /** The newest change of a definition; null where a transaction says it all. */
  definitions: string | null;
  shelf: Shelf | null;
  /** Of somebody whom nobody has looked up this time. */
  presumed?: Presumption;
}

/** Of somebody who was found: where their organization's log and its definitions stood. */
interface Stand {
  organizationId: string;
  seq: string;
  definitions: string;
}

/**
 * Asks who somebody is, with a statement that makes the transaction one of their organization as well: what they ask
 * for is read in it.
 */
export async function enter<Found extends Stand>(
  db: Database,
  ask: (tx: Transaction) => Promise<Found | null>,
): Promise<{ found: Found | null; footing: Footing }> {
  const { set, ...open } = openReading(db, null, ask);
  const found = await set;
  const shelf = shelfFor(found);
  if (shelf) open.shelf = shelf;
  return { found, footing: { open, definitions: null, shelf } };
}

/** The footing of who was found in passing: nothing stays open. */
export const footingOf = (found: Stand | null): Footing => ({
  open: null,
  definitions: found?.definitions ?? null,
  shelf: shelfFor(found),
});

/** The footing of who was found before; null when nothing is kept any more of what their write would be judged by. */
export function presumedFooting(
  { organizationId, definitions }: Stand,
  presumed: Presumption,
): Footing | null {
  const shelf = shelfAt(organizationId, definitions);
  return shelf && { open: null, definitions, shelf, presumed };
}

const shelfFor = (found: Stand | null): Shelf | null =>
  found && shelfOf(found.organizationId, found.definitions);

/** The version of an organization's definitions in the snapshot of a transaction: that of their shelf. */
export async function definitionsStandAt(tx: Transaction, organizationId: string): Promise<string> {
  const [row] = await tx
    .execute<{ version: string }>(sql`select definitions_stand_at(${organizationId}::uuid) as version`)
    .execute();
  return row?.version ?? "";
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
    footing: seat.footing,
  };
}

export interface OpenTransaction {
  instant: number | null;
  ready: Promise<Transaction>;
  /** What is kept of the definitions that it sees, where their version is known. */
  shelf?: Shelf;
  finish(): Promise<void>;
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

  private mustBeWanted(): void {
    if (this.ended) throw failure("TIMEOUT", "The request was ended before its answer was ready.");
  }

  private async readNow<T>(instant: Date | null, work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.goOn();
    const when = instant?.getTime() ?? null;
    if (this.open && this.open.instant !== when) await this.giveUp();
    this.open ??= beginReading(this.setting, when);
    return work(await this.open.ready);
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

function beginReading(
  { db, organizationId, statementTimeout }: ReadingSetting,
  instant: number | null,
): OpenTransaction {
  const settings = {
    "app.organization_id": organizationId,
    statement_timeout: String(statementTimeout),
    ...(instant === null
      ? {}
      : { "app.as_of": new Date(instant).toISOString(), search_path: "as_of, public" }),
  };
  const set = Object.entries(settings).map(([name, value]) => sql`set_config(${name}, ${value}, true)`);
  return openReading(db, instant, (tx) => tx.execute(sql`select ${sql.join(set, sql`, `)}`).execute());
}

/** Opens a transaction that only reads, with a first statement that makes it what it is. */
function openReading<Set>(
  db: Database,
  instant: number | null,
  first: (tx: Transaction) => Promise<Set>,
): OpenTransaction & { set: Promise<Set> } {
  const held = gate<void>();
  const ready = gate<Transaction>();
  const set = gate<Set>();
  const done = snapshotsOf(db)
    .transaction(async (tx) => {
      // Sent, and not awaited before the first read is: they travel together.
      const settled = first(tx);
      settled.then(set.open, set.fail);
      ready.open(tx);
      await settled;
      await held.passed;
    })
    .catch((reason) => {
      ready.fail(reason);
      set.fail(reason);
    });
  // Whoever waits for either of them hears why it failed.
  for (const { passed } of [ready, set]) (passed as Promise<unknown>).catch(() => undefined);
  return {
    instant,
    ready: ready.passed,
    set: set.passed,
    finish: () => {
      held.open();
      return done;
    },
  };
}

/** A promise that somebody else settles. */
function gate<T>() {
  let open!: (value: T) => void;
  let fail!: (reason: unknown) => void;
  const passed = new Promise<T>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  return { passed, open, fail };
}
