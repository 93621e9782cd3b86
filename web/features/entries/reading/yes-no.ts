import { readYesNo } from "@cairn/schema/rules/value-kind";
import type { AppLocale } from "../../../lib/i18n/routing";
import { ANSWERS } from "../../../lib/yes-no";

/** The answer that a toggle leads to: yes first. */
export function otherAnswer(text: string, locale: AppLocale): string {
  return readYesNo(text) === true ? ANSWERS[locale].no : ANSWERS[locale].yes;
}
