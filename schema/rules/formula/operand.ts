import type { Period } from "../period";
import type { Figure } from "../reading";

/** An operand of a formula as it went into an evaluation. */
export interface OperandUse {
  readonly name: string;
  readonly period: Period;
  readonly optional: boolean;
  readonly figure: Figure;
}
