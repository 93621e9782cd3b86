import { setTimeout as pause } from "node:timers/promises";
import type { Database, Transaction } from "@cairn/drizzle/client";
import { changeHeads, changes } from "@cairn/drizzle/tables/changes";
import { asc, gt, sql } from "drizzle-orm";
import type { Log } from "./log";
import { startReading } from "./reading";
import { within } from "./within";

/** A row of the log, as far as one must know to ask for what was changed. */
export interface LoggedChange {
  seq: number;
  at: Date;
  actorId: string | null;
  action: string;
  entity: string;
  entityId: string;
  teamId: string | null;
  assignmentId: string | null;
  period: string | null;
  /** Whose role, token, session or absence it is; null for all else. */
  personId: string | null;
  deputyId: string | null;
}

/** What came to an organization's log: the changes in order, or null where they are too many to be told. */
export interface News {
  seq: number;
  changes: LoggedChange[] | null;
}

export type Hearer = (news: News) => void;

const mostTold = 200;
/** What comes within this time is told together, in milliseconds. */
const together = 25;
const beforeNextTry = 500;
const statementTimeout = 5_000;
/** A connection that was lost at the wrong moment may leave a read without any end, and nobody would hear again. */
const longestLook = 12_000;

/** How far the log of the transaction's organization has come. */
export async function headOfLog(tx: Transaction): Promise<number> {
  const [head] = await tx.select({ seq: changeHeads.seq }).from(changeHeads);
  return head?.seq ?? 0;
}

/** Reads what has come to the log after a place; null for how far it has come. Its numbers have no gaps. */
export async function readNews(db: Database, organizationId: string, after: number | null): Promise<News> {
  const reading = startReading({ db, organizationId, statementTimeout });
  try {
    return await reading.read(async (tx) => {
      const seq = await headOfLog(tx);
      if (after === null || after === seq) return { seq, changes: [] };
      // A place that the log has not come to is one of another log: a restored one, or nobody's.
      if (after > seq || seq - after > mostTold) return { seq, changes: null };
      const said = (column: string) =>
        sql<string | null>`coalesce(${changes.after}, ${changes.before}) ->> ${sql.raw(`'${column}'`)}`;
      const { at, actorId, action, entity, entityId, teamId } = changes;
      const rows = await tx
        .select({
          ...{ seq: changes.seq, at, actorId, action, entity, entityId, teamId },
          assignmentId: said("assignment_id"),
          period: said("period"),
          personId: said("person_id"),
          deputyId: said("deputy_id"),
        })
        .from(changes)
        .where(gt(changes.seq, after))
        .orderBy(asc(changes.seq));
      return { seq, changes: rows };
    });
  } finally {
    await reading.end();
  }
}

/** Reads an organization's log once for all who watch it, and tells each of them. */
export class LogWatch {
  private readonly hearers = new Set<Hearer>();
  private reached: number | null = null;
  private beginning: Promise<number> | null = null;
  private looking = false;
  private again = false;
  private ended = false;

  constructor(
    private readonly db: Database,
    private readonly organizationId: string,
    private readonly log: Log,
  ) {}

  /** Tells `hear` from now on; answers how far the log had come. */
  async add(hear: Hearer): Promise<number> {
    this.hearers.add(hear);
    try {
      this.beginning ??= readNews(this.db, this.organizationId, null).then(({ seq }) => seq);
      const begun = await this.beginning;
      this.reached ??= begun;
      // Between the notification and the look at the log somebody may have come: they hear of it in any case.
      this.look();
      return this.reached;
    } catch (error) {
      this.beginning = null;
      this.remove(hear);
      throw error;
    }
  }

  /** Whether nobody is left. */
  remove(hear: Hearer): boolean {
    this.hearers.delete(hear);
    return this.hearers.size === 0;
  }

  end(): void {
    this.ended = true;
    this.hearers.clear();
  }

  /** Looks at the log, unless it is being looked at: then once more afterwards. */
  look(): void {
    this.again = true;
    if (!this.looking) void this.lookWhileThereIsMore();
  }

  private async lookWhileThereIsMore(): Promise<void> {
    this.looking = true;
    while (this.again && !this.ended && this.hearers.size > 0) {
      await pause(together, undefined, { ref: false });
      this.again = false;
      await this.lookOnce().catch(async (error) => {
        if (this.ended || this.hearers.size === 0) return;
        this.log("error", "the change log could not be read for those who watch it", { error });
        this.again = true;
        await pause(beforeNextTry, undefined, { ref: false });
      });
    }
    this.looking = false;
  }

  private async lookOnce(): Promise<void> {
    if (this.reached === null) return;
    const news = await within(longestLook, readNews(this.db, this.organizationId, this.reached));
    if (!news) throw new Error("The change log did not answer in time.");
    if (news.seq === this.reached) return;
    this.reached = news.seq;
    for (const hear of this.hearers) hear(news);
  }
}
