import type { Transaction } from "@cairn/drizzle/client";
import { say } from "@cairn/schema/rules/sentence";
import type { EntriesPayload, WithdrawEntriesInput } from "@cairn/schema/types/entries";
import type { Refusal } from "@cairn/schema/types/refusals";
import { change, mustWrite } from "../../platform/change";
import { checkText, refusal } from "../../platform/refusing";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { checkPlace } from "./check-place";
import { entryOf } from "./entry-row";
import { checkAmount, staleRevision } from "./record-entries";
import { readDefinitions } from "./to-enter";
import { type EntryRow, placeOf, readCurrent, type Standing, withdraw } from "./write-entries";
import { checkKey, readWritten } from "./written-before";

const action = "withdrawEntries";

/**
 * Takes entries back, with one reason. Each cell is judged for itself: what may be taken back is, in one statement; the
 * rest comes back with why not. Sent again with the same key nothing is done twice.
 */
export async function withdrawEntries(viewer: Viewer, input: WithdrawEntriesInput): Promise<EntriesPayload> {
  const { entries: cells, reason, idempotencyKey: once } = input;
  const wrong = [
    ...checkAmount(cells),
    ...checkText(reason, ["reason"], { longest: 2000, required: true }),
    ...checkKey(once),
  ];
  if (wrong.length > 0) return { entries: [], conflicts: [], refusals: wrong, seq: null };
  mustWrite(viewer);
  const { result, seq } = await change(viewer, { action, reason, once }, async (tx) => {
    const judged = await judge(tx, viewer, input);
    return { ...judged, withdrawn: await withdraw(tx, viewer, judged.standing) };
  });
  const rows = new Map([...result.withdrawnBefore, ...result.withdrawn].map((row) => [placeOf(row), row]));
  return {
    entries: [...new Set(cells.flatMap((cell) => rows.get(placeOf(cell)) ?? []))].map(entryOf),
    conflicts: result.conflicts.map(entryOf),
    refusals: result.refusals,
    seq: seq ?? result.reachedBefore,
  };
}

interface Judged {
  standing: Standing[];
  refusals: Refusal[];
  /** What stands where somebody else came before. */
  conflicts: EntryRow[];
  /** What was taken back with the same key at an earlier try, as it stands now. */
  withdrawnBefore: EntryRow[];
  /** Where the log stood after that try. */
  reachedBefore: number | null;
}

async function judge(
  tx: Transaction,
  viewer: Viewer,
  { entries: cells, idempotencyKey }: WithdrawEntriesInput,
): Promise<Judged> {
  const [definitions, current, before] = await Promise.all([
    readDefinitions(
      tx,
      cells.map(({ assignmentId }) => assignmentId),
    ),
    readCurrent(tx, cells, fiscalCalendar(viewer.organization)),
    readWritten(tx, viewer, action, idempotencyKey),
  ]);
  const judged: Judged = {
    standing: [],
    refusals: [],
    conflicts: [],
    withdrawnBefore: [],
    reachedBefore: before.seq,
  };
  const seen = new Set<string>();
  for (const [index, cell] of cells.entries()) {
    const path = ["entries", index];
    const held = current.get(placeOf(cell));
    const refused = checkPlace(viewer, definitions, cell, seen, path);
    const teamId = definitions.known.get(cell.assignmentId)?.assignment.teamId;
    if (held && before.cells.has(placeOf(cell))) judged.withdrawnBefore.push(held);
    else if (teamId === undefined || refused.length > 0) judged.refusals.push(...refused);
    else if (!held || held.state === "WITHDRAWN")
      judged.refusals.push(refusal("NOT_FOUND", [...path, "period"], say("ENTRY_NOTHING_TO_TAKE_BACK", {})));
    else if (cell.basedOn != null && cell.basedOn !== held.revision) {
      judged.refusals.push(staleRevision(held, [...path, "basedOn"]));
      judged.conflicts.push(held);
    } else judged.standing.push({ row: held, teamId });
  }
  return judged;
}
