import { SpreadTargetInput, SpreadTargetPreview } from "@cairn/schema/types/targets";
import { Arg, Query, Resolver } from "type-graphql";
import { AskingAsOf } from "../../platform/asking";
import type { Viewer } from "../../platform/viewer";
import { spreadTarget } from "./spread-target";

@Resolver()
export class SpreadResolver {
  @Query(() => SpreadTargetPreview, {
    description:
      "A year's target of a SUM KPI as targets of its periods: evenly, by season or by hand. Nothing is written.",
  })
  spreadTarget(
    @AskingAsOf() viewer: Viewer,
    @Arg("input", () => SpreadTargetInput, { description: "What to spread, and how." })
    input: SpreadTargetInput,
  ): Promise<SpreadTargetPreview> {
    return spreadTarget(viewer, input);
  }
}
