import {
  Desk,
  EntriesPayload,
  Entry,
  EntryRevision,
  Point,
  RecordEntriesInput,
  Series,
  WithdrawEntryInput,
} from "@cairn/schema/types/entries";
import { Assignment } from "@cairn/schema/types/kpis";
import { Person } from "@cairn/schema/types/members";
import { PeriodScalar } from "@cairn/schema/types/scalars";
import { Arg, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Asking, AskingAsOf } from "../../platform/asking";
import { notFound } from "../../platform/failure";
import { may } from "../../platform/roles";
import type { Viewer } from "../../platform/viewer";
import { loadAssignment } from "../kpis/loader";
import { loadPerson } from "../members/loader";
import { deskOf } from "./desk";
import { loadHistory } from "./history";
import { latestPointOf } from "./latest";
import { recordEntries } from "./record-entries";
import { seriesOf } from "./series";
import { withdrawEntry } from "./withdraw-entry";

@Resolver(() => Entry)
export class EntryResolver {
  @Query(() => Desk, { description: "What the viewer is to enter for a month, in the teams they enter for." })
  desk(
    @Asking() viewer: Viewer,
    @Arg("month", () => PeriodScalar, {
      nullable: true,
      description: "The month; by default the one just past.",
    })
    month: string | null,
    @Arg("teamId", () => ID, { nullable: true, description: "Only this team." }) teamId: string | null,
  ): Promise<Desk> {
    return deskOf(viewer, { month, teamId });
  }

  @FieldResolver(() => Assignment, { description: "The KPI and team it is for." })
  assignment(@Root() entry: Entry, @Asking() viewer: Viewer): Promise<Assignment | null> {
    return loadAssignment(viewer, entry.assignmentId);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: "Who recorded this revision; null for the system itself.",
  })
  async recordedBy(@Root() entry: Entry, @Asking() viewer: Viewer): Promise<Person | null> {
    return entry.recordedById ? loadPerson(viewer, entry.recordedById) : null;
  }

  @FieldResolver(() => [EntryRevision], {
    description: "Every revision, oldest first; empty for those who may not read the team's history.",
  })
  async history(@Root() entry: Entry, @Asking() viewer: Viewer): Promise<EntryRevision[]> {
    const assignment = await loadAssignment(viewer, entry.assignmentId);
    if (!assignment) throw notFound("assignment");
    return may(viewer, "readChangeLog", assignment.teamId) ? loadHistory(viewer, entry.id) : [];
  }

  @Mutation(() => EntriesPayload, {
    description: "Records values. Each cell stands for itself. For economists of the team, and gatekeepers.",
  })
  recordEntries(
    @Asking() viewer: Viewer,
    @Arg("input", () => RecordEntriesInput, { description: "The values." }) input: RecordEntriesInput,
  ): Promise<EntriesPayload> {
    return recordEntries(viewer, input);
  }

  @Mutation(() => EntriesPayload, {
    description: "Takes a value back; it stays in the history. For economists of the team, and gatekeepers.",
  })
  withdrawEntry(
    @Asking() viewer: Viewer,
    @Arg("input", () => WithdrawEntryInput, { description: "Which, and why." }) input: WithdrawEntryInput,
  ): Promise<EntriesPayload> {
    return withdrawEntry(viewer, input);
  }
}

@Resolver(() => EntryRevision)
export class EntryRevisionResolver {
  @FieldResolver(() => Person, { nullable: true, description: "Who; null for the system itself." })
  async actor(@Root() revision: EntryRevision, @Asking() viewer: Viewer): Promise<Person | null> {
    return revision.actorId ? loadPerson(viewer, revision.actorId) : null;
  }
}

@Resolver(() => Assignment)
export class AssignmentSeriesResolver {
  @FieldResolver(() => Series, { description: "Its values over time, in the KPI's own periodicity." })
  series(
    @Root() assignment: Assignment,
    @AskingAsOf() viewer: Viewer,
    @Arg("from", () => PeriodScalar, {
      nullable: true,
      description: "First period; a longer one such as a year stands for its first. Without it: `last`.",
    })
    from: string | null,
    @Arg("to", () => PeriodScalar, {
      nullable: true,
      description: "Last period; a longer one stands for its last. By default the running one.",
    })
    to: string | null,
    @Arg("last", () => Int, {
      defaultValue: 24,
      description: "How many periods up to `to`, where `from` is not given.",
    })
    last: number,
  ): Promise<Series> {
    return seriesOf(viewer, assignment, { from, to, last });
  }

  @FieldResolver(() => Point, {
    nullable: true,
    description:
      "The figure that stands for it now: of the newest period with a value, or else the newest that is due.",
  })
  latest(@Root() assignment: Assignment, @AskingAsOf() viewer: Viewer): Promise<Point | null> {
    return latestPointOf(viewer, assignment);
  }
}
