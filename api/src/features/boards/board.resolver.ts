import { Board, BoardArgs, StatusCount } from "@cairn/schema/types/boards";
import { KpiFilter } from "@cairn/schema/types/kpis";
import { Arg, Args, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Asking, AskingAsOf } from "../../platform/asking";
import type { Viewer } from "../../platform/viewer";
import { boardOf, countStatuses } from "./board";

@Resolver(() => Board)
export class BoardResolver {
  @Query(() => Board, {
    description: "Every KPI and team with its latest figure: is the organization on track?",
  })
  board(
    @AskingAsOf() viewer: Viewer,
    @Args(() => BoardArgs) asked: BoardArgs,
    @Arg("filter", () => KpiFilter, { nullable: true, description: "Which ones." }) filter: KpiFilter | null,
  ) {
    return boardOf(viewer, filter ?? { includeRetired: false }, asked);
  }

  @FieldResolver(() => [StatusCount])
  counts(@Root() board: { filter: KpiFilter }, @Asking() viewer: Viewer): Promise<StatusCount[]> {
    return countStatuses(viewer, board.filter);
  }
}
