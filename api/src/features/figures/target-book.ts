import type { Period } from "@cairn/schema/rules/period";
import { type FoundTarget, type TargetRow, targetsOf } from "@cairn/schema/rules/target";
import type { Assignment, Kpi } from "@cairn/schema/types/kpis";
import type { PromiseOrValue } from "../../platform/at-hand";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { targetRowOf } from "../targets/levels";
import { loadTargetFacts } from "../targets/loader";
import { teamPathOf } from "../teams/team-path";

/** The targets that can hold for an assignment, ready to be asked for a period of its KPI's grain. */
export interface TargetBook {
  at(period: Period): FoundTarget | null;
}

/** The targets of an assignment, kept open for as long as they stand: the rules put them in order. */
export const targetBookOf = (viewer: Viewer, kpi: Kpi, assignment: Assignment): PromiseOrValue<TargetBook> =>
  viewer.reading.keep("targets", assignment.id, () => openBook(viewer, kpi, assignment));

async function openBook(viewer: Viewer, kpi: Kpi, assignment: Assignment): Promise<TargetBook> {
  const [rows, teamPath] = await Promise.all([rowsOf(viewer, kpi), teamPathOf(viewer, assignment.teamId)]);
  const place = { assignmentId: assignment.id, teamPath };
  return { at: targetsOf(rows, place, fiscalCalendar(viewer.organization)) };
}

/** The targets that hold for a team, or for everybody, where nobody there is assigned. */
export async function targetBookOfTeam(viewer: Viewer, kpi: Kpi, teamId: string | null): Promise<TargetBook> {
  const [rows, teamPath] = await Promise.all([
    rowsOf(viewer, kpi),
    teamId === null ? [] : teamPathOf(viewer, teamId),
  ]);
  return { at: targetsOf(rows, { assignmentId: "", teamPath }, fiscalCalendar(viewer.organization)) };
}

const rowsOf = (viewer: Viewer, kpi: Kpi): Promise<TargetRow[]> =>
  viewer.reading.remember(`targets ${kpi.id}`, async () => {
    const known = await loadTargetFacts(viewer, kpi.id);
    return (known?.facts ?? []).map(targetRowOf);
  });
