import { say } from "@cairn/schema/rules/sentence";
import type { EntryInput } from "@cairn/schema/types/entries";
import type { Refusal } from "@cairn/schema/types/refusals";
import { refusal } from "../../platform/refusing";
import { may } from "../../platform/roles";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { checkOpen } from "../periods/closed-months";
import type { Definitions } from "./to-enter";
import { placeOf } from "./write-entries";

/** Whether a place can be written to by the viewer: once in a request (`seen`), for a team of theirs, in an open month. */
export function checkPlace(
  viewer: Viewer,
  { known, closed }: Definitions,
  input: Pick<EntryInput, "assignmentId" | "period">,
  seen: Set<string>,
  path: (string | number)[],
): Refusal[] {
  const place = placeOf(input);
  if (seen.has(place)) return [refusal("DUPLICATE", path, say("ENTRY_CELL_TWICE", {}))];
  seen.add(place);
  const measured = known.get(input.assignmentId);
  const calendar = fiscalCalendar(viewer.organization);
  return [
    ...checkAssignment(viewer, measured?.assignment.teamId, [...path, "assignmentId"]),
    ...checkOpen(closed, input.period, calendar, [...path, "period"]),
  ];
}

function checkAssignment(viewer: Viewer, teamId: string | undefined, path: (string | number)[]): Refusal[] {
  if (teamId === undefined) return [refusal("NOT_FOUND", path, say("ENTRY_NO_ASSIGNMENT", {}))];
  if (!may(viewer, "recordEntries", teamId)) return [refusal("FORBIDDEN", path, say("ENTRY_OTHER_TEAM", {}))];
  return [];
}
