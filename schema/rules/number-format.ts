import type { Locale } from "./locale";

/**
 * A canonical decimal text as people of a locale write it: `1234.5` is `1,234.5` in English and `1’234.5` in
 * German. Exact: the text never passes through a binary number. `decimals` pads and rounds (half away from zero).
 */
export function formatNumber(canonical: string, locale: Locale, decimals?: number): string {
  // Intl takes decimal texts exactly; the type of the standard library wants a literal.
  const text = formatterOf(locale, decimals).format(canonical as Intl.StringNumericLiteral);
  // Releases of ICU disagree on the Swiss apostrophe: server and browser must write the same sign.
  return text.replaceAll("'", "’");
}

/** The signs that a locale writes between the digits. */
export function separatorsOf(locale: Locale): { group: string; decimal: string } {
  const parts = formatterOf(locale).formatToParts(12345.6);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return { group: sign("group"), decimal: sign("decimal") };
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(locale: Locale, decimals?: number): Intl.NumberFormat {
  const key = `${locale} ${decimals ?? ""}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 20,
    useGrouping: true,
  });
  formatters.set(key, made);
  return made;
}
