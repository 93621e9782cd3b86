import { Desk } from "@cairn/schema/types/desk";
import { PeriodScalar } from "@cairn/schema/types/scalars";
import { Arg, ID, Int, Query, Resolver } from "type-graphql";
import { AskingAsOf } from "../../platform/asking";
import type { Viewer } from "../../platform/viewer";
import { deskOf } from "./desk";

@Resolver()
export class DeskResolver {
  @Query(() => Desk, { description: "What the viewer is to enter for a month, in the teams they enter for." })
  desk(
    @AskingAsOf() viewer: Viewer,
    @Arg("month", () => PeriodScalar, {
      nullable: true,
      description: "The month; by default the one just past.",
    })
    month: string | null,
    @Arg("teamId", () => ID, { nullable: true, description: "Only this team." }) teamId: string | null,
    @Arg("earlier", () => Int, {
      defaultValue: 3,
      description: "How many periods to give before the cells of each row, at most 60.",
    })
    earlier: number,
  ): Promise<Desk> {
    return deskOf(viewer, { month, teamId, earlier });
  }
}
