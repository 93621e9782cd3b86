import type { Transaction } from "@cairn/drizzle/client";
import { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import { eq } from "drizzle-orm";
import { found, idOf } from "../../platform/rows";

export async function kpiInTenant(tx: Transaction, kpiId: string) {
  return found(
    "KPI",
    await tx
      .select()
      .from(kpis)
      .where(eq(kpis.id, idOf("KPI", kpiId))),
  );
}

export async function assignmentInTenant(tx: Transaction, assignmentId: string) {
  const id = idOf("assignment", assignmentId);
  return found("assignment", await tx.select().from(assignments).where(eq(assignments.id, id)));
}
