import { Change } from "@cairn/schema/types/changes";
import { Assignment } from "@cairn/schema/types/kpis";
import { Restatement } from "@cairn/schema/types/restatements";
import { PeriodScalar } from "@cairn/schema/types/scalars";
import { Arg, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Asking, AskingAsOf } from "../../platform/asking";
import { notFound } from "../../platform/failure";
import { may } from "../../platform/roles";
import type { Viewer } from "../../platform/viewer";
import { loadAssignment } from "../kpis/loader";
import { loadChangesOfEntry } from "./changes-of-entry";
import type { ChangeRow } from "./list-changes";
import { listRestatements } from "./restatements";

@Resolver(() => Restatement)
export class RestatementResolver {
  @Query(() => [Restatement], {
    description:
      "What differs now from the figures of a month as they were last published; empty for one never closed.",
  })
  restatements(
    @AskingAsOf() viewer: Viewer,
    @Arg("period", () => PeriodScalar, { description: "The month." }) period: string,
  ): Promise<Restatement[]> {
    return listRestatements(viewer, period);
  }

  @FieldResolver(() => Assignment, { description: "Of which KPI and team." })
  assignment(@Root() restatement: Restatement, @Asking() viewer: Viewer): Promise<Assignment | null> {
    return loadAssignment(viewer, restatement.assignmentId);
  }

  @FieldResolver(() => [Change], {
    description:
      "The changes since the publication, oldest first: by whom, when and why. Empty for those who may not read the team's history.",
  })
  async changes(@Root() restatement: Restatement, @Asking() viewer: Viewer): Promise<ChangeRow[]> {
    const assignment = await loadAssignment(viewer, restatement.assignmentId);
    if (!assignment) throw notFound("assignment");
    if (!may(viewer, "readChangeLog", assignment.teamId)) return [];
    const all = await loadChangesOfEntry(viewer, restatement.entryId);
    return all.filter((change) => change.seq > restatement.since);
  }
}
