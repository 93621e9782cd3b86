import type { AppLocale } from "./i18n/routing";

/** How a locale writes the answers. */
export const ANSWERS: Record<AppLocale, { yes: string; no: string }> = {
  en: { yes: "Yes", no: "No" },
  "de-CH": { yes: "Ja", no: "Nein" },
  "fr-CH": { yes: "Oui", no: "Non" },
  "it-CH": { yes: "Sì", no: "No" },
};

const NO = /^0(?:\.0*)?$/;
const YES = /^1(?:\.0*)?$/;

/** A stored answer, 1 or 0, in words; null for a number that is neither, such as a share of answers. */
export function answerSaid(value: string, locale: AppLocale): string | null {
  if (NO.test(value)) return ANSWERS[locale].no;
  return YES.test(value) ? ANSWERS[locale].yes : null;
}
