import { formulaIn, type KpiFormValues } from "./form-values";

/** The fields of a definition that an edit can differ in. */
export type DefinitionField = Exclude<keyof KpiFormValues, "teamIds" | "firstPeriod" | "source">;

const fields: readonly DefinitionField[] = [
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
const textOf = (values: KpiFormValues, field: DefinitionField): string =>
  field === "formula" ? formulaIn(values) : values[field].trim();

/** The definition made of both: what they saved, with those fields of mine that are kept. */
export function mergedValues(
  mine: KpiFormValues,
  theirs: KpiFormValues,
  kept: ReadonlySet<DefinitionField>,
): KpiFormValues {
  const own = Object.fromEntries(
    fields.filter((field) => kept.has(field)).map((field) => [field, mine[field]]),
  );
  const { source } = kept.has("formula") ? mine : theirs;
  return { ...theirs, ...own, source, teamIds: mine.teamIds, firstPeriod: mine.firstPeriod };
}
