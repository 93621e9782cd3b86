import { kpis } from "@cairn/drizzle/tables/kpis";
import type { KpiPayload } from "@cairn/schema/types/kpi-definitions";
import type { Kpi } from "@cairn/schema/types/kpis";
import { eq } from "drizzle-orm";
import { change } from "../../platform/change";
import { orRefused } from "../../platform/refusing";
import { mustBeAllowed } from "../../platform/roles";
import { written } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { kpiInTenant } from "./kpi-in-tenant";

/** Retires a KPI: its figures stay readable, no value is expected or taken any more. */
export const retireKpi = (viewer: Viewer, kpiId: string, reason: string | null): Promise<KpiPayload> =>
  setRetired(viewer, kpiId, { action: "retireKpi", reason, retiredAt: viewer.now });

/** Brings a retired KPI back into use. */
export const restoreKpi = (viewer: Viewer, kpiId: string, reason: string | null): Promise<KpiPayload> =>
  setRetired(viewer, kpiId, { action: "restoreKpi", reason, retiredAt: null });

async function setRetired(
  viewer: Viewer,
  kpiId: string,
  { action, reason, retiredAt }: { action: string; reason: string | null; retiredAt: Date | null },
): Promise<KpiPayload> {
  mustBeAllowed(viewer, "defineKpis");
  return orRefused<KpiPayload>({ kpi: null }, async () => {
    const { result, seq } = await change(viewer, { action, reason }, async (tx) => {
      const kpi = await kpiInTenant(tx, kpiId);
      if ((kpi.retiredAt === null) === (retiredAt === null)) return kpi;
      return written(
        await tx
          .update(kpis)
          .set({ retiredAt, revision: kpi.revision + 1 })
          .where(eq(kpis.id, kpi.id))
          .returning(),
      );
    });
    return { kpi: result as Kpi, seq };
  });
}
