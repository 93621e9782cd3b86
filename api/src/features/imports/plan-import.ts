import type { Transaction } from "@cairn/drizzle/client";
import { finishPlan, type Placement, type PlannedThings } from "./finish-plan";
import { KpiMentions } from "./kpi-mentions";
import { Placer } from "./place-rows";
import type { PlacedRow, Plan, PlanSetting, Register } from "./plan";
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
  const placed = placeRows(rows, register, setting);
  // The database looks for what stands in their cells while they are judged.
  const reading = readHeld(tx, placed.placed);
  reading.catch(() => undefined); // whoever awaits it below hears why it failed
  await isSent();
  const placement = judgeRows(rows, placed, setting);
  return finishPlan(placement, await reading, register, setting);
}

/** A statement that was begun is on its way when the sockets have had their turn. */
const isSent = () => new Promise<void>((resolve) => setImmediate(resolve));

/** What the rows are about, and which of them keep the rules. */
export const placeImport = (
  rows: readonly ImportedRow[],
  register: Register,
  setting: PlanSetting,
  elsewhere?: Elsewhere,
): Placement => judgeRows(rows, placeRows(rows, register, setting), setting, elsewhere);

interface PlacedRows extends PlannedThings {
  placed: PlacedRow[];
}

function placeRows(rows: readonly ImportedRow[], register: Register, setting: PlanSetting): PlacedRows {
  const held = new Set(register.kpis.map(({ name }) => nameKey(name)));
  const mentions = new KpiMentions(setting, (key) => held.has(key));
  for (const row of rows) mentions.take(row);
  const teams = planTeams(rows, register, setting);
  const kpis = planKpis(mentions, register, setting);
  const placer = new Placer(teams, kpis, register, setting);
  const placed = placer.place(rows);
  return { teams, kpis, assignments: placer.assignments(), placed };
}

function judgeRows(
  rows: readonly ImportedRow[],
  { placed, ...things }: PlacedRows,
  setting: PlanSetting,
  elsewhere?: Elsewhere,
): Placement {
  checkTargets(placed, setting);
  return { rows, ...things, judged: judgeEntries(placed, setting, elsewhere) };
}
