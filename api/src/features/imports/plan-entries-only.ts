import type { Transaction } from "@cairn/drizzle/client";
import { say } from "@cairn/schema/rules/sentence";
import type { Refusal } from "@cairn/schema/types/refusals";
import { refusal } from "../../platform/refusing";
import { type AssignmentRow, checkPeriod } from "../entries/check-entry";
import { finishPlan } from "./finish-plan";
import type { JudgedRow, Plan, PlanSetting, Register } from "./plan";
import { placeImport } from "./plan-import";
import { readHeld } from "./read-held";
import { cellPath, type ImportedRow } from "./read-rows";
import { readRegister } from "./register";
import { planTemplate } from "./template/plan-template";

type MayEnter = (teamId: string) => boolean;

/**
 * The plan of a file of which only values are taken, and only those of teams for which somebody may enter: a row that
 * would need a new team, KPI or assignment, or one that begins earlier, is refused.
 */
export async function planEntriesOnly(
  tx: Transaction,
  rows: readonly ImportedRow[],
  setting: PlanSetting,
  mayEnter: MayEnter,
): Promise<Pick<Plan, "rows" | "notes">> {
  const bar = (judged: readonly JudgedRow[], register: Register) => {
    const held = new Map(register.assignments.map((assignment) => [assignment.id, assignment]));
    for (const each of judged) refuse(each, barrierOf(each, held, setting, mayEnter));
  };
  if (setting.table.has("cairnId")) return planTemplate(tx, rows, setting, bar);
  const register = await readRegister(tx, rows, { targets: false });
  const placement = placeImport(rows, register, setting);
  bar(placement.judged, register);
  return finishPlan(placement, await readHeld(tx, placement.judged), register, setting);
}

function refuse(judged: JudgedRow, barrier: Refusal[]): void {
  if (barrier.length === 0) return;
  // What somebody may not do at all needs no second reason.
  judged.row.refusals.splice(0, judged.row.refusals.length, ...barrier);
  judged.content = undefined;
  judged.undecided = undefined;
}

function barrierOf(
  { row, team, kpi, assignment, period, content }: JudgedRow,
  held: ReadonlyMap<string, AssignmentRow>,
  setting: PlanSetting,
  mayEnter: MayEnter,
): Refusal[] {
  const path = (field: "team" | "kpi" | "period") => cellPath(setting.table, row.line, field);
  const names = { team: row.team, kpi: row.kpi };
  if (team.outcome === "CREATED")
    return [refusal("NOT_FOUND", path("team"), say("CELL_TEAM_UNKNOWN", names))];
  if (!mayEnter(team.row.id)) return [refusal("FORBIDDEN", path("team"), say("CELL_NOT_YOURS", names))];
  if (kpi.outcome === "CREATED") return [refusal("NOT_FOUND", path("kpi"), say("CELL_KPI_UNKNOWN", names))];
  if (assignment?.outcome === "CREATED")
    return [refusal("NOT_FOUND", path("kpi"), say("CELL_NOT_MEASURED", names))];
  const known = held.get(assignment?.row.id ?? "");
  if (!known || !period || !content) return [];
  // An import would let the assignment begin earlier.
  return checkPeriod(setting, kpi.row, known, period.text, path("period"));
}
