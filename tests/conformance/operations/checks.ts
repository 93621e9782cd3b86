import { oddValue } from "@cairn/schema/rules/odd";
import { checkRatioParts } from "@cairn/schema/rules/ratio";
import { decimalIn, decimalsIn, maybeDecimalIn, numberIn, type Operations, periodIn } from "../given";

export const checks: Operations = {
  "is it odd": (given) => {
    const found = oddValue({
      value: decimalIn(given, "value"),
      period: periodIn(given, "period"),
      history: decimalsIn(given, "history"),
      decimals: given.decimals === undefined ? 0 : numberIn(given, "decimals"),
    });
    return found && { why: found.why, usual: found.usual };
  },
  "check ratio": (given) =>
    checkRatioParts(maybeDecimalIn(given, "numerator"), maybeDecimalIn(given, "denominator")),
};
