import { Board, BoardArgs, StatusCount } from "@cairn/schema/types/boards";
import { KpiFilter } from "@cairn/schema/types/kpis";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Context } from "../../platform/context";
import { boardOf, countStatuses } from "./board";

@Resolver(() => Board)
export class BoardResolver {
  @Query(() => Board, {
    description: "Every KPI and team with its latest figure: is the organization on track?",
  })
  board(
    @Ctx() { viewer }: Context,
    @Args(() => BoardArgs) asked: BoardArgs,
    @Arg("filter", () => KpiFilter, { nullable: true, description: "Which ones." }) filter: KpiFilter | null,
  ) {
    return boardOf(viewer, filter ?? { includeRetired: false }, asked);
  }

  @FieldResolver(() => [StatusCount])
  counts(@Root() board: { filter: KpiFilter }, @Ctx() { viewer }: Context): Promise<StatusCount[]> {
    return countStatuses(viewer, board.filter);
  }
}
