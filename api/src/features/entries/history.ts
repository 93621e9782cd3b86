import { changes } from "@cairn/drizzle/tables/changes";
import { type EntryRevision, EntryState } from "@cairn/schema/types/entries";
import { and, asc, eq } from "drizzle-orm";
import { listLoaderOf } from "../../platform/loading";
import { isOneOf } from "../../platform/rows";

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
      value: row.after?.value == null ? null : String(row.after.value),
      note: String(row.after?.note ?? ""),
      at: row.at,
      actorId: row.actorId,
      reason: row.reason,
      source: row.source,
    }));
  },
  (revision) => revision.entryId,
);
