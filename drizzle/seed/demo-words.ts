import type { Locale } from "@cairn/schema/rules/locale";
import type { KpiWords } from "../tables/kpis";
import german from "./words/de-CH.json";
import french from "./words/fr-CH.json";
import italian from "./words/it-CH.json";

interface DemoWords extends Required<KpiWords> {
  /** Where the instructions were revised: how they read at first. */
  instructionsBefore?: string;
}

/** What the demo's KPIs say in the other languages of the foundation, by their English name. */
export const DEMO_WORDS: Readonly<Record<Exclude<Locale, "en">, Readonly<Record<string, DemoWords>>>> = {
  "de-CH": german,
  "fr-CH": french,
  "it-CH": italian,
};

/** As the table of KPIs keeps them: today, or as they were defined at first. */
export function translationsOf(kpi: string, { atFirst = false } = {}): Record<string, KpiWords> {
  const known = Object.entries(DEMO_WORDS).flatMap(([locale, words]) => {
    const said = words[kpi];
    if (!said) return [];
    const { instructionsBefore, ...today } = said;
    return [[locale, atFirst && instructionsBefore ? { ...today, instructions: instructionsBefore } : today]];
  });
  return Object.fromEntries(known);
}
