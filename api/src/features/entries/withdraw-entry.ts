import type { Transaction } from "@cairn/drizzle/client";
import { say } from "@cairn/schema/rules/sentence";
import type { EntriesPayload, WithdrawEntryInput } from "@cairn/schema/types/entries";
import { change } from "../../platform/change";
import { checkText, Refused, refusal, refuseAny } from "../../platform/refusing";
import { mustBeAllowed } from "../../platform/roles";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { assignmentInTenant } from "../kpis/kpi-in-tenant";
import { checkOpen, readClosedMonths } from "../periods/closed-months";
import { entryOf } from "./entry-row";
import { staleRevision } from "./record-entries";
import { type EntryRow, placeOf, readCurrent, withdraw } from "./write-entries";
import { checkKey, readWritten } from "./written-before";

const action = "withdrawEntry";

/**
 * Takes an entry back, with a reason. It becomes a revision like any other; the value stays in the history.
 * Sent again with the same key it is not done twice.
 */
export async function withdrawEntry(viewer: Viewer, input: WithdrawEntryInput): Promise<EntriesPayload> {
  const conflicts: EntryRow[] = [];
  try {
    refuseAny(checkKey(input.idempotencyKey));
    const intent = { action, reason: input.reason, once: input.idempotencyKey };
    const { result, seq } = await change(viewer, intent, async (tx) => {
      const assignment = await assignmentInTenant(tx, input.assignmentId);
      const { held, reachedBefore } = await findHeld(tx, viewer, input);
      if (held && reachedBefore !== null) return { entries: [held], reachedBefore };
      mustBeAllowed(viewer, "recordEntries", assignment.teamId);
      const standing = await mustBeToTakeBack(tx, viewer, input, held, conflicts);
      return {
        entries: await withdraw(tx, viewer, [{ row: standing, teamId: assignment.teamId }]),
        reachedBefore,
      };
    });
    const entries = result.entries.map(entryOf);
    return { entries, conflicts: [], refusals: [], seq: seq ?? result.reachedBefore };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { entries: [], conflicts: conflicts.map(entryOf), refusals: error.refusals, seq: null };
  }
}

/** What stands in the cell, and where the log stood when this very request took it back at an earlier try. */
async function findHeld(tx: Transaction, viewer: Viewer, input: WithdrawEntryInput) {
  const [current, before] = await Promise.all([
    readCurrent(tx, [input], fiscalCalendar(viewer.organization)),
    readWritten(tx, viewer, action, input.idempotencyKey),
  ]);
  const place = placeOf(input);
  return {
    held: current.get(place) ?? null,
    reachedBefore: before.cells.has(place) ? before.seq : null,
  };
}

/** The entry, if it may be taken back; what stands there instead goes to `conflicts`. */
async function mustBeToTakeBack(
  tx: Transaction,
  viewer: Viewer,
  { reason, period, basedOn }: WithdrawEntryInput,
  held: EntryRow | null,
  conflicts: EntryRow[],
): Promise<EntryRow> {
  refuseAny(checkText(reason, ["reason"], { longest: 2000, required: true }));
  refuseAny(checkOpen(await readClosedMonths(tx), period, fiscalCalendar(viewer.organization), ["period"]));
  if (!held || held.state === "WITHDRAWN")
    throw new Refused([refusal("NOT_FOUND", ["period"], say("ENTRY_NOTHING_TO_TAKE_BACK", {}))]);
  if (basedOn != null && basedOn !== held.revision) {
    conflicts.push(held);
    throw new Refused([staleRevision(held, ["basedOn"])]);
  }
  return held;
}
