import type { Refusal as RuleRefusal } from "@cairn/schema/rules/result";
import type { Refusal, RefusalCode } from "@cairn/schema/types/refusals";
import { refusal } from "./refusing";

/** The contract's code for a refusal of the rules, by the beginning of its key: the first that fits. */
const codes: [beginning: string, code: `${RefusalCode}`][] = [
  ["NUMBER_TOO_", "TOO_MANY_DIGITS"],
  ["NUMBER_", "NOT_A_NUMBER"],
  ["TYPED_", "NOT_A_NUMBER"],
  ["VALUE_NOT_WHOLE", "TOO_MANY_DECIMALS"],
  ["VALUE_TOO_MANY_DECIMALS", "TOO_MANY_DECIMALS"],
  ["VALUE_", "OUT_OF_RANGE"],
  ["PERIOD_", "INVALID_PERIOD"],
  ["TARGET_BAND_INCOMPLETE", "MISSING"],
  ["TARGET_BASELINE_ALONE", "MISSING"],
  ["TARGET_ORDER", "TARGETS_OUT_OF_ORDER"],
  ["TARGET_OVERLAPPING", "DUPLICATE"],
  ["RATIO_DENOMINATOR_ZERO", "DIVISION_BY_ZERO"],
  ["RATIO_OUT_OF_NOTHING", "DIVISION_BY_ZERO"],
  ["RATIO_NUMERATOR_MISSING", "MISSING"],
  ["RATIO_DENOMINATOR_MISSING", "MISSING"],
  ["FORMULA_CYCLE", "CYCLE"],
  ["FORMULA_UNITS_DIFFER", "UNITS_DIFFER"],
  ["FORMULA_OF_OTHER", "IN_USE"],
  ["FISCAL_YEAR_MOVES_VALUES", "IN_USE"],
  ["SPREAD_ONLY_SUM", "NOT_ADDITIVE"],
  ["SPREAD_NO_COMPLETE_YEAR", "NO_COMPLETE_YEAR"],
  ["SPREAD_TOO_", "SUM_DIFFERS"],
];

/** A refusal of the rules as the contract gives it, at the place in the input where it belongs. */
export function fromRule(refused: RuleRefusal, path: (string | number)[]): Refusal {
  const code = codes.find(([beginning]) => refused.code.startsWith(beginning))?.[1] ?? "INVALID";
  const span = refused.at ? [refused.at.start, refused.at.end] : [];
  const { code: key, params, sentence: text } = refused;
  return refusal(code, [...path, ...span], { key, params, text });
}
