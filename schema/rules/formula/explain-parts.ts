import { formatPeriod, type Period } from "../period";
import { type Figure, isReported } from "../reading";
import { type Param, type Sentence, say } from "../sentence";
import type { OperandUse } from "./operand";

/** A part of a stretch: what the formula comes to in it, and of which operands. */
interface Part {
  readonly figure: Figure;
  readonly operands: readonly OperandUse[];
}

/** More are not named: of a year of days nobody reads them all. */
const mostNamed = 6;

/**
 * How a formula was worked out, with what was left out of it: "2,000 − 1,800 = 200. Left out, for not reported: costs
 * (September 2026)." Where nothing was reported in a part, nothing is left out of it.
 */
export function explainLeftOut(working: Sentence, parts: readonly Part[]): Sentence {
  const partly = parts.filter(
    ({ figure, operands }) => !isReported(figure) && operands.some((use) => isReported(use.figure)),
  );
  const missing = usesOf(partly, "notReported");
  const strange = usesOf(partly, "notApplicable");
  const said =
    missing.length > 0
      ? say("FORMULA_LEFT_OUT", { working: { said: working }, names: listed(missing) })
      : working;
  return strange.length > 0
    ? say("FORMULA_LEFT_OUT_NOT_APPLICABLE", { working: { said }, names: listed(strange) })
    : said;
}

/** Why a formula has no value over a stretch in none of whose parts it has one. */
export function explainNothing(figure: Figure, parts: readonly Part[], at: Period): Sentence {
  const period = { period: formatPeriod(at) };
  return figure.kind === "notApplicable"
    ? say("FORMULA_NOT_APPLICABLE", { period, names: listed(usesOf(parts, "notApplicable")) })
    : say("FORMULA_NOT_REPORTED", { period, names: listed(usesOf(parts, "notReported")) });
}

/** The operands that kept a part from having a value of this kind. */
const usesOf = (parts: readonly Part[], kind: "notReported" | "notApplicable"): OperandUse[] =>
  parts
    .filter(({ figure }) => figure.kind === kind)
    .flatMap(({ operands }) => operands.filter((use) => use.figure.kind === kind && !use.optional));

/** "costs (August 2026), costs (September 2026)". */
function listed(uses: readonly OperandUse[]): Param {
  const named = uses
    .slice(0, mostNamed)
    .flatMap((use, place): Param[] => [
      place === 0 ? "" : ", ",
      use.name,
      " (",
      { period: formatPeriod(use.period) },
      ")",
    ]);
  return { joined: uses.length > mostNamed ? [...named, ", …"] : named };
}
