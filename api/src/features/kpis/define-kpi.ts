import type { Transaction } from "@cairn/drizzle/client";
import { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import type { DefineKpiInput, KpiPayload } from "@cairn/schema/types/kpi-definitions";
import type { Kpi } from "@cairn/schema/types/kpis";
import { change } from "../../platform/change";
import { orRefused, refuseAny } from "../../platform/refusing";
import { mustBeAllowed } from "../../platform/roles";
import { written } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { personInTenant } from "../members/person-status";
import { checkAssignable } from "./assign-kpi";
import { checkDefinition, definitionOf } from "./definition";
import { readFormula } from "./formula";
import { grainOf, runningPeriodText } from "./grain";
import { checkTranslations } from "./translations";

/** Defines a KPI and, where teams are given, assigns it to them in the same transaction. */
export async function defineKpi(viewer: Viewer, input: DefineKpiInput): Promise<KpiPayload> {
  mustBeAllowed(viewer, "defineKpis");
  return orRefused<KpiPayload>({ kpi: null }, async () => {
    const { result: kpi, seq } = await change(viewer, { action: "defineKpi" }, async (tx) => {
      const asked = definitionOf({ ...input, ownerId: input.ownerId ?? viewer.person?.id });
      const { formula, refusals } = await readFormula(tx, asked);
      refuseAny([
        ...checkTranslations(input.translations ?? []),
        ...(await checkDefinition(tx, asked)),
        ...refusals,
      ]);
      const definition = { ...asked, formula };
      if (input.ownerId) await personInTenant(tx, input.ownerId);
      const organizationId = viewer.organization.id;
      const kpi = written(
        await tx
          .insert(kpis)
          .values({ ...definition, organizationId })
          .returning(),
      );
      await assignToTeams(tx, viewer, kpi, input);
      return kpi;
    });
    return { kpi: kpi as Kpi, seq };
  });
}

async function assignToTeams(
  tx: Transaction,
  viewer: Viewer,
  kpi: typeof kpis.$inferSelect,
  input: DefineKpiInput,
): Promise<void> {
  const teamIds = [...new Set(input.teamIds ?? [])];
  const firstPeriod = input.firstPeriod ?? runningPeriodText(viewer, grainOf(kpi.periodicity));
  for (const [index, teamId] of teamIds.entries())
    refuseAny(await checkAssignable(tx, kpi, { teamId, firstPeriod }, ["teamIds", index]));
  if (teamIds.length > 0)
    await tx
      .insert(assignments)
      .values(
        teamIds.map((teamId) => ({ organizationId: kpi.organizationId, kpiId: kpi.id, teamId, firstPeriod })),
      );
}
