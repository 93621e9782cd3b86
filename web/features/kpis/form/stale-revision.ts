import { LOCALES, type Locale } from "@cairn/schema/rules/locale";
import { formulaIn, type KpiFormValues } from "./form-values";
import { WORDS, type Word } from "./translated-words";

/** The fields of a definition that an edit can differ in. */
export type DefinitionField = TextField | TranslatedField;

type TextField = Exclude<keyof KpiFormValues, "teamIds" | "firstPeriod" | "source" | "translations">;
export type TranslatedField = `translations.${Locale}.${Word}`;

const textFields: readonly TextField[] = [
  "name",
  "category",
  "description",
  "instructions",
  "formula",
  "valueKind",
  "unit",
  "decimals",
  "direction",
  "rangeMinimum",
  "rangeMaximum",
  "tolerance",
  "toleranceKind",
  "scoreWeight",
  "periodicity",
  "aggregation",
  "teamAggregation",
  "ratioFactor",
  "ownerId",
  "dueBusinessDays",
];

const translatedFields = LOCALES.flatMap((locale) =>
  WORDS.map((word): TranslatedField => `translations.${locale}.${word}`),
);

const fields: readonly DefinitionField[] = [...textFields, ...translatedFields];

/** The language and the part that a field of a translation is. */
export const partsOf = (field: TranslatedField) => field.split(".").slice(1) as [Locale, Word];

export const isTranslated = (field: DefinitionField): field is TranslatedField =>
  field.startsWith("translations.");

/** One field in which the two definitions differ. */
export interface Difference {
  field: DefinitionField;
  mine: string;
  theirs: string;
  /** Whether this edit changed it: then mine is kept unless they are chosen. */
  isMine: boolean;
  /** Whether the other edit changed it too. */
  isTheirs: boolean;
}

/** Where an edit and what somebody else saved meanwhile differ, seen from the definition both began with. */
export function differencesOf(base: KpiFormValues, mine: KpiFormValues, theirs: KpiFormValues): Difference[] {
  return fields
    .filter((field) => textOf(mine, field) !== textOf(theirs, field))
    .map((field) => ({
      field,
      mine: textOf(mine, field),
      theirs: textOf(theirs, field),
      isMine: textOf(mine, field) !== textOf(base, field),
      isTheirs: textOf(theirs, field) !== textOf(base, field),
    }));
}

/** What a field says; a formula left behind by a KPI that is entered says nothing. */
function textOf(values: KpiFormValues, field: DefinitionField): string {
  if (field === "formula") return formulaIn(values);
  if (!isTranslated(field)) return values[field].trim();
  const [locale, word] = partsOf(field);
  return values.translations[locale][word].trim();
}

/** The definition made of both: what they saved, with those fields of mine that are kept. */
export function mergedValues(
  mine: KpiFormValues,
  theirs: KpiFormValues,
  kept: ReadonlySet<DefinitionField>,
): KpiFormValues {
  const own = Object.fromEntries(
    textFields.filter((field) => kept.has(field)).map((field) => [field, mine[field]]),
  );
  const translations = structuredClone(theirs.translations);
  for (const field of translatedFields.filter((each) => kept.has(each))) {
    const [locale, word] = partsOf(field);
    translations[locale][word] = mine.translations[locale][word];
  }
  const { source } = kept.has("formula") ? mine : theirs;
  return { ...theirs, ...own, translations, source, teamIds: mine.teamIds, firstPeriod: mine.firstPeriod };
}
