import type { Assignment, Kpi } from "@cairn/schema/types/kpis";
import type { Viewer } from "../../platform/viewer";
import { loadAssignmentsOfKpi } from "../kpis/loader";
import { retiredOn } from "../kpis/retired-on";
import { teamPathOf } from "../teams/team-path";

/** Whose figures: one assignment's, or those of a team with all below it (without one: of the whole organization). */
export type Scope = { assignment: Assignment } | { teamId: string | null };

/** An assignment whose figures go into one, and from which day on: null for all of them. */
export interface Covered {
  assignment: Assignment;
  since: string | null;
}

/** The assignments of a KPI that a scope covers. */
export async function assignmentsIn(viewer: Viewer, kpi: Kpi, scope: Scope): Promise<Assignment[]> {
  return (await coveredBy(viewer, kpi, scope)).map(({ assignment }) => assignment);
}

/** The assignments of a KPI that a scope covers; for an assignment of another KPI those that it is worked out of. */
export async function coveredBy(viewer: Viewer, kpi: Kpi, scope: Scope): Promise<Covered[]> {
  if (!("assignment" in scope)) return (await within(viewer, kpi, scope.teamId)).map(always);
  const { assignment } = scope;
  if (assignment.kpiId === kpi.id) return [always(assignment)];
  const around = await within(viewer, kpi, assignment.teamId);
  return assignment.personId ? ofPerson(around, assignment) : ofTeam(around, assignment.teamId);
}

const always = (assignment: Assignment): Covered => ({ assignment, since: null });

/** What a team works out, it works out of its own figures; where it has none, of those below it together. */
function ofTeam(around: readonly Assignment[], teamId: string): Covered[] {
  const own = around.find((each) => each.teamId === teamId && each.personId === null);
  if (!own) return around.map(always);
  const since = retiredOn(own);
  if (since === null) return [always(own)];
  // Those below it stand for it from the day on which its own figures ended, and rewrite nothing before.
  const others = around.filter((each) => each !== own);
  return [always(own), ...others.map((assignment) => ({ assignment, since }))];
}

/** What is worked out for a person, is of this person's figures; where there are none, of those of the team. */
function ofPerson(around: readonly Assignment[], { teamId, personId }: Assignment): Covered[] {
  const theirs = around.filter((each) => each.personId === personId);
  const here = theirs.filter((each) => each.teamId === teamId);
  if (theirs.length > 0) return (here.length > 0 ? here : theirs).map(always);
  return ofTeam(
    around.filter((each) => each.personId === null),
    teamId,
  );
}

/** The assignments of a team and all below it; without a team all there are. */
async function within(viewer: Viewer, kpi: Kpi, teamId: string | null): Promise<Assignment[]> {
  const all = await loadAssignmentsOfKpi(viewer, kpi.id);
  if (teamId === null) return all;
  const paths = await Promise.all(all.map((assignment) => teamPathOf(viewer, assignment.teamId)));
  return all.filter((_, place) => paths[place]?.includes(teamId));
}
