import type { Transaction } from "@cairn/drizzle/client";
import { isSent } from "../../platform/is-sent";
import type { StandingEntry } from "../entries/write-entries";
import { finishPlan, type Placement, type PlannedThings } from "./finish-plan";
import { KpiMentions } from "./kpi-mentions";
import { Placer } from "./place-rows";
import type { PlacedRow, Plan, PlanSetting, Register } from "./plan";
import { type Elsewhere, judgeEntries } from "./plan-entries";
import { planKpis } from "./plan-kpis";
import { checkTargets, hasTargets } from "./plan-targets";
import { nameKey, planTeams } from "./plan-teams";
import { addHeld } from "./read-held";
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
  const { placer, ...things } = planThings(rows, register, setting);
  const placed: PlacedRow[] = [];
  const held = new Map<ImportedRow, StandingEntry>();
  const reading: Promise<void>[] = [];
  // The database looks for what stands in the cells of some rows while the next ones are placed, and all are judged.
  for (let from = 0; from < rows.length; from += slice) {
    const some = placer.place(rows.slice(from, from + slice));
    const read = addHeld(held, tx, some);
    read.catch(() => undefined); // whoever awaits all of them below hears why it failed
    reading.push(read);
    for (const each of some) placed.push(each);
    await isSent();
  }
  const placement = judgeRows(rows, { ...things, assignments: placer.assignments(), placed }, setting);
  await Promise.all(reading);
  return finishPlan(placement, held, register, setting);
}

/** Rows that are placed together. */
const slice = 2_500;

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
  const { placer, ...things } = planThings(rows, register, setting);
  const placed = placer.place(rows);
  return { ...things, assignments: placer.assignments(), placed };
}

/** The teams and KPIs that the rows are about, and who finds of a row which. */
function planThings(rows: readonly ImportedRow[], register: Register, setting: PlanSetting) {
  const held = new Set(register.kpis.map(({ name }) => nameKey(name)));
  const mentions = new KpiMentions(setting, (key) => held.has(key));
  for (const row of rows) mentions.take(row);
  const teams = planTeams(rows, register, setting);
  const kpis = planKpis(mentions, register, setting);
  return { teams, kpis, placer: new Placer(teams, kpis, register, setting) };
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
