import type { Catalogue } from "@cairn/schema/rules/sentence";
import { SENTENCES } from "@cairn/schema/rules/sentences";
import type { AppLocale } from "./routing";

const loaders: Record<AppLocale, () => Promise<Catalogue>> = {
  en: async () => SENTENCES,
  "de-CH": async () => (await import("@cairn/schema/rules/sentences/de-CH")).sentences,
  "fr-CH": async () => (await import("@cairn/schema/rules/sentences/fr-CH")).sentences,
  "it-CH": async () => (await import("@cairn/schema/rules/sentences/it-CH")).sentences,
};

const learnt = new Map<AppLocale, Catalogue>([["en", SENTENCES]]);

/** What the rules say in a language, for the page to learn; nothing for English, which every page knows. */
export async function sentencesFor(locale: AppLocale): Promise<Catalogue | null> {
  return locale === "en" ? null : loaders[locale]();
}

/** Teaches the page a language: from then on it is said in it. */
export function learn(locale: AppLocale, sentences: Catalogue): void {
  learnt.set(locale, sentences);
}

/** The catalogue of a language; empty, and so English, as long as the page has not learnt it. */
export const catalogueOf = (locale: AppLocale): Catalogue => learnt.get(locale) ?? {};
