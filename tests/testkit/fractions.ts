/** An exact number, as numerator over denominator (above zero): what other arithmetic is compared with. */
export interface Fraction {
  over: bigint;
  under: bigint;
}

/** Whole hundredths as a fraction. */
export function fraction(hundredths: bigint): Fraction;
export function fraction(hundredths: bigint | null): Fraction | null;
export function fraction(hundredths: bigint | null): Fraction | null {
  return hundredths === null ? null : { over: hundredths, under: 100n };
}

const known = (values: readonly (Fraction | null)[]): Fraction[] => values.filter((value) => value !== null);

export const sumOf = (values: readonly (Fraction | null)[]): Fraction =>
  known(values).reduce(
    (sum, { over, under }) => ({ over: sum.over * under + over * sum.under, under: sum.under * under }),
    {
      over: 0n,
      under: 1n,
    },
  );

export function meanOf(values: readonly (Fraction | null)[]): Fraction {
  const { over, under } = sumOf(values);
  return { over, under: under * BigInt(known(values).length) };
}

/** The decimal text of fifteen significant digits, halves away from zero, without trailing zeros. */
export function inFifteenDigits(value: Fraction | null): string | null {
  if (value === null) return null;
  const negative = value.over < 0n;
  const over = negative ? -value.over : value.over;
  if (over === 0n) return "0";
  // the place of the first digit: 10^exponent <= value < 10^(exponent + 1)
  let exponent = String(over).length - String(value.under).length;
  if (compareToPower(over, value.under, exponent) < 0) exponent -= 1;
  const places = 14 - exponent;
  const scaled = places >= 0 ? over * 10n ** BigInt(places) : over;
  const under = places >= 0 ? value.under : value.under * 10n ** BigInt(-places);
  const rounded = (scaled * 2n + under) / (under * 2n);
  return (negative ? "-" : "") + plain(rounded, places);
}

function compareToPower(over: bigint, under: bigint, exponent: number): number {
  const [a, b] =
    exponent >= 0 ? [over, under * 10n ** BigInt(exponent)] : [over * 10n ** BigInt(-exponent), under];
  return a < b ? -1 : a > b ? 1 : 0;
}

function plain(digits: bigint, places: number): string {
  if (places <= 0) return String(digits * 10n ** BigInt(-places));
  const text = String(digits).padStart(places + 1, "0");
  return `${text.slice(0, -places)}.${text.slice(-places)}`.replace(/\.?0+$/, "");
}
