import { ChangeRun } from "@cairn/schema/types/change-runs";
import { ChangeFilter } from "@cairn/schema/types/changes";
import { SeqScalar } from "@cairn/schema/types/scalars";
import { Arg, Query, Resolver } from "type-graphql";
import { AskingAsOf } from "../../platform/asking";
import type { Viewer } from "../../platform/viewer";
import { changeRunAt } from "./change-run";

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
  ): Promise<ChangeRun> {
    return changeRunAt(viewer, seq, filter ?? {});
  }
}
