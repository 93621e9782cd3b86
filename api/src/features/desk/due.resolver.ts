import { DueArgs, DueFilter, DueItem, DueList, DueOfKpi, DueOfTeam } from "@cairn/schema/types/due";
import { Entry } from "@cairn/schema/types/entries";
import { Kpi } from "@cairn/schema/types/kpis";
import { Team } from "@cairn/schema/types/teams";
import { Arg, Args, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Asking, AskingAsOf } from "../../platform/asking";
import type { PromiseOrValue } from "../../platform/at-hand";
import type { Viewer } from "../../platform/viewer";
import { loadKpi } from "../kpis/loader";
import { loadTeam } from "../teams/loader";
import { loadEntryAt } from "./due-entry";
import { type AskedDue, listDue } from "./due-list";
import { type Standing, standingsBy } from "./due-standing";

/** A part of a list, by the id of what it is of. */
type AskedPart = Standing & { id: string };

@Resolver(() => DueList)
export class DueListResolver {
  @Query(() => DueList, {
    description:
      "What is due, overdue, entered and returned, with completeness and timeliness: of the teams the viewer enters for, or of any, over any stretch of time. KPIs that are worked out are not entered and not listed.",
  })
  due(
    @AskingAsOf() viewer: Viewer,
    @Args(() => DueArgs) asked: DueArgs,
    @Arg("filter", () => DueFilter, { nullable: true, description: "Whose, and which KPIs." })
    filter: DueFilter | null,
  ) {
    return listDue(viewer, filter ?? { includeRetired: false, everybody: false }, asked);
  }

  @FieldResolver(() => [DueOfTeam])
  byTeam(@Root() list: AskedDue): AskedPart[] {
    return standingsBy(
      list,
      ({ assignment }) => assignment.teamId,
      ({ team }) => team,
    );
  }

  @FieldResolver(() => [DueOfKpi])
  byKpi(@Root() list: AskedDue): AskedPart[] {
    return standingsBy(
      list,
      ({ assignment }) => assignment.kpiId,
      ({ kpi }) => kpi,
    );
  }
}

@Resolver(() => DueItem)
export class DueItemResolver {
  @FieldResolver(() => Entry, { nullable: true, description: "What was entered; null for nothing." })
  entry(@Root() { assignment, period }: DueItem, @Asking() viewer: Viewer): Promise<Entry | null> {
    return loadEntryAt(viewer, assignment.id, period);
  }
}

@Resolver(() => DueOfTeam)
export class DueOfTeamResolver {
  @FieldResolver(() => Team)
  team(@Root() { id, viewer }: AskedPart): PromiseOrValue<Team | null> {
    return loadTeam(viewer, id);
  }
}

@Resolver(() => DueOfKpi)
export class DueOfKpiResolver {
  @FieldResolver(() => Kpi)
  kpi(@Root() { id, viewer }: AskedPart): PromiseOrValue<Kpi | null> {
    return loadKpi(viewer, id);
  }
}
