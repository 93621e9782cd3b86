import type { Sentence } from "@cairn/schema/rules/sentence";
import type { AppLocale } from "../../../lib/i18n/routing";
import { said } from "../../../lib/said";

/** A refusal as the API gives it: in English, and as a rule with what its sentence is filled with. */
interface RefusalGiven {
  readonly sentence: string;
  readonly rule?: string | null;
  readonly params?: Record<string, unknown> | null;
}

/** A refusal in the page's language where it is one of the rules' sentences, else as the API put it. */
export function sentenceOf({ sentence, rule, params }: RefusalGiven, locale: AppLocale): string {
  if (!rule || !params) return sentence;
  return said({ key: rule as Sentence["key"], params: params as Sentence["params"] }, locale);
}
