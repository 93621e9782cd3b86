import { hasNoLevel } from "@cairn/schema/rules/target";
import { Assignment, Kpi } from "@cairn/schema/types/kpis";
import { SetTargetsInput, SetTargetsPayload, Target } from "@cairn/schema/types/targets";
import { Team } from "@cairn/schema/types/teams";
import { Arg, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Asking, AskingAsOf } from "../../platform/asking";
import type { PromiseOrValue } from "../../platform/at-hand";
import type { Viewer } from "../../platform/viewer";
import { loadAssignment, loadKpi } from "../kpis/loader";
import { loadTeam } from "../teams/loader";
import { levelsOf } from "./levels";
import { loadTargetsOfKpi } from "./loader";
import { setTargets } from "./set-targets";

@Resolver(() => Target)
export class TargetResolver {
  @FieldResolver(() => Kpi, { description: "The KPI." })
  kpi(@Root() target: Target, @Asking() viewer: Viewer): PromiseOrValue<Kpi | null> {
    return loadKpi(viewer, target.kpiId);
  }

  @FieldResolver(() => Assignment, {
    nullable: true,
    description: "The assignment it is for; null for all of the KPI's.",
  })
  async assignment(@Root() target: Target, @Asking() viewer: Viewer): Promise<Assignment | null> {
    return target.assignmentId ? loadAssignment(viewer, target.assignmentId) : null;
  }

  @FieldResolver(() => Team, {
    nullable: true,
    description: "The team it is for, with those below it; null for no team.",
  })
  async team(@Root() target: Target, @Asking() viewer: Viewer): Promise<Team | null> {
    return target.teamId ? loadTeam(viewer, target.teamId) : null;
  }

  @FieldResolver(() => Boolean, {
    description: "Whether it only ends what held before: from its period on there is no target.",
  })
  isEnd(@Root() target: Target): boolean {
    return hasNoLevel(levelsOf(target));
  }

  @Mutation(() => SetTargetsPayload, {
    description: "Sets, replaces and removes targets, all of them or none. For gatekeepers.",
  })
  setTargets(
    @Asking() viewer: Viewer,
    @Arg("input", () => SetTargetsInput, { description: "The targets." }) input: SetTargetsInput,
  ): Promise<SetTargetsPayload> {
    return setTargets(viewer, input);
  }
}

@Resolver(() => Kpi)
export class KpiTargetsResolver {
  @FieldResolver(() => [Target], {
    description: "All its targets, its own and those of single assignments, by period.",
  })
  targets(@Root() kpi: Kpi, @AskingAsOf() viewer: Viewer): PromiseOrValue<Target[]> {
    return loadTargetsOfKpi(viewer, kpi.id);
  }
}

@Resolver(() => Assignment)
export class AssignmentTargetsResolver {
  @FieldResolver(() => [Target], { description: "The targets set for this assignment alone, by period." })
  async targets(@Root() assignment: Assignment, @AskingAsOf() viewer: Viewer): Promise<Target[]> {
    const all = await loadTargetsOfKpi(viewer, assignment.kpiId);
    return all.filter((target) => target.assignmentId === assignment.id);
  }
}
