import { defineRouting } from "next-intl/routing";

/** The languages of the screens, as written in the first segment of every address. */
export const locales = ["en", "de-CH", "fr-CH", "it-CH"] as const;
export type AppLocale = (typeof locales)[number];

export const routing = defineRouting({
  locales,
  defaultLocale: "en",
  localePrefix: "always",
  alternateLinks: false,
  // A language that was chosen is remembered for a year, for addresses that name none.
  localeCookie: { maxAge: 365 * 24 * 60 * 60 },
});

/** The languages by their own names, for the language menu. */
export const localeNames: Record<AppLocale, string> = {
  en: "English",
  "de-CH": "Deutsch",
  "fr-CH": "Français",
  "it-CH": "Italiano",
};
