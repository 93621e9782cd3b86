import { Decimal } from "./decimal";
import { bandOf, type TargetLevels } from "./target";

/**
 * How far from its target a value may be and still only be at risk: a share of the target's size (of half its width
 * for a band, so that the share is one of the achievement), or an amount in the KPI's unit.
 */
export interface Tolerance {
  readonly kind: "SHARE" | "AMOUNT";
  /** 0.1 is 10 % for a SHARE. Never negative. */
  readonly size: Decimal;
}

export const USUAL_TOLERANCE: Tolerance = { kind: "SHARE", size: new Decimal("0.1") };

/** The tolerance as an amount in the KPI's unit. A share of a zero target is no tolerance. */
export function toleranceAmount(tolerance: Tolerance, levels: TargetLevels, withinBand: boolean): Decimal {
  if (tolerance.kind === "AMOUNT") return tolerance.size;
  const band = withinBand ? bandOf(levels) : null;
  const whole = band ? band.upper.minus(band.lower).dividedBy(2) : (levels.target ?? new Decimal(0)).abs();
  return whole.times(tolerance.size);
}
