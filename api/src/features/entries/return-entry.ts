import { entries } from "@cairn/drizzle/tables/entries";
import { say } from "@cairn/schema/rules/sentence";
import type { EntriesPayload, ReturnEntryInput } from "@cairn/schema/types/entries";
import { eq } from "drizzle-orm";
import { change } from "../../platform/change";
import { checkText, Refused, refusal, refuseAny } from "../../platform/refusing";
import { mustBeAllowed } from "../../platform/roles";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { assignmentInTenant } from "../kpis/kpi-in-tenant";
import { checkOpen, readClosedMonths } from "../periods/closed-months";
import { entryOf } from "./entry-row";
import { staleRevision } from "./record-entries";
import { type EntryRow, placeOf, readCurrent } from "./write-entries";

/**
 * Sends an entry back to be looked at again, with a reason. Its value stands and its revision stays: the next
 * revision, be it the same value confirmed, clears the return. Returned again it has the new reason.
 */
export async function returnEntry(viewer: Viewer, input: ReturnEntryInput): Promise<EntriesPayload> {
  mustBeAllowed(viewer, "returnEntries");
  const conflicts: EntryRow[] = [];
  try {
    const intent = { action: "returnEntry", reason: input.reason };
    const { result, seq } = await change(viewer, intent, async (tx) => {
      const calendar = fiscalCalendar(viewer.organization);
      await assignmentInTenant(tx, input.assignmentId);
      refuseAny(checkText(input.reason, ["reason"], { longest: 2000, required: true }));
      refuseAny(checkOpen(await readClosedMonths(tx), input.period, calendar, ["period"]));
      const held = (await readCurrent(tx, [input], calendar)).get(placeOf(input));
      if (!held || held.state === "WITHDRAWN")
        throw new Refused([refusal("NOT_FOUND", ["period"], say("ENTRY_NOTHING_TO_RETURN", {}))]);
      if (input.basedOn != null && input.basedOn !== held.revision) {
        conflicts.push(held);
        throw new Refused([staleRevision(held, ["basedOn"])]);
      }
      return tx
        .update(entries)
        .set({
          returnedAt: viewer.now,
          returnedBy: viewer.person?.id ?? null,
          returnReason: input.reason.trim(),
        })
        .where(eq(entries.id, held.id))
        .returning();
    });
    return { entries: result.map(entryOf), conflicts: [], refusals: [], seq };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { entries: [], conflicts: conflicts.map(entryOf), refusals: error.refusals, seq: null };
  }
}
