/** The languages Cairn speaks. The first one is the source of every text and the fallback. */
export const LOCALES = ["en", "de-CH", "fr-CH", "it-CH"] as const;

export type Locale = (typeof LOCALES)[number];

export function isLocale(text: string): text is Locale {
  return (LOCALES as readonly string[]).includes(text);
}
