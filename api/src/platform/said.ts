import type { Refusal } from "@cairn/schema/rules/result";
import type { Sentence } from "@cairn/schema/rules/sentence";
import type { Said } from "@cairn/schema/types/said";

/** A sentence of the rules as the contract gives it. Put into words when somebody reads it. */
export const saidOf = (sentence: Sentence): Said => ({
  rule: sentence.key,
  params: sentence.params,
  get sentence() {
    return sentence.text;
  },
});

/** Why a rule gave no answer, where that is part of the answer and no refusal of a write. */
export const saidOfRefusal = ({ code, params, sentence }: Refusal): Said => ({
  rule: code,
  params,
  sentence,
});
