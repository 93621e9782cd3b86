import { type Sentence, tell } from "@cairn/schema/rules/sentence";
import { SENTENCES } from "@cairn/schema/rules/sentences";
import type { AppLocale } from "../../../lib/i18n/routing";

/** A sentence of the rules with its numbers, periods and dates in the writing of the page's language. */
export function said(sentence: Pick<Sentence, "key" | "params">, locale: AppLocale): string {
  return tell(sentence, locale, SENTENCES);
}

/** A refusal of the rules, likewise. */
export function refusalSaid(
  refusal: { readonly code: Sentence["key"]; readonly params: Sentence["params"] },
  locale: AppLocale,
): string {
  return said({ key: refusal.code, params: refusal.params }, locale);
}
