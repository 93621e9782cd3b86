import { PageArgs } from "@cairn/schema/types/connection";
import {
  AssignKpiInput,
  Assignment,
  AssignmentConnection,
  AssignmentPayload,
  Kpi,
  KpiFilter,
} from "@cairn/schema/types/kpis";
import { Person } from "@cairn/schema/types/members";
import { Team } from "@cairn/schema/types/teams";
import { Arg, Args, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Asking, AskingAsOf } from "../../platform/asking";
import type { PromiseOrValue } from "../../platform/at-hand";
import { may, mayWrite, mustBeAllowed } from "../../platform/roles";
import { isId } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { loadPerson } from "../members/loader";
import { loadTeam } from "../teams/loader";
import { assignKpi, retireAssignment } from "./assign-kpi";
import { listAssignments } from "./list-kpis";
import { loadAssignment, loadKpi } from "./loader";

@Resolver(() => Assignment)
export class AssignmentResolver {
  @Query(() => Assignment, {
    nullable: true,
    description: "One assignment; null if there is none with this id.",
  })
  async assignment(
    @AskingAsOf() viewer: Viewer,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<Assignment | null> {
    mustBeAllowed(viewer, "readFigures");
    return isId(id) ? loadAssignment(viewer, id) : null;
  }

  @Query(() => AssignmentConnection, {
    description: "Which KPI is measured for which team, by team and KPI.",
  })
  assignments(
    @AskingAsOf() viewer: Viewer,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => KpiFilter, { nullable: true, description: "Which ones." }) filter: KpiFilter | null,
  ) {
    return listAssignments(viewer, filter ?? { includeRetired: false }, page);
  }

  @FieldResolver(() => Kpi, { description: "What is measured." })
  kpi(@Root() assignment: Assignment, @Asking() viewer: Viewer): PromiseOrValue<Kpi | null> {
    return loadKpi(viewer, assignment.kpiId);
  }

  @FieldResolver(() => Team, { description: "For which team." })
  team(@Root() assignment: Assignment, @Asking() viewer: Viewer): PromiseOrValue<Team | null> {
    return loadTeam(viewer, assignment.teamId);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: "For which person of the team; null for the team itself.",
  })
  async person(@Root() assignment: Assignment, @Asking() viewer: Viewer): Promise<Person | null> {
    return assignment.personId ? loadPerson(viewer, assignment.personId) : null;
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may enter its values." })
  async viewerCanRecordEntries(@Root() assignment: Assignment, @Asking() viewer: Viewer): Promise<boolean> {
    if (assignment.retiredAt || !mayWrite(viewer, "recordEntries", assignment.teamId)) return false;
    const kpi = await loadKpi(viewer, assignment.kpiId);
    return kpi !== null && !kpi.retiredAt;
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may read its history in the change log." })
  viewerCanReadChanges(@Root() assignment: Assignment, @Asking() viewer: Viewer): boolean {
    return may(viewer, "readChangeLog", assignment.teamId);
  }

  @Mutation(() => AssignmentPayload, {
    description: "Has a KPI measured for a team or one of its people. For gatekeepers.",
  })
  assignKpi(
    @Asking() viewer: Viewer,
    @Arg("input", () => AssignKpiInput, { description: "What for whom." }) input: AssignKpiInput,
  ): Promise<AssignmentPayload> {
    return assignKpi(viewer, input);
  }

  @Mutation(() => AssignmentPayload, {
    description: "Ends an assignment; its figures stay readable. For gatekeepers.",
  })
  retireAssignment(
    @Asking() viewer: Viewer,
    @Arg("assignmentId", () => ID, { description: "The assignment." }) assignmentId: string,
  ): Promise<AssignmentPayload> {
    return retireAssignment(viewer, assignmentId);
  }
}
