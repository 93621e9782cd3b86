import {
  Change,
  ChangeConnection,
  ChangedEntity,
  ChangedField,
  ChangeFilter,
} from "@cairn/schema/types/changes";
import { PageArgs } from "@cairn/schema/types/connection";
import { Assignment, Kpi } from "@cairn/schema/types/kpis";
import { Person } from "@cairn/schema/types/members";
import { PeriodScalar } from "@cairn/schema/types/scalars";
import { Team } from "@cairn/schema/types/teams";
import { Arg, Args, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Asking, AskingAsOf } from "../../platform/asking";
import type { Viewer } from "../../platform/viewer";
import { loadAssignment, loadKpi } from "../kpis/loader";
import { loadPerson } from "../members/loader";
import { loadTeam } from "../teams/loader";
import { changedFields } from "./changed-fields";
import { type ChangeRow, listChanges } from "./list-changes";

/** A column of the row as it is, or as it was when it is gone. */
const column = (change: ChangeRow, name: string): string | null => {
  const value = (change.after ?? change.before)?.[name];
  return typeof value === "string" ? value : null;
};

async function assignmentOf(change: ChangeRow, viewer: Viewer): Promise<Assignment | null> {
  const id = change.entity === ChangedEntity.ASSIGNMENT ? change.entityId : column(change, "assignment_id");
  return id ? loadAssignment(viewer, id) : null;
}

@Resolver(() => Change)
export class ChangeResolver {
  @Query(() => ChangeConnection, {
    description:
      "The change log, newest first. Administrators, gatekeepers and analysts read all of it; managers and economists what touches their teams.",
  })
  changes(
    @AskingAsOf() viewer: Viewer,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => ChangeFilter, { nullable: true, description: "Which ones." })
    filter: ChangeFilter | null,
  ) {
    return listChanges(viewer, filter ?? {}, page);
  }

  @FieldResolver(() => ID)
  id(@Root() change: ChangeRow): string {
    return `${change.organizationId}:${change.seq}`;
  }

  @FieldResolver(() => String)
  hash(@Root() change: ChangeRow): string {
    return Buffer.from(change.hash).toString("hex");
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who; null for the system itself." })
  async actor(@Root() change: ChangeRow, @Asking() viewer: Viewer): Promise<Person | null> {
    return change.actorId ? loadPerson(viewer, change.actorId) : null;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: "The economist for whom the actor entered a value as their deputy; null for all else.",
  })
  async standsInFor(@Root() change: ChangeRow, @Asking() viewer: Viewer): Promise<Person | null> {
    const isRevision = change.entity === ChangedEntity.ENTRY && change.action !== "returnEntry";
    const id = isRevision ? change.after?.recorded_for : null;
    return typeof id === "string" ? loadPerson(viewer, id) : null;
  }

  @FieldResolver(() => Team, {
    nullable: true,
    description: "The team it touches; null where it touches all.",
  })
  async team(@Root() change: ChangeRow, @Asking() viewer: Viewer): Promise<Team | null> {
    return change.teamId ? loadTeam(viewer, change.teamId) : null;
  }

  @FieldResolver(() => Assignment, {
    nullable: true,
    description: "The assignment it is about, where it is about one.",
  })
  assignment(@Root() change: ChangeRow, @Asking() viewer: Viewer): Promise<Assignment | null> {
    return assignmentOf(change, viewer);
  }

  @FieldResolver(() => Kpi, { nullable: true, description: "The KPI it is about, where it is about one." })
  async kpi(@Root() change: ChangeRow, @Asking() viewer: Viewer): Promise<Kpi | null> {
    const id = change.entity === ChangedEntity.KPI ? change.entityId : column(change, "kpi_id");
    if (id) return loadKpi(viewer, id);
    const assignment = await assignmentOf(change, viewer);
    return assignment ? loadKpi(viewer, assignment.kpiId) : null;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: "The person it is about, where it is about one.",
  })
  async person(@Root() change: ChangeRow, @Asking() viewer: Viewer): Promise<Person | null> {
    const id = change.entity === ChangedEntity.PERSON ? change.entityId : column(change, "person_id");
    return id ? loadPerson(viewer, id) : null;
  }

  @FieldResolver(() => PeriodScalar, {
    nullable: true,
    description: "The period it is about, where it is about one.",
  })
  period(@Root() change: ChangeRow): string | null {
    return column(change, "period") ?? column(change, "valid_from");
  }

  @FieldResolver(() => [ChangedField], { description: "What differs, field by field." })
  fields(@Root() change: ChangeRow): ChangedField[] {
    return changedFields(change.before, change.after);
  }
}
