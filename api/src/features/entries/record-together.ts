import type { Database } from "@cairn/drizzle/client";
import { statement } from "@cairn/drizzle/statement";
import { sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import type { Opening } from "../../platform/change";
import { databaseCode } from "../../platform/database-code";
import { Together } from "../../platform/together";

/** A cell as the database takes it, in its names; what it has not is left out, for many of them are a long text. */
export interface JudgedCell {
  assignment_id: string;
  period: string;
  period_start: string;
  state: string;
  value: string | undefined;
  numerator: string | undefined;
  denominator: string | undefined;
  note: string;
  recorded_as: string | undefined;
  recorded_for: string | undefined;
  based_on: number | undefined;
}

/** Cells that were judged ahead, and with what their write is opened. */
export interface JudgedWrite extends Opening {
  recordedBy: string | null;
  recordedAt: string;
  cells: JudgedCell[];
}

/** Where the log stood before a write; and id, assignment, period and revision of each row that was written. */
export interface WrittenCells extends Record<string, unknown> {
  seq: string;
  written: [id: string, assignmentId: string, period: string, revision: number][];
}

const recordTogether = statement<{ writes: string }, WrittenCells & { place: number }>(
  (given) => sql`select place, seq, written from record_together(${given("writes")}::text::json)`,
);

/** With more cells than these a write goes by itself: nobody who has saved a few is to wait for many of others. */
const mostToShare = 20;

/** Those who wait to be written next, by organization: it has one head, and one writer at a time. */
const queues = new WeakMap<Database, LRUCache<string, Together<JudgedWrite, WrittenCells | null>>>();
const mostQueues = 1000;

/**
 * Opens a write, writes and commits it, or does nothing of it: then null. What comes while another write of the same
 * organization is under way is sent with all that came meanwhile, in one transaction; each stands or falls by itself.
 */
export async function recordJudged(db: Database, write: JudgedWrite): Promise<WrittenCells | null> {
  if (write.cells.length <= mostToShare) return queueOf(db, write.organizationId).ask(write);
  const [written] = await recordEach(db, [write]);
  return written ?? null;
}

function queueOf(db: Database, organizationId: string): Together<JudgedWrite, WrittenCells | null> {
  const ofDatabase = queues.get(db) ?? new LRUCache({ max: mostQueues });
  queues.set(db, ofDatabase);
  const queue = ofDatabase.get(organizationId) ?? new Together((writes) => recordEach(db, writes), inTurn);
  ofDatabase.set(organizationId, queue);
  return queue;
}

async function recordEach(db: Database, writes: JudgedWrite[]): Promise<(WrittenCells | null)[]> {
  const answers = writes.map((): WrittenCells | null => null);
  try {
    const rows = await recordTogether(db, {
      writes: JSON.stringify(writes.map((write, place) => ({ place, ...write }))),
    });
    for (const { place, seq, written } of rows) answers[place] = { seq, written };
  } catch (error) {
    if (!isLockedOut(error)) throw error;
  }
  return answers;
}

/** The database itself has refused it. Where a connection was lost, nobody knows: it may have been written. */
const isUndone = (error: unknown): boolean => databaseCode(error) !== null;

/** One group writes while the next one is already waiting for the organization's head. */
const inTurn = { isHarmless: isUndone, lanes: 2 };

/** The organization's head could not be had in time: whoever has to wait for it may as well judge behind it. */
const isLockedOut = (error: unknown): boolean => databaseCode(error) === "55P03";
