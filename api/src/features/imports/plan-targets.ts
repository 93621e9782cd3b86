import type { Decimal } from "@cairn/schema/rules/decimal";
import { sameValue, textOf } from "@cairn/schema/rules/decimal";
import { formatPeriod, type Period, startOf } from "@cairn/schema/rules/period";
import {
  LEVEL_NAMES,
  type LevelName,
  type TargetLevels,
  type TargetRow,
  targetFor,
} from "@cairn/schema/rules/target";
import { checkLevels } from "@cairn/schema/rules/target-check";
import { ImportOutcome, type ImportThing } from "@cairn/schema/types/imports";
import { fromRule } from "../../platform/rule-refusals";
import { targetRowOf } from "../targets/levels";
import { thingKnownBy, told } from "./details";
import type { Field } from "./headings";
import type { PlacedRow, PlanSetting, Register, StoredTarget, TeamRow } from "./plan";
import { cellPath, type ImportedRow } from "./read-rows";

/** What a file can say of a target. */
const PARTS = [...LEVEL_NAMES, "baseline"] as const;

const given = ({ figures }: ImportedRow, level: LevelName | "baseline"): Decimal | null => {
  const figure = figures[level];
  return figure.kind === "value" ? figure.value : null;
};

const hasTarget = ({ row }: PlacedRow): boolean => PARTS.some((part) => given(row, part) !== null);

/** Refuses the rows whose target makes no sense for the KPI, at the cell. */
export function checkTargets(placed: readonly PlacedRow[], { table }: PlanSetting): void {
  for (const each of placed) {
    if (!hasTarget(each) || each.row.refusals.length > 0) continue;
    const { row, kpi } = each;
    const first = PARTS.find((part) => given(row, part) !== null) as Field;
    const path = cellPath(table, row.line, first);
    const checked = checkLevels(levelsIn(row), kpi.row.direction);
    if (!checked.ok) row.refusals.push(fromRule(checked, path));
  }
}

const levelsIn = (row: ImportedRow): TargetLevels => ({
  minimum: given(row, "minimum"),
  target: given(row, "target"),
  stretch: given(row, "stretch"),
  baseline: given(row, "baseline"),
});

/**
 * The targets of the rows that are taken, as targets of their assignments. One that holds already by any rule (the
 * assignment's own, a team's, the KPI's, or carried forward from an earlier period) is not set again.
 */
export function planTargets(
  placed: readonly PlacedRow[],
  register: Register,
  teams: readonly TeamRow[],
  setting: PlanSetting,
): { targets: StoredTarget[]; things: ImportThing[] } {
  const above = new Map(teams.map((team) => [team.id, team.parentId]));
  const targets: StoredTarget[] = [];
  const things: ImportThing[] = [];
  for (const mentions of byAssignment(placed)) {
    const set = planOfAssignment(mentions, register, above, setting);
    targets.push(...set.targets);
    if (set.thing) things.push(set.thing);
  }
  return { targets, things };
}

function byAssignment(placed: readonly PlacedRow[]): PlacedRow[][] {
  const together = new Map<string, PlacedRow[]>();
  for (const each of placed) {
    if (!each.assignment || !each.period || each.row.refusals.length > 0 || !hasTarget(each)) continue;
    const others = together.get(each.assignment.row.id);
    if (others) others.push(each);
    else together.set(each.assignment.row.id, [each]);
  }
  return [...together.values()];
}

function planOfAssignment(
  mentions: PlacedRow[],
  register: Register,
  above: Map<string, string | null>,
  setting: PlanSetting,
): { targets: StoredTarget[]; thing: ImportThing | null } {
  const { calendar } = setting;
  const { assignment, kpi, team } = mentions[0] as PlacedRow;
  if (!assignment) return { targets: [], thing: null };
  const place = { assignmentId: assignment.row.id, teamPath: pathOf(team.row, above) };
  const own = register.targets.filter((target) => target.assignmentId === place.assignmentId);
  const rows = register.targets
    .filter(
      ({ assignmentId, kpiId }) =>
        kpiId === kpi.row.id && (!assignmentId || assignmentId === place.assignmentId),
    )
    .map(targetRowOf);
  const inOrder = mentions
    .map(({ row, period }) => ({ row, period: period as Period }))
    .sort((a, b) => a.period.index - b.period.index);
  const targets: StoredTarget[] = [];
  for (const { row, period } of inOrder) {
    const holds = targetFor(rows, place, period, calendar)?.levels ?? NONE;
    if (PARTS.every((part) => given(row, part) === null || sameValue(given(row, part), holds[part] ?? null)))
      continue;
    const merged = mergeLevels(row, holds);
    // What the file leaves unsaid stays, unless it would contradict what it says.
    const levels = checkLevels(merged, kpi.row.direction).ok ? merged : levelsIn(row);
    const replaced = own.find(({ validFrom }) => validFrom === formatPeriod(period));
    targets.push(
      storedOf(levels, period, { assignmentId: place.assignmentId, kpiId: kpi.row.id }, replaced, setting),
    );
    replaceRow(rows, { scope: { for: "assignment", id: place.assignmentId }, validFrom: period, levels });
  }
  const changed = targets.filter(({ id }) => own.some((target) => target.id === id)).length;
  return { targets, thing: thingOf(assignment.name, targets, changed) };
}

const NONE: TargetLevels = { minimum: null, target: null, stretch: null };

const mergeLevels = (row: ImportedRow, holds: TargetLevels): TargetLevels => ({
  minimum: given(row, "minimum") ?? holds.minimum,
  target: given(row, "target") ?? holds.target,
  stretch: given(row, "stretch") ?? holds.stretch,
  baseline: given(row, "baseline") ?? holds.baseline ?? null,
});

function pathOf(team: TeamRow, above: Map<string, string | null>): string[] {
  const path: string[] = [];
  for (let id: string | null | undefined = team.id; id && !path.includes(id); id = above.get(id))
    path.push(id);
  return path;
}

function replaceRow(rows: TargetRow[], row: TargetRow): void {
  const same = rows.findIndex(
    ({ scope, validFrom }) => scope.for === "assignment" && validFrom.index === row.validFrom.index,
  );
  if (same >= 0) rows[same] = row;
  else rows.push(row);
}

function storedOf(
  levels: TargetLevels,
  period: Period,
  scope: { assignmentId: string; kpiId: string },
  replaced: StoredTarget | undefined,
  { newId, calendar }: PlanSetting,
): StoredTarget {
  return {
    id: replaced?.id ?? newId(),
    ...scope,
    teamId: null,
    validFrom: formatPeriod(period),
    validFromDate: startOf(period, calendar),
    minimum: textOf(levels.minimum),
    target: textOf(levels.target),
    stretch: textOf(levels.stretch),
    baseline: textOf(levels.baseline ?? null),
  };
}

function thingOf(name: string, targets: StoredTarget[], changed: number): ImportThing {
  const created = targets.length - changed;
  const outcome = created > 0 ? "CREATED" : changed > 0 ? "CHANGED" : "SAME";
  const first = targets[0]?.validFrom;
  const detail = first
    ? told("DETAIL_TARGETS", {
        created: { number: String(created) },
        changed: { number: String(changed) },
        period: { period: first },
      })
    : told("DETAIL_HOLD_ALREADY", {});
  return thingKnownBy({ kind: "target", name, outcome: ImportOutcome[outcome], id: null }, detail);
}
