import { changes } from "@cairn/drizzle/tables/changes";
import { type EntryRevision, EntryState, type RecordedAs } from "@cairn/schema/types/entries";
import { and, asc, eq } from "drizzle-orm";
import { listLoaderOf } from "../../platform/loading";
import { isOneOf } from "../../platform/rows";

/** A field of a row of the log; its numbers come as numbers. */
const textIn = (row: Record<string, unknown> | null, name: string): string | null =>
  row?.[name] == null ? null : String(row[name]);

type Revision = EntryRevision & { entryId: string };

/** Every revision of an entry as the change log has it, oldest first. */
export const loadHistory = listLoaderOf<Revision>(
  async (tx, entryIds) => {
    const rows = await tx
      .select()
      .from(changes)
      .where(and(eq(changes.entity, "entries"), isOneOf(changes.entityId, entryIds)))
      .orderBy(asc(changes.seq));
    return rows.map((row) => ({
      entryId: row.entityId,
      revision: Number(row.after?.revision),
      state: EntryState[String(row.after?.state) as EntryState],
      value: textIn(row.after, "value"),
      note: String(row.after?.note ?? ""),
      at: row.at,
      actorId: row.actorId,
      numerator: textIn(row.after, "numerator"),
      denominator: textIn(row.after, "denominator"),
      recordedAs: textIn(row.after, "recorded_as") as RecordedAs | null,
      recordedForId: textIn(row.after, "recorded_for"),
      isReturn: row.action === "returnEntry",
      reason: row.reason,
      source: row.source,
    }));
  },
  (revision) => revision.entryId,
);
