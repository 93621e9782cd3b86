import { type Decimal, decimal } from "@cairn/schema/rules/decimal";
import { period } from "@cairn/schema/rules/period";
import type { TargetLevels, TargetRow, TargetScope } from "@cairn/schema/rules/target";
import type { TargetFacts } from "./loader";

const orNull = (text: string | null | undefined): Decimal | null => (text == null ? null : decimal(text));

/** The levels of a target as the rules take them. */
export const levelsOf = (target: {
  minimum?: string | null;
  target?: string | null;
  stretch?: string | null;
  baseline?: string | null;
}): TargetLevels => ({
  minimum: orNull(target.minimum),
  target: orNull(target.target),
  stretch: orNull(target.stretch),
  baseline: orNull(target.baseline),
});

function scopeOf({ assignmentId, teamId }: TargetFacts): TargetScope {
  if (assignmentId) return { for: "assignment", id: assignmentId };
  return teamId ? { for: "team", id: teamId } : { for: "kpi" };
}

/** A stored target as the rules take it. */
export const targetRowOf = (target: TargetFacts): TargetRow => ({
  scope: scopeOf(target),
  validFrom: period(target.validFrom),
  levels: levelsOf(target),
});
