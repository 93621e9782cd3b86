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

/** Takes an entry back, with a reason. It becomes a revision like any other; the value stays in the history. */
export async function withdrawEntry(viewer: Viewer, input: WithdrawEntryInput): Promise<EntriesPayload> {
  let current: EntryRow | null = null;
  try {
    const intent = { action: "withdrawEntry", reason: input.reason };
    const { result, seq } = await change(viewer, intent, async (tx) => {
      const assignment = await assignmentInTenant(tx, input.assignmentId);
      mustBeAllowed(viewer, "recordEntries", assignment.teamId);
      refuseAny(checkText(input.reason, ["reason"], { longest: 2000, required: true }));
      const calendar = fiscalCalendar(viewer.organization);
      refuseAny(checkOpen(await readClosedMonths(tx), input.period, calendar, ["period"]));
      const held = (await readCurrent(tx, [input], calendar)).get(placeOf(input));
      if (!held || held.state === "WITHDRAWN")
        throw new Refused([refusal("NOT_FOUND", ["period"], "There is no value to take back here.")]);
      if (input.basedOn != null && input.basedOn !== held.revision) {
        current = held;
        throw new Refused([staleRevision(held, ["basedOn"])]);
      }
      return withdraw(tx, viewer, held, assignment.teamId);
    });
    return { entries: result.map(entryOf), conflicts: [], refusals: [], seq };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { entries: [], conflicts: current ? [entryOf(current)] : [], refusals: error.refusals, seq: null };
  }
}
