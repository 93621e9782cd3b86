// What a page computes before anybody asks for more: an exact difference, an exact order. The rules' own arithmetic
// (decimal.js, 13 kB) comes with the parts that need all of it.

/** `now - before` of two canonical decimal texts, as canonical decimal text. */
export function differenceOf(now: string, before: string): string {
  const [a, b] = [scaled(now), scaled(before)];
  const places = Math.max(a.places, b.places);
  return textOf(raised(a, places) - raised(b, places), places);
}

/** Less than 0, 0, or more: the order of two canonical decimal texts. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  // Rounding to the nearest float turns no order round: only where two become the same must their digits tell.
  const [x, y] = [Number(a), Number(b)];
  if (x !== y) return x < y ? -1 : 1;
  const difference = differenceOf(a, b);
  if (difference === "0") return 0;
  return difference.startsWith("-") ? -1 : 1;
}

interface Scaled {
  /** The number times ten to the power of `places`. */
  units: bigint;
  places: number;
}

function scaled(text: string): Scaled {
  const [whole = "", fraction = ""] = text.split(".");
  return { units: BigInt(whole + fraction), places: fraction.length };
}

const raised = ({ units, places }: Scaled, to: number): bigint => units * 10n ** BigInt(to - places);

function textOf(units: bigint, places: number): string {
  const digits = `${units < 0n ? -units : units}`.padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, "");
  const size = fraction ? `${whole}.${fraction}` : whole;
  return units < 0n ? `-${size}` : size;
}
