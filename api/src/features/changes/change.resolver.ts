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
import { JsonScalar, PeriodScalar } from "@cairn/schema/types/scalars";
import { Team } from "@cairn/schema/types/teams";
import type { FieldNode, GraphQLResolveInfo } from "graphql";
import { Arg, Args, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { askedOfItems } from "../../platform/asked-below";
import { Asking, AskingAsOf } from "../../platform/asking";
import type { PromiseOrValue } from "../../platform/at-hand";
import type { Viewer } from "../../platform/viewer";
import { loadAssignment, loadKpi } from "../kpis/loader";
import { loadPerson } from "../members/loader";
import { loadTeam } from "../teams/loader";
import { type ChangeRow, loadWhole } from "./change-row";
import { changedFields } from "./changed-fields";
import { listChanges } from "./list-changes";

/** A column of the row as it is, or as it was when it is gone. */
const column = (change: ChangeRow, name: string): string | null => {
  const value = (change.after ?? change.before)?.[name];
  return typeof value === "string" ? value : null;
};

async function assignmentOf(change: ChangeRow, viewer: Viewer): Promise<Assignment | null> {
  const id = change.entity === ChangedEntity.ASSIGNMENT ? change.entityId : column(change, "assignment_id");
  return id ? loadAssignment(viewer, id) : null;
}

/** By the place in a document: it is looked through once. */
const asking = new WeakMap<FieldNode, boolean>();

/** Whether all that rows hold is asked for: it is read with them then. */
function asksForAll(info: GraphQLResolveInfo): boolean {
  const [place] = info.fieldNodes;
  const known = place && asking.get(place);
  if (known !== undefined) return known;
  const asks = ["before", "after", "hash"].some((name) => askedOfItems(info, name).length > 0);
  if (place) asking.set(place, asks);
  return asks;
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
    @Info() info: GraphQLResolveInfo,
  ) {
    return listChanges(viewer, filter ?? {}, page, asksForAll(info));
  }

  @FieldResolver(() => ID)
  id(@Root() { organizationId, seq }: ChangeRow): string {
    return `${organizationId}:${seq}`;
  }

  @FieldResolver(() => JsonScalar, { nullable: true })
  async before(@Root() change: ChangeRow, @Asking() viewer: Viewer): Promise<Change["before"]> {
    return (await loadWhole(viewer, change)).before;
  }

  @FieldResolver(() => JsonScalar, { nullable: true })
  async after(@Root() change: ChangeRow, @Asking() viewer: Viewer): Promise<Change["after"]> {
    return (await loadWhole(viewer, change)).after;
  }

  @FieldResolver(() => String)
  async hash(@Root() change: ChangeRow, @Asking() viewer: Viewer): Promise<string> {
    return (await loadWhole(viewer, change)).hash;
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who; null for the system itself." })
  actor(@Root() change: ChangeRow, @Asking() viewer: Viewer): PromiseOrValue<Person | null> {
    return change.actorId ? loadPerson(viewer, change.actorId) : null;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: "The economist for whom the actor entered a value as their deputy; null for all else.",
  })
  standsInFor(@Root() change: ChangeRow, @Asking() viewer: Viewer): PromiseOrValue<Person | null> {
    const { entity, action, recordedFor } = change;
    const isRevision = entity === ChangedEntity.ENTRY && action !== "returnEntry";
    return isRevision && recordedFor ? loadPerson(viewer, recordedFor) : null;
  }

  @FieldResolver(() => Team, {
    nullable: true,
    description: "The team it touches; null where it touches all.",
  })
  team(@Root() change: ChangeRow, @Asking() viewer: Viewer): PromiseOrValue<Team | null> {
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
  person(@Root() change: ChangeRow, @Asking() viewer: Viewer): PromiseOrValue<Person | null> {
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
