import { ChangePlace, ChangeRun, ChangeRunPage } from "@cairn/schema/types/change-runs";
import { ChangeFilter } from "@cairn/schema/types/changes";
import { SeqScalar } from "@cairn/schema/types/scalars";
import { Arg, Int, Query, Resolver } from "type-graphql";
import { AskingAsOf } from "../../platform/asking";
import type { Viewer } from "../../platform/viewer";
import { changeRunAt } from "./change-run";
import { listChangeRuns } from "./list-change-runs";

@Resolver()
export class ChangeRunResolver {
  @Query(() => ChangeRun, {
    description:
      "The changes of one request that stand around one of them, counted: how a list of changes tells a large import in one line, and goes on after it. For whoever reads `changes`.",
  })
  changeRun(
    @AskingAsOf() viewer: Viewer,
    @Arg("seq", () => SeqScalar, { description: "Any change of it." }) seq: number,
    @Arg("filter", () => ChangeFilter, { nullable: true, description: "Which ones to count." })
    filter: ChangeFilter | null,
  ) {
    return changeRunAt(viewer, seq, filter ?? {});
  }

  @Query(() => ChangeRunPage, {
    description:
      "The change log as people read it: newest first, what one request did folded together, from any place in it, older and newer. For whoever reads `changes`.",
  })
  changeRuns(
    @AskingAsOf() viewer: Viewer,
    @Arg("first", () => Int, { defaultValue: 30, description: "How many to return, 1 to 100." })
    first: number,
    @Arg("place", () => ChangePlace, { nullable: true, description: "Where; the newest without." })
    place: ChangePlace | null,
    @Arg("filter", () => ChangeFilter, { nullable: true, description: "Which changes." })
    filter: ChangeFilter | null,
  ) {
    return listChangeRuns(viewer, filter ?? {}, place ?? {}, first);
  }
}
