import { type Decimal, HUNDRED } from "./decimal";
import { type Figure, numberOf } from "./reading";
import { type Sentence, say } from "./sentence";

/** From one figure to another. Null where there is nothing to say; `reason` then says why. */
export interface Change {
  /** In the KPI's unit. */
  readonly absolute: Decimal | null;
  /** Relative to the size of the earlier figure: 25 is a quarter more. None from zero. */
  readonly percent: Decimal | null;
  /** The absolute change of a figure that is itself in percent; none for other units. */
  readonly percentagePoints: Decimal | null;
  readonly reason: Sentence | null;
}

export function changeBetween(before: Figure, now: Figure, unit: string): Change {
  const earlier = numberOf(before);
  const later = numberOf(now);
  if (earlier === null || later === null) {
    const reason = say(later === null ? "CHANGE_NO_VALUE_NOW" : "CHANGE_NO_VALUE_BEFORE", {});
    return { absolute: null, percent: null, percentagePoints: null, reason };
  }
  const absolute = later.minus(earlier);
  return {
    absolute,
    percent: earlier.isZero() ? null : absolute.dividedBy(earlier.abs()).times(HUNDRED),
    percentagePoints: unit === "%" ? absolute : null,
    reason: earlier.isZero() ? say("CHANGE_FROM_ZERO", {}) : null,
  };
}
