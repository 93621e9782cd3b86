import { type Decimal, formatDecimalPlain, inSentence, roundForContract } from "./decimal";

/** A number inside a sentence. */
export type NumberParam = ReturnType<typeof inSentence>;

/** So many decimals are read where a KPI doesn't say how many it keeps; smaller numbers keep as many digits. */
const USUAL_DECIMALS = 4;
const MOST_DECIMALS = 15;

/**
 * A number inside a sentence, rounded for reading (half away from zero): to the KPI's decimals, and to more only until
 * it differs from the numbers that the sentence compares it with. 82.4742268041237 is read as 82.5, and as 82.77 where
 * it is below 82.8.
 */
export function legible(value: Decimal, decimals?: number, compared: readonly Decimal[] = []): NumberParam {
  const start = decimals ?? usualDecimals(value);
  const others = compared.filter((other) => !roundForContract(other).equals(roundForContract(value)));
  for (let places = start; places < MOST_DECIMALS; places++) {
    const rounded = value.toDecimalPlaces(places);
    const alike = others.some((other) => other.toDecimalPlaces(places).equals(rounded));
    if (!alike) return inSentence(rounded);
  }
  return inSentence(value);
}

/** Numbers that one sentence compares, each legible and told from the others. */
export function legibles<Name extends string>(
  numbers: Readonly<Record<Name, Decimal>>,
  decimals?: number,
): Record<Name, NumberParam> {
  const values = Object.values<Decimal>(numbers);
  const read = ([name, value]: [string, Decimal]) => [name, legible(value, decimals, values)];
  return Object.fromEntries(Object.entries<Decimal>(numbers).map(read)) as Record<Name, NumberParam>;
}

function usualDecimals(value: Decimal): number {
  if (value.isZero() || value.abs().gte(1)) return USUAL_DECIMALS;
  const zeros = formatDecimalPlain(value.abs()).match(/^0\.(0*)/)?.[1]?.length ?? 0;
  return Math.min(MOST_DECIMALS, zeros + USUAL_DECIMALS);
}
