import { readYesNo } from "@cairn/schema/rules/value-kind";
import type { AppLocale } from "../../../lib/i18n/routing";

/** How a locale writes the answers. */
const WORDS: Record<AppLocale, { yes: string; no: string }> = {
  en: { yes: "Yes", no: "No" },
  "de-CH": { yes: "Ja", no: "Nein" },
  "fr-CH": { yes: "Oui", no: "Non" },
  "it-CH": { yes: "Sì", no: "No" },
};

/** A stored answer, 1 or 0, in words. */
export function writeYesNo(value: string, locale: AppLocale): string {
  return /^0*(?:\.0*)?$/.test(value) ? WORDS[locale].no : WORDS[locale].yes;
}

/** The answer that a toggle leads to: yes first. */
export function otherAnswer(text: string, locale: AppLocale): string {
  return readYesNo(text) === true ? WORDS[locale].no : WORDS[locale].yes;
}
