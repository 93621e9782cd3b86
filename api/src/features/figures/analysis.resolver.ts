import { NormalRange, Outlook } from "@cairn/schema/types/analyses";
import { Assignment } from "@cairn/schema/types/kpis";
import { Arg, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { AskingAsOf } from "../../platform/asking";
import type { Viewer } from "../../platform/viewer";
import { normalRangeOf } from "./normal-range";
import { outlookOfAssignment } from "./outlook";

@Resolver(() => Assignment)
export class AssignmentAnalysisResolver {
  @FieldResolver(() => Outlook, {
    description:
      "Where the running fiscal year is likely to end, judged by the periods that are over, or why that cannot be told.",
  })
  outlook(@Root() assignment: Assignment, @AskingAsOf() viewer: Viewer): Promise<Outlook> {
    return outlookOfAssignment(viewer, assignment);
  }

  @FieldResolver(() => NormalRange, {
    description: "What is ordinary for it, judged by its own variation, and what stands out.",
  })
  normalRange(
    @Root() assignment: Assignment,
    @AskingAsOf() viewer: Viewer,
    @Arg("last", () => Int, {
      defaultValue: 24,
      description: "How many periods that are over to judge by, 1 to 500; at least 8 must be reported.",
    })
    last: number,
  ): Promise<NormalRange> {
    return normalRangeOf(viewer, assignment, last);
  }
}
