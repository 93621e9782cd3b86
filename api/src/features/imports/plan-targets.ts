import type { Decimal } from "@cairn/schema/rules/decimal";
import { sameValue, textOf } from "@cairn/schema/rules/decimal";
import { formatPeriod, type Period, startOf } from "@cairn/schema/rules/period";
import { refuse } from "@cairn/schema/rules/result";
import {
  hasNoLevel,
  LEVEL_NAMES,
  type LevelName,
  type TargetLevels,
  type TargetRow,
  targetFor,
} from "@cairn/schema/rules/target";
import { checkLevels } from "@cairn/schema/rules/target-check";
import { ImportOutcome, type ImportThing } from "@cairn/schema/types/imports";
import { fromRule } from "../../platform/rule-refusals";
import type { AssignmentRow, KpiRow } from "../entries/check-entry";
import { targetRowOf } from "../targets/levels";
import type { NamedColumns } from "./columns";
import { thingKnownBy, told } from "./details";
import type { PlacedRow, Planned, PlanSetting, Register, StoredTarget, TeamRow } from "./plan";
import { cellPath, type ImportedRow } from "./read-rows";
import { NO_TARGET } from "./words";

/** What a file can say of a target. */
const PARTS = [...LEVEL_NAMES, "baseline"] as const;

/** Whether a file says anything of targets. */
export const hasTargets = ({ has }: NamedColumns): boolean => PARTS.some(has);

const given = ({ figures }: ImportedRow, level: LevelName | "baseline"): Decimal | null => {
  const figure = figures[level];
  return figure.kind === "value" ? figure.value : null;
};

const isEnd = ({ figures }: ImportedRow): boolean => figures.target.kind === "end";

const hasTarget = ({ row }: PlacedRow): boolean =>
  isEnd(row) || PARTS.some((part) => given(row, part) !== null);

/** What a row says of each part of its target; that a target ends is said of all. */
export function statementsOf(each: PlacedRow): { part: (typeof PARTS)[number]; said: string }[] {
  return PARTS.flatMap((part) => {
    const said = isEnd(each.row) ? NO_TARGET : textOf(given(each.row, part));
    return said === null ? [] : [{ part, said }];
  });
}

/** What a row says of its target as one text, from the lowest level to the highest; empty where it says nothing. */
export const targetsWritten = (each: PlacedRow): string =>
  [...new Set(statementsOf(each).map(({ said }) => said))].join(" · ");

/** Refuses the rows whose target makes no sense for the KPI, at the cell. */
export function checkTargets(placed: readonly PlacedRow[], { table }: PlanSetting): void {
  for (const each of placed) {
    if (!hasTarget(each) || each.row.refusals.length > 0) continue;
    const { row, kpi } = each;
    const first = PARTS.find((part) => given(row, part) !== null);
    if (!first) continue;
    const checked = isEnd(row) ? END_WITH_FIGURES : checkLevels(levelsIn(row), kpi.row.direction);
    if (!checked.ok) row.refusals.push(fromRule(checked, cellPath(table, row.line, first)));
  }
}

const END_WITH_FIGURES = refuse("TARGET_END_WITH_FIGURES", {});

const levelsIn = (row: ImportedRow): TargetLevels => ({
  minimum: given(row, "minimum"),
  target: given(row, "target"),
  stretch: given(row, "stretch"),
  baseline: given(row, "baseline"),
});

/** What a row says of a target; null for what it leaves unsaid. */
export interface TargetMention extends TargetLevels {
  period: Period;
  baseline: Decimal | null;
  /** From this period on none holds. */
  isEnd: boolean;
}

/** What the rows say of the targets of one assignment, in the order of the file. */
export interface TargetMentions extends Pick<PlacedRow, "team" | "kpi"> {
  assignment: Planned<AssignmentRow>;
  mentions: TargetMention[];
}

/** What a row that is taken says of its assignment's target, if anything. */
export function targetSaidBy(
  each: PlacedRow,
): { assignment: Planned<AssignmentRow>; said: TargetMention } | null {
  const { row, assignment, period } = each;
  if (!assignment || !period || row.refusals.length > 0 || !hasTarget(each)) return null;
  return {
    assignment,
    said: { period, isEnd: isEnd(row), ...levelsIn(row), baseline: given(row, "baseline") },
  };
}

/** What the rows that are taken say of targets, by assignment. */
export function targetsSaidBy(placed: readonly PlacedRow[]): TargetMentions[] {
  const together = new Map<string, TargetMentions>();
  for (const each of placed) {
    const found = targetSaidBy(each);
    if (!found) continue;
    const { assignment, said } = found;
    const others = together.get(assignment.row.id);
    if (others) others.mentions.push(said);
    else together.set(assignment.row.id, { team: each.team, kpi: each.kpi, assignment, mentions: [said] });
  }
  return [...together.values()];
}

/** The targets to write, and what is told of those of each assignment. */
export interface PlannedTargets {
  targets: StoredTarget[];
  things: ImportThing[];
}

/**
 * The targets that are mentioned, as targets of their assignments. One that holds already by any rule (the
 * assignment's own, a team's, the KPI's, or carried forward from an earlier period) is not set again.
 */
export function planTargets(
  said: Iterable<TargetMentions>,
  register: Pick<Register, "targets">,
  teams: readonly TeamRow[],
  setting: PlanSetting,
): PlannedTargets {
  const above = new Map(teams.map((team) => [team.id, team.parentId]));
  const held = byKpi(register.targets);
  const targets: StoredTarget[] = [];
  const things: ImportThing[] = [];
  for (const mentions of said) {
    const set = planOfAssignment(mentions, held.get(mentions.kpi.row.id) ?? [], above, setting);
    targets.push(...set.targets);
    things.push(set.thing);
  }
  return { targets, things };
}

function byKpi(targets: readonly StoredTarget[]): Map<string, StoredTarget[]> {
  const together = new Map<string, StoredTarget[]>();
  for (const target of targets) {
    const others = together.get(target.kpiId);
    if (others) others.push(target);
    else together.set(target.kpiId, [target]);
  }
  return together;
}

function planOfAssignment(
  { assignment, kpi, team, mentions }: TargetMentions,
  held: readonly StoredTarget[],
  above: Map<string, string | null>,
  setting: PlanSetting,
): { targets: StoredTarget[]; thing: ImportThing } {
  const { calendar } = setting;
  const place = { assignmentId: assignment.row.id, teamPath: pathOf(team.row, above) };
  const own = held.filter((target) => target.assignmentId === place.assignmentId);
  const rows = held
    .filter(({ assignmentId }) => !assignmentId || assignmentId === place.assignmentId)
    .map(targetRowOf);
  const inOrder = [...mentions].sort((a, b) => a.period.index - b.period.index);
  const targets: StoredTarget[] = [];
  for (const { period, ...said } of inOrder) {
    const holds = targetFor(rows, place, period, calendar)?.levels ?? NONE;
    if (holdsAlready(said, holds)) continue;
    const levels = said.isEnd ? NONE : levelsOn(said, holds, kpi.row.direction);
    const isHere = ({ validFrom }: StoredTarget) => validFrom === formatPeriod(period);
    const before = targets.findIndex(isHere);
    const replaced = before < 0 ? own.find(isHere) : targets[before];
    const target = storedOf(
      levels,
      period,
      { assignmentId: place.assignmentId, kpiId: kpi.row.id },
      replaced,
      setting,
    );
    // Another row of the same period said another part of it.
    if (before < 0) targets.push(target);
    else targets[before] = target;
    replaceRow(rows, { scope: { for: "assignment", id: place.assignmentId }, validFrom: period, levels });
  }
  const changed = targets.filter(({ id }) => own.some((target) => target.id === id)).length;
  return { targets, thing: thingOf(assignment.name, targets, changed) };
}

const NONE: TargetLevels = { minimum: null, target: null, stretch: null };

type Said = Omit<TargetMention, "period">;

const holdsAlready = (said: Said, holds: TargetLevels): boolean =>
  said.isEnd
    ? hasNoLevel(holds)
    : PARTS.every((part) => said[part] === null || sameValue(said[part], holds[part] ?? null));

/** What the file leaves unsaid stays, unless it would contradict what it says. */
function levelsOn(
  { isEnd: _, ...said }: Said,
  holds: TargetLevels,
  direction: KpiRow["direction"],
): TargetLevels {
  const merged = {
    minimum: said.minimum ?? holds.minimum,
    target: said.target ?? holds.target,
    stretch: said.stretch ?? holds.stretch,
    baseline: said.baseline ?? holds.baseline ?? null,
  };
  return checkLevels(merged, direction).ok ? merged : said;
}

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
