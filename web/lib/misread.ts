import type { AsOf } from "./as-of";
import { firstOf } from "./page-props";

/** What Next reads of an address after the question mark. */
export type Parameters = Record<string, string | string[] | undefined>;

/** What of an address a screen cannot understand. */
export interface Misread {
  /** Of the parameter: `status`. */
  name: string;
  /** What is not understood: `FOO`. */
  value: string;
  /** What is understood beside it; null for nothing. */
  rest: string | null;
}

/** What of some parameters, each one word or several with commas between, is none of the words a screen knows. */
export function misreadIn(
  parameters: Parameters,
  knows: Record<string, (word: string) => boolean>,
): Misread[] {
  return Object.entries(knows).flatMap(([name, isKnown]) => {
    const words = firstOf(parameters[name])?.split(",").filter(Boolean) ?? [];
    const strange = words.filter((word) => !isKnown(word));
    if (strange.length === 0) return [];
    return [{ name, value: strange.join(","), rest: words.filter(isKnown).join(",") || null }];
  });
}

/** The parameters without what was not understood. */
export function without(parameters: Parameters, misread: readonly Misread[]): Parameters {
  const rests = misread.map(({ name, rest }) => [name, rest ?? undefined]);
  return { ...parameters, ...Object.fromEntries(rests) };
}

/** The moment of an address, where one is asked for that cannot be meant. */
export function misreadMoment({ asOf }: Parameters, meant: AsOf | null): Misread[] {
  const value = firstOf(asOf);
  return value && !meant ? [{ name: "asOf", value, rest: null }] : [];
}

/** The same part of an address, `status=FOO,OFF_TRACK&by=team`, without what was not understood. */
export function corrected(search: string, misread: readonly Misread[]): string {
  const next = new URLSearchParams(search);
  for (const { name, rest } of misread)
    if (rest) next.set(name, rest);
    else next.delete(name);
  return next.toString();
}
