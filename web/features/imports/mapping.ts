import { type AppLocale, locales } from "../../lib/i18n/routing";

/** What a column can mean, as the API names it: those every file needs, then those it may have. */
export const NEEDED_FIELDS = ["team", "kpi", "period", "year", "month", "actual"] as const;
export const OTHER_FIELDS = [
  "numerator",
  "denominator",
  "target",
  "minimum",
  "stretch",
  "baseline",
  "note",
  "state",
  "parentTeam",
  "description",
  "category",
  "unit",
  "decimals",
  "direction",
  "aggregation",
  "periodicity",
  "range",
] as const;

export type Field = (typeof NEEDED_FIELDS)[number] | (typeof OTHER_FIELDS)[number];

/** What holds for every row where the file says nothing. */
const DEFAULTS = ["team", "direction", "aggregation", "periodicity", "unit"] as const;
export type DefaultField = (typeof DEFAULTS)[number];

export const DECIMAL_MARKS = [".", ","] as const;
type DecimalMark = (typeof DECIMAL_MARKS)[number];

/** What the person has said of the file. */
export interface MappingChoices {
  /** Heading by field; null for "not in the file". What is not named is recognised by its heading. */
  readonly columns: Readonly<Partial<Record<Field, string | null>>>;
  readonly defaults: Readonly<Partial<Record<DefaultField, string>>>;
  readonly numberLocale: AppLocale | null;
  /** The sign before decimals, where a number can be read in two ways. */
  readonly decimalMark: DecimalMark | null;
  /** Whether KPIs that exist are redefined as the file says. */
  readonly redefine: boolean;
  /** Whether values are rounded to the decimals that their KPIs keep, where they would be refused. */
  readonly round: boolean;
  /** Parts of a saved mapping that are not offered here, kept as they are. */
  readonly others: Readonly<Record<string, unknown>>;
}

export const NO_CHOICES: MappingChoices = {
  columns: {},
  defaults: {},
  numberLocale: null,
  decimalMark: null,
  redefine: false,
  round: false,
  others: {},
};

/** The choices as the API takes them; null where there is nothing to say. */
export function mappingOf(choices: MappingChoices): Record<string, unknown> | null {
  const { columns, defaults, numberLocale, decimalMark, redefine, round, others } = choices;
  const filled = Object.fromEntries(Object.entries(defaults).filter(([, text]) => text.trim() !== ""));
  const mapping = {
    ...others,
    ...(Object.keys(columns).length > 0 && { columns }),
    ...(Object.keys(filled).length > 0 && { defaults: filled }),
    ...(numberLocale && { numberLocale }),
    ...(decimalMark && { decimalMark }),
    ...(redefine && { definitions: "update" }),
    ...(round && { rounding: "round" }),
  };
  return Object.keys(mapping).length > 0 ? mapping : null;
}

/** A saved mapping as choices: what `mappingOf` made, and whatever else it says. */
export function choicesOf(mapping: Readonly<Record<string, unknown>>): MappingChoices {
  const { columns, defaults, numberLocale, decimalMark, definitions, rounding, ...others } = mapping;
  const texts = Object.entries(defaults ?? {}).map(([field, text]) => [field, String(text)]);
  return {
    columns: (columns ?? {}) as MappingChoices["columns"],
    defaults: Object.fromEntries(texts),
    numberLocale: locales.find((each) => each === numberLocale) ?? null,
    decimalMark: DECIMAL_MARKS.find((each) => each === decimalMark) ?? null,
    redefine: definitions === "update",
    round: rounding === "round",
    others,
  };
}

/** The choices with one column named, left out (null), or left to its heading again (undefined). */
export function withColumn(
  choices: MappingChoices,
  field: Field,
  heading: string | null | undefined,
): MappingChoices {
  const { [field]: _, ...others } = choices.columns;
  return { ...choices, columns: heading === undefined ? others : { ...others, [field]: heading } };
}
