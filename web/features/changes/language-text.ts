import { isLocale } from "@cairn/schema/rules/locale";
import { localeNames } from "../../lib/i18n/routing";

/** "Deutsch" for `de-CH`; what is no language of ours is shown as it is kept. */
export const languageText = (locale: string): string => (isLocale(locale) ? localeNames[locale] : locale);

type Words = Record<string, string>;

/**
 * What a KPI says in other languages, as the log keeps it: `{"de-CH": {"name": "Spenden"}}` is "Deutsch: Spenden".
 * Beside another, only what that one doesn't say: a revision of one text is not lost among all the others.
 */
export function translationsText(kept: string, beside?: string | null): string {
  try {
    const others = JSON.parse(beside ?? "{}") as Record<string, Words>;
    const languages = Object.entries(JSON.parse(kept) as Record<string, Words>);
    return languages
      .map(([locale, words]) => [locale, unsaid(words, others[locale])] as const)
      .filter(([, texts]) => texts.length > 0)
      .map(([locale, texts]) => `${languageText(locale)}: ${texts.join(" · ")}`)
      .join("; ");
  } catch {
    return kept;
  }
}

const unsaid = (words: Words, others: Words = {}): string[] =>
  Object.entries(words).flatMap(([part, text]) => (others[part] === text ? [] : [text]));
