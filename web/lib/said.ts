import type { Refusal } from "@cairn/schema/rules/result";
import { type Sentence, tell } from "@cairn/schema/rules/sentence";
import type { AppLocale } from "./i18n/routing";
import { catalogueOf } from "./i18n/sentences";

/** A sentence of the rules in the page's language, its numbers, periods and dates in that language's writing. */
export function said(sentence: Pick<Sentence, "key" | "params">, locale: AppLocale): string {
  return tell(sentence, locale, catalogueOf(locale));
}

/** A refusal of the rules, likewise. */
export function refusalSaid({ code, params }: Pick<Refusal, "code" | "params">, locale: AppLocale): string {
  return said({ key: code, params }, locale);
}
