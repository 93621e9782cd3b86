/** The languages Cairn speaks. The first one is the source of every text and the fallback. */
export const LOCALES = ["en", "de-CH", "fr-CH", "it-CH"] as const;

export type Locale = (typeof LOCALES)[number];

/** The language that a locale of whatever country speaks: `de-DE` is read in `de-CH`. Null for one Cairn does not speak. */
export function localeLike(text: string): Locale | null {
  const language = text.slice(0, 2).toLowerCase();
  return LOCALES.find((locale) => locale.slice(0, 2) === language) ?? null;
}

export function isLocale(text: string): text is Locale {
  return (LOCALES as readonly string[]).includes(text);
}
