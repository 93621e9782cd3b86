import type { Sentence } from "@cairn/schema/rules/sentence";
import type { SentenceKey } from "@cairn/schema/rules/sentences";
import { useLocale } from "next-intl";
import { useCallback } from "react";
import { said } from "./said";

/** A sentence of the rules as the API gives it: its key and what it is filled with. */
export interface RuleSentence {
  rule: string;
  params: Record<string, unknown>;
}

/** Says a sentence of the rules, its numbers and periods written as everywhere else on the page. */
export function useSentence(): (sentence: RuleSentence) => string {
  const locale = useLocale();
  return useCallback((sentence) => said(asSentence(sentence), locale), [locale]);
}

/** The contract carries the rules' own keys and parameters as plain JSON. */
function asSentence({ rule, params }: RuleSentence): Pick<Sentence, "key" | "params"> {
  return { key: rule as SentenceKey, params: params as Sentence["params"] };
}
