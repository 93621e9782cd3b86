import type { KpiFormValues } from "./form-values";

/** The fields of a definition that an edit can differ in. */
export type DefinitionField = Exclude<keyof KpiFormValues, "teamIds" | "firstPeriod">;

const fields: readonly DefinitionField[] = [
  "name",
  "category",
  "description",
  "instructions",
  "unit",
  "decimals",
  "direction",
  "rangeMinimum",
  "rangeMaximum",
  "tolerance",
  "toleranceKind",
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
    .filter((field) => mine[field].trim() !== theirs[field].trim())
    .map((field) => ({
      field,
      mine: mine[field],
      theirs: theirs[field],
      isMine: mine[field].trim() !== base[field].trim(),
      isTheirs: theirs[field].trim() !== base[field].trim(),
    }));
}

/** The definition made of both: what they saved, with those fields of mine that are kept. */
export function mergedValues(
  mine: KpiFormValues,
  theirs: KpiFormValues,
  kept: ReadonlySet<DefinitionField>,
): KpiFormValues {
  const own = Object.fromEntries(
    fields.filter((field) => kept.has(field)).map((field) => [field, mine[field]]),
  );
  return { ...theirs, ...own, teamIds: mine.teamIds, firstPeriod: mine.firstPeriod };
}
