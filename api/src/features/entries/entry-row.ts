import type { entries } from "@cairn/drizzle/tables/entries";
import { decimal } from "@cairn/schema/rules/decimal";
import { readingOf } from "@cairn/schema/rules/entry-state";
import type { Reading } from "@cairn/schema/rules/reading";
import { type Entry, EntryState, RecordedAs } from "@cairn/schema/types/entries";
import type { Cell } from "./cells";
import { returnedOf } from "./returned";

/** What the contract tells of a row. */
type Told = Omit<
  typeof entries.$inferSelect,
  "organizationId" | "periodStart" | "firstRecordedAt" | "createdAt"
>;

/** An entry in the contract's names. */
export const entryOf = (row: Told): Entry => ({
  id: row.id,
  assignmentId: row.assignmentId,
  period: row.period,
  state: EntryState[row.state],
  value: row.value,
  numerator: row.numerator,
  denominator: row.denominator,
  note: row.note,
  revision: row.revision,
  recordedAt: row.recordedAt,
  recordedById: row.recordedBy,
  recordedAs: row.recordedAs && RecordedAs[row.recordedAs],
  recordedForId: row.recordedFor,
  returned: returnedOf(row.returnReason, row.returnedAt, row.returnedBy),
});

const orNull = (text: string | null) => (text === null ? null : decimal(text));

/** What an entry, or its absence, says, in the form the rules take. */
export const readingOfEntry = (entry: Cell | null): Reading =>
  readingOf(
    entry && {
      state: entry.state,
      value: orNull(entry.value),
      numerator: orNull(entry.numerator),
      denominator: orNull(entry.denominator),
    },
  );
