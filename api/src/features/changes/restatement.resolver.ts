import { Change } from "@cairn/schema/types/changes";
import { Assignment } from "@cairn/schema/types/kpis";
import { Restatement } from "@cairn/schema/types/restatements";
import { PeriodScalar } from "@cairn/schema/types/scalars";
import { Arg, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Asking, AskingAsOf } from "../../platform/asking";
import type { PromiseOrValue } from "../../platform/at-hand";
import { notFound } from "../../platform/failure";
import { may } from "../../platform/roles";
import type { Viewer } from "../../platform/viewer";
import { loadAssignment } from "../kpis/loader";
import type { ChangeRow } from "./change-row";
import { loadChangesOf } from "./changes-of";
import { withReopeningReasons } from "./reopening-reasons";
import { type CausedRestatement, listRestatements } from "./restatements";

@Resolver(() => Restatement)
export class RestatementResolver {
  @Query(() => [Restatement], {
    description:
      "What differs now from the figures of a period as they were last published, by how much, and because of which changes; empty for one never closed. A month stands for every period that is closed with it, formulas included; a quarter, half-year or year for the figures that it is made of shorter periods.",
  })
  restatements(
    @AskingAsOf() viewer: Viewer,
    @Arg("period", () => PeriodScalar, {
      description: "A month, or a longer period: it is published with its last month.",
    })
    period: string,
  ): Promise<Restatement[]> {
    return listRestatements(viewer, period);
  }

  @FieldResolver(() => Assignment, { description: "Of which KPI and team." })
  assignment(@Root() restatement: Restatement, @Asking() viewer: Viewer): PromiseOrValue<Assignment | null> {
    return loadAssignment(viewer, restatement.assignmentId);
  }

  @FieldResolver(() => [Change], {
    description:
      "The changes since the publication that it comes from, oldest first: by whom, when and why. The reason is the change's own; an entry changed without one has that for which its month was reopened. Empty for those who may not read the team's history.",
  })
  async changes(@Root() restatement: CausedRestatement, @Asking() viewer: Viewer): Promise<ChangeRow[]> {
    const assignment = await loadAssignment(viewer, restatement.assignmentId);
    if (!assignment) throw notFound("assignment");
    if (!may(viewer, "readChangeLog", assignment.teamId)) return [];
    const { entries, kpiIds } = restatement.causes;
    const since = async (id: string) =>
      (await loadChangesOf(viewer, id)).filter((change) => change.seq > restatement.since);
    const all = await Promise.all([
      ...entries.map(async ({ entryId, period }) =>
        withReopeningReasons(viewer, period, await since(entryId)),
      ),
      ...kpiIds.map(since),
    ]);
    return all.flat().sort((a, b) => a.seq - b.seq);
  }
}
