import type { Assignment, Kpi } from "@cairn/schema/types/kpis";
import type { Viewer } from "../../platform/viewer";
import { loadAssignmentsOfKpi } from "../kpis/loader";
import { teamPathOf } from "../teams/team-path";

/** Whose figures: one assignment's, or those of a team with all below it (without one: of the whole organization). */
export type Scope = { assignment: Assignment } | { teamId: string | null };

/**
 * The assignments of a KPI that a scope covers. For an assignment of another KPI (an operand's, in a formula) those
 * of the same team and below: what a team works out, it works out of its own figures.
 */
export async function assignmentsIn(viewer: Viewer, kpi: Kpi, scope: Scope): Promise<Assignment[]> {
  if ("assignment" in scope && scope.assignment.kpiId === kpi.id) return [scope.assignment];
  const teamId = "assignment" in scope ? scope.assignment.teamId : scope.teamId;
  const all = await loadAssignmentsOfKpi(viewer, kpi.id);
  if (teamId === null) return all;
  const paths = await Promise.all(all.map((assignment) => teamPathOf(viewer, assignment.teamId)));
  return all.filter((_, place) => paths[place]?.includes(teamId));
}
