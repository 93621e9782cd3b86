import { PageArgs } from "@cairn/schema/types/connection";
import { DefineKpiInput, KpiPayload, ReviseKpiInput } from "@cairn/schema/types/kpi-definitions";
import { Assignment, Kpi, KpiConnection, KpiFilter, KpiTranslation } from "@cairn/schema/types/kpis";
import { Person } from "@cairn/schema/types/members";
import { Arg, Args, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Asking, AskingAsOf } from "../../platform/asking";
import type { PromiseOrValue } from "../../platform/at-hand";
import { mayWrite, mustBeAllowed } from "../../platform/roles";
import { isId } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { loadPerson } from "../members/loader";
import { defineKpi } from "./define-kpi";
import { formulaInNames } from "./formula";
import { listKpis } from "./list-kpis";
import { loadAssignmentsOfKpi, loadKpi } from "./loader";
import { restoreKpi, retireKpi } from "./retire-kpi";
import { reviseKpi } from "./revise-kpi";
import { translationsIn } from "./translations";

const reasonArg = { nullable: true, description: "Why, kept in the change log." };

@Resolver(() => Kpi)
export class KpiResolver {
  @Query(() => Kpi, { nullable: true, description: "One KPI; null if there is none with this id." })
  async kpi(
    @AskingAsOf() viewer: Viewer,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<Kpi | null> {
    mustBeAllowed(viewer, "readFigures");
    return isId(id) ? loadKpi(viewer, id) : null;
  }

  @Query(() => KpiConnection, { description: "The KPIs of the organization, by name." })
  kpis(
    @AskingAsOf() viewer: Viewer,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => KpiFilter, { nullable: true, description: "Which ones." }) filter: KpiFilter | null,
  ) {
    return listKpis(viewer, filter ?? { includeRetired: false }, page);
  }

  @FieldResolver(() => [KpiTranslation], {
    description: "Its words in other languages, as far as there are.",
  })
  translations(@Root() kpi: Kpi): KpiTranslation[] {
    return translationsIn(kpi.translations);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "How it is worked out, with the names of its operands in braces; null for a KPI whose values are entered.",
  })
  async formula(@Root() kpi: Kpi, @Asking() viewer: Viewer): Promise<string | null> {
    return kpi.formula ? formulaInNames(viewer, kpi.formula) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: "The person who answers for the definition." })
  async owner(@Root() kpi: Kpi, @Asking() viewer: Viewer): Promise<Person | null> {
    return kpi.ownerId ? loadPerson(viewer, kpi.ownerId) : null;
  }

  @FieldResolver(() => [Assignment], {
    description: "For which teams it is measured, retired assignments included.",
  })
  assignments(@Root() kpi: Kpi, @Asking() viewer: Viewer): PromiseOrValue<Assignment[]> {
    return loadAssignmentsOfKpi(viewer, kpi.id);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the viewer may change its definition, assign and retire it.",
  })
  viewerCanRevise(@Asking() viewer: Viewer): boolean {
    return mayWrite(viewer, "defineKpis");
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may set its targets." })
  viewerCanSetTargets(@Root() kpi: Kpi, @Asking() viewer: Viewer): boolean {
    return !kpi.retiredAt && mayWrite(viewer, "setTargets");
  }

  @Mutation(() => KpiPayload, { description: "Defines a KPI. For gatekeepers." })
  defineKpi(
    @Asking() viewer: Viewer,
    @Arg("input", () => DefineKpiInput, { description: "The definition." }) input: DefineKpiInput,
  ): Promise<KpiPayload> {
    return defineKpi(viewer, input);
  }

  @Mutation(() => KpiPayload, { description: "Changes a KPI's definition. For gatekeepers." })
  reviseKpi(
    @Asking() viewer: Viewer,
    @Arg("input", () => ReviseKpiInput, { description: "What to change." }) input: ReviseKpiInput,
  ): Promise<KpiPayload> {
    return reviseKpi(viewer, input);
  }

  @Mutation(() => KpiPayload, { description: "Retires a KPI; its figures stay readable. For gatekeepers." })
  retireKpi(
    @Asking() viewer: Viewer,
    @Arg("kpiId", () => ID, { description: "The KPI." }) kpiId: string,
    @Arg("reason", () => String, reasonArg) reason: string | null,
  ): Promise<KpiPayload> {
    return retireKpi(viewer, kpiId, reason);
  }

  @Mutation(() => KpiPayload, { description: "Brings a retired KPI back into use. For gatekeepers." })
  restoreKpi(
    @Asking() viewer: Viewer,
    @Arg("kpiId", () => ID, { description: "The KPI." }) kpiId: string,
    @Arg("reason", () => String, reasonArg) reason: string | null,
  ): Promise<KpiPayload> {
    return restoreKpi(viewer, kpiId, reason);
  }
}
