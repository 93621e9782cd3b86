import type { TargetKpiFragment, TargetLineFragment } from "@cairn/schema/generated/web/targets/graphql";
import { decimal } from "@cairn/schema/rules/decimal";
import { period } from "@cairn/schema/rules/period";
import type {
  LevelName,
  TargetLevels,
  TargetPlace,
  TargetRow,
  TargetScope,
} from "@cairn/schema/rules/target";
import { sameScope } from "@cairn/schema/rules/target";
import type { TeamLine } from "../../lib/team-lines";

/** Whom targets are for, as the address says it: nothing for all teams, `team:…`, `assignment:…`. */
export function readScope(text: string | null | undefined): TargetScope {
  const [kind, id] = text?.split(":") ?? [];
  if (id && (kind === "team" || kind === "assignment")) return { for: kind, id };
  return { for: "kpi" };
}

export const writeScope = (scope: TargetScope): string | null =>
  scope.for === "kpi" ? null : `${scope.for}:${scope.id}`;

export function scopeOf({ team, assignment }: TargetLineFragment): TargetScope {
  if (assignment) return { for: "assignment", id: assignment.id };
  return team ? { for: "team", id: team.id } : { for: "kpi" };
}

/** The targets of one scope, by time. The texts of one grain sort as their periods do, but for weeks of other lengths. */
export function targetsIn(targets: readonly TargetLineFragment[], scope: TargetScope): TargetLineFragment[] {
  return targets
    .filter((target) => sameScope(scopeOf(target), scope))
    .sort((a, b) => period(a.validFrom).index - period(b.validFrom).index);
}

const orNull = (text: string | null) => (text === null ? null : decimal(text));

interface LevelTexts extends Readonly<Record<LevelName, string | null>> {
  readonly baseline?: string | null;
}

export const levelsOf = ({ minimum, target, stretch, baseline = null }: LevelTexts): TargetLevels => ({
  minimum: orNull(minimum),
  target: orNull(target),
  stretch: orNull(stretch),
  baseline: orNull(baseline),
});

/** A stored target as the rules take it. */
export const ruleRowOf = (target: TargetLineFragment): TargetRow => ({
  scope: scopeOf(target),
  validFrom: period(target.validFrom),
  levels: levelsOf(target),
});

/** Where an assignment stands: its team and the teams above it, the nearest first. */
export function placeOf(
  { id, team }: TargetKpiFragment["assignments"][number],
  lines: readonly TeamLine[],
): TargetPlace {
  const line = lines.find((each) => each.id === team.id);
  return { assignmentId: id, teamPath: [team.id, ...[...(line?.above ?? [])].reverse()] };
}

/** Where nobody in particular stands: only what is set for all teams holds there. */
export const NOWHERE: TargetPlace = { assignmentId: "", teamPath: [] };
