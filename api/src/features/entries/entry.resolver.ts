import {
  EntriesPayload,
  Entry,
  EntryReturn,
  EntryRevision,
  RecordEntriesInput,
  ReturnEntryInput,
  WithdrawEntriesInput,
  WithdrawEntryInput,
} from "@cairn/schema/types/entries";
import { Assignment } from "@cairn/schema/types/kpis";
import { Person } from "@cairn/schema/types/members";
import { Arg, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Asking } from "../../platform/asking";
import type { PromiseOrValue } from "../../platform/at-hand";
import { notFound } from "../../platform/failure";
import { may } from "../../platform/roles";
import type { Viewer } from "../../platform/viewer";
import { loadAssignment } from "../kpis/loader";
import { loadPerson } from "../members/loader";
import { loadHistory } from "./history";
import { recordEntries } from "./record-entries";
import { returnEntry } from "./return-entry";
import { withdrawEntries } from "./withdraw-entries";
import { withdrawEntry } from "./withdraw-entry";

@Resolver(() => Entry)
export class EntryResolver {
  @FieldResolver(() => Assignment, { description: "The KPI and team it is for." })
  assignment(@Root() entry: Entry, @Asking() viewer: Viewer): PromiseOrValue<Assignment | null> {
    return loadAssignment(viewer, entry.assignmentId);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: "Who recorded this revision; null for the system itself.",
  })
  async recordedBy(@Root() entry: Entry, @Asking() viewer: Viewer): Promise<Person | null> {
    return entry.recordedById ? loadPerson(viewer, entry.recordedById) : null;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description:
      "The economist for whom a deputy recorded it; null where somebody recorded it for themselves.",
  })
  async recordedFor(@Root() entry: Entry, @Asking() viewer: Viewer): Promise<Person | null> {
    return entry.recordedForId ? loadPerson(viewer, entry.recordedForId) : null;
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

  @Mutation(() => EntriesPayload, {
    description:
      "Takes values back, for one reason. Each cell stands for itself. For economists of the team, and gatekeepers.",
  })
  withdrawEntries(
    @Asking() viewer: Viewer,
    @Arg("input", () => WithdrawEntriesInput, { description: "Which, and why." }) input: WithdrawEntriesInput,
  ): Promise<EntriesPayload> {
    return withdrawEntries(viewer, input);
  }

  @Mutation(() => EntriesPayload, {
    description: "Sends an entry back to be looked at again; its value stands. For gatekeepers.",
  })
  returnEntry(
    @Asking() viewer: Viewer,
    @Arg("input", () => ReturnEntryInput, { description: "Which, and what should be looked at." })
    input: ReturnEntryInput,
  ): Promise<EntriesPayload> {
    return returnEntry(viewer, input);
  }
}

@Resolver(() => EntryReturn)
export class EntryReturnResolver {
  @FieldResolver(() => Person, { nullable: true, description: "Who sent it back." })
  async by(@Root() returned: EntryReturn, @Asking() viewer: Viewer): Promise<Person | null> {
    return returned.byId ? loadPerson(viewer, returned.byId) : null;
  }
}

@Resolver(() => EntryRevision)
export class EntryRevisionResolver {
  @FieldResolver(() => Person, { nullable: true, description: "Who; null for the system itself." })
  async actor(@Root() revision: EntryRevision, @Asking() viewer: Viewer): Promise<Person | null> {
    return revision.actorId ? loadPerson(viewer, revision.actorId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: "The economist for whom a deputy entered it." })
  async recordedFor(@Root() revision: EntryRevision, @Asking() viewer: Viewer): Promise<Person | null> {
    return revision.recordedForId ? loadPerson(viewer, revision.recordedForId) : null;
  }
}
