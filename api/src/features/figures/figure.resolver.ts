import { Point, Series } from "@cairn/schema/types/figures";
import { Assignment } from "@cairn/schema/types/kpis";
import { PeriodScalar } from "@cairn/schema/types/scalars";
import { Arg, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { AskingAsOf } from "../../platform/asking";
import type { Viewer } from "../../platform/viewer";
import { latestPointOf } from "./latest";
import { seriesOf } from "./series";

@Resolver(() => Assignment)
export class AssignmentFiguresResolver {
  @FieldResolver(() => Series, { description: "Its values over time, in the KPI's own periodicity." })
  series(
    @Root() assignment: Assignment,
    @AskingAsOf() viewer: Viewer,
    @Arg("from", () => PeriodScalar, {
      nullable: true,
      description: "First period; a longer one such as a year stands for its first. Without it: `last`.",
    })
    from: string | null,
    @Arg("to", () => PeriodScalar, {
      nullable: true,
      description: "Last period; a longer one stands for its last. By default the running one.",
    })
    to: string | null,
    @Arg("last", () => Int, {
      defaultValue: 24,
      description: "How many periods up to `to`, where `from` is not given.",
    })
    last: number,
  ): Promise<Series> {
    return seriesOf(viewer, assignment, { from, to, last });
  }

  @FieldResolver(() => Point, {
    nullable: true,
    description:
      "The figure that stands for it now: of the newest period with a value, or else the newest that is due.",
  })
  latest(@Root() assignment: Assignment, @AskingAsOf() viewer: Viewer): Promise<Point | null> {
    return latestPointOf(viewer, assignment);
  }
}
