import type { KpiTranslationInput } from "@cairn/schema/generated/web/kpis/graphql";
import { LOCALES, type Locale } from "@cairn/schema/rules/locale";

/** What a KPI can say in other languages. */
export const WORDS = ["name", "description", "instructions"] as const;
export type Word = (typeof WORDS)[number];

/** As they are typed, by language; empty for what falls back to the definition's own. */
export type TranslatedWords = Record<Locale, Record<Word, string>>;

/** A stored translation, or nothing of one. */
export type Translation = { locale: string } & Partial<Record<Word, string | null>>;

export function translatedWords(stored: readonly Translation[] = []): TranslatedWords {
  const inLanguage = (locale: Locale): [Locale, Record<Word, string>] => {
    const found = stored.find((each) => each.locale === locale);
    return [
      locale,
      {
        name: found?.name ?? "",
        description: found?.description ?? "",
        instructions: found?.instructions ?? "",
      },
    ];
  };
  return Object.fromEntries(LOCALES.map(inLanguage)) as TranslatedWords;
}

/** Whether anything is said in a language. */
export const saysAnything = (words: Record<Word, string>): boolean =>
  WORDS.some((word) => words[word].trim() !== "");

/** As the contract takes them: languages that say something. */
export function translationsOf(translations: TranslatedWords): KpiTranslationInput[] {
  return LOCALES.filter((locale) => saysAnything(translations[locale])).map((locale) => ({
    locale,
    ...Object.fromEntries(WORDS.map((word) => [word, translations[locale][word].trim() || null])),
  }));
}

/** Brings the path of a refusal, which counts the languages sent, to its field: `translations.de-CH.name`. */
export function pathByLocale(path: readonly string[], sent: readonly KpiTranslationInput[]): string[] {
  const [list, place, ...rest] = path;
  const locale = list === "translations" ? sent[Number(place)]?.locale : undefined;
  return locale ? ["translations", locale, ...rest] : [...path];
}
