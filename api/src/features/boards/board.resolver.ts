import { Score } from "@cairn/schema/types/analyses";
import { Board, BoardArgs, StandingCount, StatusCount } from "@cairn/schema/types/boards";
import { KpiFilter } from "@cairn/schema/types/kpis";
import { Team } from "@cairn/schema/types/teams";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { Asking, AskingAsOf } from "../../platform/asking";
import type { Viewer } from "../../platform/viewer";
import { withFiguresAhead } from "../figures/read-ahead";
import { boardOf, countStandings, countStatuses } from "./board";
import { scoreOfLines } from "./score";

@Resolver(() => Board)
export class BoardResolver {
  @Query(() => Board, {
    description: "Every KPI and team with its latest figure: is the organization on track?",
  })
  board(
    @AskingAsOf() viewer: Viewer,
    @Args(() => BoardArgs) asked: BoardArgs,
    @Arg("filter", () => KpiFilter, { nullable: true, description: "Which ones." }) filter: KpiFilter | null,
    @Info() info: GraphQLResolveInfo,
  ) {
    return withFiguresAhead(viewer, boardOf(viewer, filter ?? { includeRetired: false }, asked), info);
  }

  @FieldResolver(() => [StandingCount])
  standings(@Root() board: { filter: KpiFilter }, @Asking() viewer: Viewer): Promise<StandingCount[]> {
    return countStandings(viewer, board.filter);
  }

  @FieldResolver(() => [StatusCount])
  counts(@Root() board: { filter: KpiFilter }, @Asking() viewer: Viewer): Promise<StatusCount[]> {
    return countStatuses(viewer, board.filter);
  }

  @FieldResolver(() => Score, {
    description:
      "The figures that stand now, over all pages, as one: their weighted mean achievement. Those out of date are left out.",
  })
  score(@Root() board: { filter: KpiFilter }, @Asking() viewer: Viewer): Promise<Score> {
    return scoreOfLines(viewer, board.filter);
  }
}

@Resolver(() => Team)
export class TeamScoreResolver {
  @FieldResolver(() => Score, {
    description:
      "The figures of this team and those below it that stand now as one: their weighted mean achievement. Those out of date are left out.",
  })
  score(@Root() team: Team, @AskingAsOf() viewer: Viewer): Promise<Score> {
    return scoreOfLines(viewer, { teamId: team.id, includeRetired: false });
  }
}
