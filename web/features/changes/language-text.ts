import { isLocale } from "@cairn/schema/rules/locale";
import { localeNames } from "../../lib/i18n/routing";

/** "Deutsch" for `de-CH`; what is no language of ours is shown as it is kept. */
export const languageText = (locale: string): string => (isLocale(locale) ? localeNames[locale] : locale);

/** What a KPI says in other languages, as the log keeps it: `{"de-CH": {"name": "Spenden"}}` is "Deutsch: Spenden". */
export function translationsText(kept: string): string {
  try {
    const languages = Object.entries(JSON.parse(kept) as Record<string, Record<string, string>>);
    return languages
      .map(([locale, words]) => `${languageText(locale)}: ${Object.values(words).join(" · ")}`)
      .join("; ");
  } catch {
    return kept;
  }
}
