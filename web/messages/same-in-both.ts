import type { AppLocale } from "../lib/i18n/routing";

const everywhere = ["Cairn", "API", "web"];
const inGermanAndItalian = ["Team", "in {unit}"];
const inGermanAndFrench = ["Minimum", "Version", "Administration"];

/** Texts that are the same word in English and in the other language; all others count as untranslated. */
export const sameInBoth: Record<AppLocale, readonly string[]> = {
  en: [],
  "de-CH": [
    ...everywhere,
    ...inGermanAndItalian,
    ...inGermanAndFrench,
    "Definition",
    "Export",
    "Import",
    "Name",
    "Person",
    "Register",
    "Score",
    "Scores",
    "Status",
    "Teams",
    "import.csv",
  ],
  "fr-CH": [
    ...everywhere,
    ...inGermanAndFrench,
    "Description",
    "Exceptions",
    "Instant (UTC)",
    "Instructions",
    "Note",
    "Points",
    "Ratio",
    "Score",
    "Scores",
    "Versions",
    "ratio",
    "{change} points",
  ],
  "it-CH": [...everywhere, ...inGermanAndItalian, "Formula", "No", "no"],
};
