import type { Aggregate } from "@cairn/schema/rules/aggregation";
import { decimal } from "@cairn/schema/rules/decimal";
import {
  type Figure,
  figureOf,
  NOT_APPLICABLE,
  NOT_REPORTED,
  type Reading,
  valueReading,
} from "@cairn/schema/rules/reading";
import { type Given, listIn } from "./given";
import type { Json } from "./plain";

/**
 * A reading as a vector writes it: `"12.5"` reported, `"12.5 provisional"`, `"3/4"` numerator and denominator,
 * `null` not reported, `"n/a"` not applicable.
 */
export function asReading(written: Json | undefined): Reading {
  if (written === null || written === undefined) return NOT_REPORTED;
  if (typeof written !== "string") throw new Error(`not a reading: ${JSON.stringify(written)}`);
  if (written === "n/a") return NOT_APPLICABLE;
  const provisional = written.endsWith(" provisional");
  const [first = "", second] = written.replace(" provisional", "").split("/");
  if (second === undefined) return valueReading(decimal(first), provisional);
  const ratio = { kind: "ratio" as const, numerator: decimal(first), denominator: decimal(second) };
  return provisional ? { ...ratio, provisional } : ratio;
}

export function readingsIn(given: Given, name: string): Reading[] {
  return listIn(given, name).map(asReading);
}

export function figureIn(given: Given, name: string): Figure {
  return figureOf(asReading(given[name]));
}

/** An aggregate in the words of a vector: `value` (a number, null, or "n/a"), the reason for none, and the coverage. */
export function plainAggregate({ figure, coverage }: Aggregate) {
  const { reported, expected, behind, provisional, lastReported } = coverage;
  return {
    ...plainFigure(figure),
    coverage: `${reported} of ${expected}`,
    behind,
    provisional,
    lastReported,
  };
}

export function plainFigure(figure: Figure) {
  if (figure.kind === "value") return { value: figure.value, isProvisional: figure.provisional === true };
  if (figure.kind === "notApplicable") return { value: "n/a" };
  return { value: null, reason: figure.kind === "noValue" ? figure.reason.key : null };
}
