import type { Transaction } from "@cairn/drizzle/client";
import type { Param } from "@cairn/schema/rules/sentence";
import { say } from "@cairn/schema/rules/sentence";
import type { Refusal } from "@cairn/schema/types/refusals";
import { refusal } from "../../../platform/refusing";
import { isSame, type StandingEntry } from "../../entries/write-entries";
import { told } from "../details";
import { finishPlan } from "../finish-plan";
import type { JudgedRow, Plan, PlanSetting, Register } from "../plan";
import { cellOf, isBlank } from "../plan-entries";
import { readHeld } from "../read-held";
import { cellPath, type ImportedRow } from "../read-rows";
import { readRegisterOf } from "../register";
import { placeTemplate, rowIdsOf } from "./place-template";
import { digestContent, isUntouched, type RowId, writtenOf } from "./row-id";

/**
 * Compares a template that comes back with the register: only what somebody wrote into it, and nothing unseen. `bar`
 * may refuse what the rows are about before it is compared.
 */
export async function planTemplate(
  tx: Transaction,
  rows: readonly ImportedRow[],
  setting: PlanSetting,
  bar: (judged: readonly JudgedRow[], register: Register) => void = () => undefined,
): Promise<Plan> {
  const ids = rowIdsOf(rows);
  const assignmentIds = [...new Set([...ids.values()].map(({ assignmentId }) => assignmentId))];
  const register = await readRegisterOf(tx, assignmentIds);
  const placement = placeTemplate(rows, ids, register, setting);
  bar(placement.judged, register);
  const held = await readHeld(tx, placement.judged);
  let emptied = 0;
  for (const judged of placement.judged) {
    const id = ids.get(judged.row);
    if (!id) continue;
    const current = held.get(judged.row) ?? null;
    if (isBlank(judged.row) && id.content !== BLANK && current?.revision === id.revision) emptied += 1;
    settle(judged, id, current, setting);
  }
  const plan = finishPlan(placement, held, register, setting);
  return emptied === 0 ? plan : { ...plan, notes: [...plan.notes, emptiedNote(emptied)] };
}

const BLANK = digestContent(writtenOf(undefined, false));

/** A row nobody touched is left alone whatever stands there now; one that somebody else changed is a conflict. */
function settle(
  judged: JudgedRow,
  id: RowId,
  current: StandingEntry | null,
  { table }: Pick<PlanSetting, "table">,
): void {
  if (isUntouched(judged.row, id)) {
    judged.content = undefined;
    judged.undecided = undefined;
    return;
  }
  const cell = cellOf(judged, current);
  if (!cell || isSame(cell) || (current?.revision ?? 0) === id.revision) return;
  judged.row.refusals.push(changedMeanwhile(current, cellPath(table, judged.row.line, "actual")));
  judged.content = undefined;
}

function changedMeanwhile(current: StandingEntry | null, path: string[]): Refusal {
  const value = current?.value ?? null;
  if (value !== null)
    return refusal("STALE_REVISION", path, say("TEMPLATE_ROW_CHANGED", { value: { number: value } }));
  const isNotApplicable = current?.state === "NOT_APPLICABLE";
  return refusal(
    "STALE_REVISION",
    path,
    isNotApplicable
      ? say("TEMPLATE_ROW_CHANGED", { value: { said: say("FIGURE_NOT_APPLICABLE", {}) } })
      : say("TEMPLATE_ROW_TAKEN_BACK", {}),
  );
}

const emptiedNote = (count: number): Param => told("NOTE_EMPTIED", { count: { number: String(count) } });
