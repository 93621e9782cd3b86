import { Person } from "@cairn/schema/types/members";
import { ClosePeriodInput, Closing, ClosingPayload, ReopenPeriodInput } from "@cairn/schema/types/periods";
import { Arg, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { Asking, AskingAsOf } from "../../platform/asking";
import type { Viewer } from "../../platform/viewer";
import { loadPerson } from "../members/loader";
import { closePeriod, reopenPeriod } from "./close-period";
import { listClosings } from "./list-closings";

@Resolver(() => Closing)
export class ClosingResolver {
  @Query(() => [Closing], { description: "All closings, newest month first." })
  closings(@AskingAsOf() viewer: Viewer): Promise<Closing[]> {
    return listClosings(viewer);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who closed it; null for the system itself." })
  async closedBy(@Root() closing: Closing, @Asking() viewer: Viewer): Promise<Person | null> {
    return closing.closedById ? loadPerson(viewer, closing.closedById) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who reopened it." })
  async reopenedBy(@Root() closing: Closing, @Asking() viewer: Viewer): Promise<Person | null> {
    return closing.reopenedById ? loadPerson(viewer, closing.reopenedById) : null;
  }

  @Mutation(() => ClosingPayload, {
    description: "Closes a month: its figures are published. For gatekeepers.",
  })
  closePeriod(
    @Asking() viewer: Viewer,
    @Arg("input", () => ClosePeriodInput, { description: "The month." }) input: ClosePeriodInput,
  ): Promise<ClosingPayload> {
    return closePeriod(viewer, input);
  }

  @Mutation(() => ClosingPayload, { description: "Reopens a closed month, with a reason. For gatekeepers." })
  reopenPeriod(
    @Asking() viewer: Viewer,
    @Arg("input", () => ReopenPeriodInput, { description: "The month, and why." }) input: ReopenPeriodInput,
  ): Promise<ClosingPayload> {
    return reopenPeriod(viewer, input);
  }
}
