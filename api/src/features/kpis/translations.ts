import type { KpiWords } from "@cairn/drizzle/tables/kpis";
import { isLocale, LOCALES } from "@cairn/schema/rules/locale";
import { say } from "@cairn/schema/rules/sentence";
import type { KpiTranslationInput } from "@cairn/schema/types/kpi-definitions";
import type { KpiTranslation } from "@cairn/schema/types/kpis";
import type { Refusal } from "@cairn/schema/types/refusals";
import { checkText, refusal } from "../../platform/refusing";

export const PARTS = ["name", "description", "instructions"] as const;
export type Part = (typeof PARTS)[number];

const longest: Record<Part, number> = { name: 200, description: 4000, instructions: 4000 };

/** By locale, in the order of Cairn's languages; what says nothing is left out, so that equal ones are equal texts. */
export type KpiTranslations = Record<string, KpiWords>;

export function checkTranslations(inputs: readonly KpiTranslationInput[]): Refusal[] {
  const seen = new Set<string>();
  return inputs.flatMap((input, index) => {
    const path = ["translations", index];
    const refusals = PARTS.flatMap((part) =>
      checkText(input[part], [...path, part], { longest: longest[part] }),
    );
    if (!isLocale(input.locale))
      refusals.push(
        refusal(
          "INVALID",
          [...path, "locale"],
          say("LOCALE_UNKNOWN", { text: input.locale.slice(0, 40), locales: LOCALES.join(", ") }),
        ),
      );
    else if (seen.has(input.locale))
      refusals.push(refusal("DUPLICATE", [...path, "locale"], say("LOCALE_TWICE", { locale: input.locale })));
    seen.add(input.locale);
    return refusals;
  });
}

export function translationsOf(inputs: readonly KpiTranslationInput[]): KpiTranslations {
  const entries = LOCALES.flatMap((locale) => {
    const given = inputs.find((input) => input.locale === locale);
    const words = PARTS.flatMap((part) => {
      const text = given?.[part]?.trim();
      return text ? [[part, text]] : [];
    });
    return words.length > 0 ? [[locale, Object.fromEntries(words)]] : [];
  });
  return Object.fromEntries(entries);
}

/** The translations in the contract's form, in the order of Cairn's languages. */
export const translationsIn = (kept: KpiTranslations): KpiTranslation[] =>
  LOCALES.flatMap((locale) => {
    const words = kept[locale];
    if (!words) return [];
    const { name = null, description = null, instructions = null } = words;
    return [{ locale, name, description, instructions }];
  });

/** Whether two say the same. jsonb keeps its keys in an order of its own. */
export const sameTranslations = (one: KpiTranslations, other: KpiTranslations): boolean =>
  JSON.stringify(translationsIn(one)) === JSON.stringify(translationsIn(other));
