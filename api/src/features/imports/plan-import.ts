import type { Transaction } from "@cairn/drizzle/client";
import { finishPlan, type Placement } from "./finish-plan";
import { KpiMentions } from "./kpi-mentions";
import { Placer } from "./place-rows";
import type { Plan, PlanSetting, Register } from "./plan";
import { type Elsewhere, judgeEntries } from "./plan-entries";
import { planKpis } from "./plan-kpis";
import { checkTargets, hasTargets } from "./plan-targets";
import { nameKey, planTeams } from "./plan-teams";
import { readHeld } from "./read-held";
import type { ImportedRow } from "./read-rows";
import { readRegister } from "./register";
import { planTemplate } from "./template/plan-template";

/** Compares a file with the register, as this transaction sees it. Writes nothing. */
export async function planImport(
  tx: Transaction,
  rows: readonly ImportedRow[],
  setting: PlanSetting,
): Promise<Plan> {
  if (setting.table.has("cairnId")) return planTemplate(tx, rows, setting);
  const register = await readRegister(tx, rows, { targets: hasTargets(setting.table) });
  const placement = placeImport(rows, register, setting);
  return finishPlan(placement, await readHeld(tx, placement.judged), register, setting);
}

/** What the rows are about, and which of them keep the rules. */
export function placeImport(
  rows: readonly ImportedRow[],
  register: Register,
  setting: PlanSetting,
  elsewhere?: Elsewhere,
): Placement {
  const held = new Set(register.kpis.map(({ name }) => nameKey(name)));
  const mentions = new KpiMentions(setting, (key) => held.has(key));
  for (const row of rows) mentions.take(row);
  const teams = planTeams(rows, register, setting);
  const kpis = planKpis(mentions, register, setting);
  const placer = new Placer(teams, kpis, register, setting);
  const placed = placer.place(rows);
  checkTargets(placed, setting);
  const judged = judgeEntries(placed, setting, elsewhere);
  return { rows, teams, kpis, assignments: placer.assignments(), judged };
}
