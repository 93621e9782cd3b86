import { Entry } from "@cairn/schema/types/entries";
import { ComparedWith, FigureChange, MadeFigure, Point, Series } from "@cairn/schema/types/figures";
import { Assignment, Kpi, Periodicity } from "@cairn/schema/types/kpis";
import { PeriodScalar } from "@cairn/schema/types/scalars";
import type { GraphQLSchema } from "graphql";
import { Arg, Args, ArgsType, Field, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { AskingAsOf, viewerAsked } from "../../platform/asking";
import { andThen, type PromiseOrValue } from "../../platform/at-hand";
import { answerAtOnce } from "../../platform/at-once";
import { idOf } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { firstPeriodOf } from "../kpis/first-period";
import { periodicityOf } from "../kpis/grain";
import { breaksOf, isAcrossVersions } from "./breaks";
import { latestPointOf } from "./latest";
import { changeSince, lastYearOf, madeFigureOf, type Reaching } from "./made-figure";
import type { AskedPoint } from "./point";
import { AskedSeries, askOfAssignment, askOfTeams, emptySeries, seriesOf } from "./series";

@ArgsType()
class SeriesArgs {
  @Field(() => PeriodScalar, {
    nullable: true,
    description: "First period; a longer one such as a year stands for its first. Without it: `last`.",
  })
  from?: string | null;
  @Field(() => PeriodScalar, {
    nullable: true,
    description: "Last period; a longer one stands for its last. By default the running one.",
  })
  to?: string | null;
  @Field(() => Int, {
    defaultValue: 24,
    description: "How many periods up to `to`, where `from` is not given.",
  })
  last: number;
  @Field(() => Periodicity, {
    nullable: true,
    description: "Length of the periods: the KPI's own, which is the default, or any coarser one.",
  })
  grain?: Periodicity | null;
}

@Resolver(() => Assignment)
export class AssignmentFiguresResolver {
  @FieldResolver(() => Series, { description: "Its values over time." })
  series(
    @Root() assignment: Assignment,
    @AskingAsOf() viewer: Viewer,
    @Args(() => SeriesArgs) question: SeriesArgs,
  ): PromiseOrValue<Series> {
    return andThen(askOfAssignment(viewer, assignment, question.grain), (asked) =>
      asked
        ? seriesOf(asked, question)
        : emptySeries(question.grain ?? periodicityOf(firstPeriodOf(assignment).grain)),
    );
  }

  @FieldResolver(() => Point, {
    nullable: true,
    description:
      "The figure that stands for it now: of the newest period with a value, or else the newest that is due.",
  })
  latest(@Root() assignment: Assignment, @AskingAsOf() viewer: Viewer): PromiseOrValue<Point | null> {
    return latestPointOf(viewer, assignment);
  }
}

/** A board asks for a hundred latest figures and as many series. */
export function figuresAtOnce(schema: GraphQLSchema): GraphQLSchema {
  const resolver = new AssignmentFiguresResolver();
  return answerAtOnce<Assignment>(schema, "Assignment", {
    latest: (assignment, args, context, info) =>
      resolver.latest(assignment, viewerAsked(context, info, args)),
    series: (assignment, args, context, info) =>
      resolver.series(assignment, viewerAsked(context, info, args), args as SeriesArgs),
  });
}

@Resolver(() => Kpi)
export class KpiFiguresResolver {
  @FieldResolver(() => Series, {
    description:
      "Its values over time for teams together, as the KPI adds up over teams: within each of its periods first, then over time.",
  })
  async series(
    @Root() kpi: Kpi,
    @AskingAsOf() viewer: Viewer,
    @Args(() => SeriesArgs) question: SeriesArgs,
    @Arg("teamId", () => ID, {
      nullable: true,
      description: "This team with all below it; without it the whole organization.",
    })
    teamId?: string,
  ): Promise<Series> {
    const asked = await askOfTeams(viewer, kpi, teamId ? idOf("team", teamId) : null, question.grain);
    return asked ? seriesOf(asked, question) : emptySeries(question.grain ?? kpi.periodicity);
  }
}

@Resolver(() => Series)
export class SeriesResolver {
  @FieldResolver(() => [PeriodScalar], {
    description:
      "Periods with which, or within which, a new version of the KPI begins: draw a break before them, for what lies on either side does not mean the same.",
  })
  async breaks(@Root() series: Series): Promise<string[]> {
    return series instanceof AskedSeries ? breaksOf(series) : [];
  }
}

@Resolver(() => MadeFigure)
export class MadeFigureResolver {
  @FieldResolver(() => Boolean, {
    description:
      "Whether a new version of the KPI begins among its parts, or between it and the point it is asked of.",
  })
  acrossVersions(@Root() figure: Reaching<MadeFigure>): Promise<boolean> {
    return isAcrossVersions(figure);
  }
}

@Resolver(() => FigureChange)
export class FigureChangeResolver {
  @FieldResolver(() => Boolean, {
    description: "Whether a new version of the KPI begins between the two: they do not mean the same.",
  })
  acrossVersions(@Root() change: Reaching<FigureChange>): Promise<boolean> {
    return isAcrossVersions(change);
  }
}

@Resolver(() => Point)
export class PointResolver {
  @FieldResolver(() => Entry, {
    nullable: true,
    description:
      "The entry behind it; null where nobody has entered anything, and for figures made of several or worked out.",
  })
  entry(@Root() point: AskedPoint): Promise<Entry | null> {
    return point.readEntry();
  }

  @FieldResolver(() => MadeFigure, {
    description:
      "From the first period of the fiscal year up to this one, beside the target of what was reported.",
  })
  yearToDate(@Root() point: AskedPoint): Promise<MadeFigure> {
    return madeFigureOf(point, { kind: "yearToDate" });
  }

  @FieldResolver(() => MadeFigure, { description: "Over the last periods up to this one, such as 3 or 12." })
  rolling(
    @Root() point: AskedPoint,
    @Arg("periods", () => Int, { description: "How many periods, this one included, 1 to 366." })
    count: number,
  ): Promise<MadeFigure> {
    return madeFigureOf(point, { kind: "rolling", count });
  }

  @FieldResolver(() => MadeFigure, { description: "The same period a year before." })
  lastYear(@Root() point: AskedPoint): Promise<MadeFigure> {
    return lastYearOf(point);
  }

  @FieldResolver(() => FigureChange, {
    description: "What changed: absolute, in percent, in percentage points.",
  })
  change(
    @Root() point: AskedPoint,
    @Arg("since", () => ComparedWith, {
      defaultValue: ComparedWith.PREVIOUS,
      description: "Compared with what.",
    })
    since: ComparedWith,
  ): Promise<FigureChange> {
    return changeSince(point, since);
  }
}
