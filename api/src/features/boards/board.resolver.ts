import { Board, BoardArgs, StandingCount, StatusCount } from "@cairn/schema/types/boards";
import { Assignment, KpiFilter } from "@cairn/schema/types/kpis";
import { Score, ScoreOmission, ScorePart } from "@cairn/schema/types/scores";
import { Team } from "@cairn/schema/types/teams";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import { Asking, AskingAsOf } from "../../platform/asking";
import { pageSize } from "../../platform/page";
import type { Viewer } from "../../platform/viewer";
import { withFiguresAhead } from "../figures/read-ahead";
import { boardOf, countStandings, countStatuses } from "./board";
import { type AskedScore, scoreOfLines } from "./score";

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

@Resolver(() => Score)
export class ScoreResolver {
  @FieldResolver(() => [ScorePart], {
    description:
      "What it is made up of: first what takes most away from it, by weight and what it lacks of its target.",
  })
  parts(
    @Root() score: AskedScore,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 500." }) first: number,
  ): ScorePart[] {
    return score.heaviest(first);
  }
}

@Resolver(() => ScoreOmission)
export class ScoreOmissionResolver {
  @FieldResolver(() => [Assignment], { description: "Which, by team and KPI." })
  assignments(
    @Root() { all }: ScoreOmission,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 500." }) first: number,
  ): Assignment[] {
    return all.slice(0, pageSize({ first }).first);
  }
}
