import type { Period } from "@cairn/schema/rules/period";
import { type FoundTarget, targetsOf } from "@cairn/schema/rules/target";
import type { Assignment, Kpi } from "@cairn/schema/types/kpis";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { targetRowOf } from "../targets/levels";
import { loadTargetsOfKpi } from "../targets/loader";
import { teamPathOf } from "../teams/team-path";

/** The targets that can hold for an assignment, ready to be asked for a period of its KPI's grain. */
export interface TargetBook {
  at(period: Period): FoundTarget | null;
}

export async function targetBookOf(viewer: Viewer, kpi: Kpi, assignment: Assignment): Promise<TargetBook> {
  const [targets, teamPath] = await Promise.all([
    loadTargetsOfKpi(viewer, kpi.id),
    teamPathOf(viewer, assignment.teamId),
  ]);
  const rows = targets.map(targetRowOf);
  const place = { assignmentId: assignment.id, teamPath };
  return { at: targetsOf(rows, place, fiscalCalendar(viewer.organization)) };
}
