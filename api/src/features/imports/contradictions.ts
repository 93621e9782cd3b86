import { formatPeriod } from "@cairn/schema/rules/period";
import { say } from "@cairn/schema/rules/sentence";
import { refusal } from "../../platform/refusing";
import type { FirstRow, FirstRows } from "./first-rows";
import type { Field } from "./headings";
import type { JudgedRow, PlacedRow, PlanSetting } from "./plan";
import { hasTargets, statementsOf } from "./plan-targets";
import { partsOf } from "./ratio-parts";
import { cellPath } from "./read-rows";

/**
 * Two rows that say the same of a cell or of a target are one; two that differ are both refused, for nobody knows which
 * is right.
 */
export function refuseContradictions(
  judged: readonly JudgedRow[],
  firsts: FirstRows,
  setting: PlanSetting,
): void {
  // A row whose value contradicts another one's is heard on its target all the same, in whatever order they come.
  const sound = hasTargets(setting.table) ? judged.filter(({ row }) => row.refusals.length === 0) : [];
  for (const each of judged) refuseOtherValue(each, firsts, setting);
  for (const each of sound) refuseOtherTargets(each, firsts, setting);
  for (const each of judged) if (each.row.refusals.length > 0) sayNothing(each);
}

function refuseOtherValue(each: JudgedRow, firsts: FirstRows, setting: PlanSetting): void {
  const content = each.content ?? each.bare ?? each.standing;
  if (!content) return;
  const { period, state, value, numerator, denominator } = content;
  const said = `${state}|${value}|${numerator}|${denominator}`;
  const first = firsts.meet(each, { about: "value", period, said });
  if (!first) return;
  sayNothing(each);
  if (!first.isSame) refuseBoth(first, each, { field: "actual", rule: "ROWS_CONTRADICT", period }, setting);
}

function refuseOtherTargets(each: JudgedRow, firsts: FirstRows, setting: PlanSetting): void {
  if (!each.period) return;
  const period = formatPeriod(each.period);
  for (const { part, said } of statementsOf(each)) {
    const first = firsts.meet(each, { about: part, period, said });
    if (!first || first.isSame) continue;
    const field = setting.table.has(part) ? part : "target";
    refuseBoth(first, each, { field, rule: "ROWS_CONTRADICT_TARGET", period }, setting);
  }
}

interface Contradiction {
  field: Field;
  rule: "ROWS_CONTRADICT" | "ROWS_CONTRADICT_TARGET";
  period: string;
}

function refuseBoth(
  first: FirstRow,
  { row, kpi }: PlacedRow,
  { field, rule, period }: Contradiction,
  { table }: PlanSetting,
): void {
  const lines = { first: String(first.line), second: String(row.line) };
  const said = say(rule, { ...lines, kpi: kpi.name, period: { period } });
  first.refuse((line) => refusal("DUPLICATE", cellPath(table, line, field), said));
  row.refusals.push(refusal("DUPLICATE", cellPath(table, row.line, field), said));
}

/** It says nothing any more; the parts of a ratio, which stand in no one column, are shown all the same. */
function sayNothing(each: JudgedRow): void {
  const parts = partsOf(each.content ?? each.bare ?? each.standing);
  if (parts) each.parts = parts;
  each.content = undefined;
  each.bare = undefined;
  each.undecided = undefined;
  each.standing = undefined;
}
