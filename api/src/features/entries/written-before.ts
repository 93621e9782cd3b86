import type { Transaction } from "@cairn/drizzle/client";
import { changes } from "@cairn/drizzle/tables/changes";
import { decimal } from "@cairn/schema/rules/decimal";
import { say } from "@cairn/schema/rules/sentence";
import type { EntryInput } from "@cairn/schema/types/entries";
import type { Refusal } from "@cairn/schema/types/refusals";
import { and, eq, sql } from "drizzle-orm";
import { requestOnce } from "../../platform/change";
import { refusal } from "../../platform/refusing";
import { isId } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { placeOf } from "./write-entries";

/** What the log has of one cell that was written with a key. */
interface LoggedCell {
  assignmentId: string;
  period: string;
  state: string;
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  note: string;
  seq: number;
}

/** The cells that this person wrote with this key before, by place, and how far the log had come by that. */
export interface WrittenBefore {
  cells: ReadonlyMap<string, LoggedCell>;
  seq: number | null;
}

/** A key is a UUID, or left out. */
export const checkKey = (key: string | null | undefined): Refusal[] =>
  key == null || isId(key)
    ? []
    : [refusal("INVALID", ["idempotencyKey"], say("IDEMPOTENCY_KEY_NOT_READ", { text: key.slice(0, 80) }))];

/**
 * Asks the log whether this person did this already. The caller holds the organization's lock, so that of two
 * identical requests at once the second finds what the first wrote. Keys are each person's own: somebody else's
 * request with the same one is another request.
 */
export async function readWritten(
  tx: Transaction,
  viewer: Viewer,
  action: string,
  key: string | null | undefined,
): Promise<WrittenBefore> {
  if (!key) return { cells: new Map(), seq: null };
  const said = (column: string) => sql<string | null>`${changes.after} ->> ${sql.raw(`'${column}'`)}`;
  const rows = await tx
    .select({
      assignmentId: said("assignment_id"),
      period: said("period"),
      state: said("state"),
      value: said("value"),
      numerator: said("numerator"),
      denominator: said("denominator"),
      note: said("note"),
      seq: changes.seq,
    })
    .from(changes)
    .where(
      and(
        eq(changes.requestId, requestOnce(key)),
        sql`${changes.requestId} like 'once:%'`, // says that the index of such rows will do
        eq(changes.entity, "entries"),
        eq(changes.action, action),
        sql`${changes.actorId} is not distinct from ${viewer.person?.id ?? null}::uuid`,
      ),
    );
  const cells = new Map((rows as LoggedCell[]).map((row) => [placeOf(row), row]));
  return { cells, seq: rows.length > 0 ? Math.max(...rows.map((row) => row.seq)) : null };
}

const sameNumber = (one: string | null | undefined, other: string | null): boolean =>
  one == null || other === null ? one == null && other === null : decimal(one).eq(decimal(other));

/** Whether a cell asks again for what was written; a ratio is compared by its parts. */
export const asksTheSame = (input: EntryInput, logged: LoggedCell): boolean =>
  (input.state ?? "REPORTED") === logged.state &&
  (input.note?.trim() ?? "") === logged.note &&
  sameNumber(input.numerator, logged.numerator) &&
  sameNumber(input.denominator, logged.denominator) &&
  (input.numerator != null || sameNumber(input.value, logged.value));
