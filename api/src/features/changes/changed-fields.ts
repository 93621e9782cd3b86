import type { ChangedField } from "@cairn/schema/types/changes";

/** Columns that say nothing to a reader of the log beside what the row itself says. */
const bookkeeping = new Set([
  "id",
  "organization_id",
  "created_at",
  "revision",
  "recorded_at",
  "recorded_by",
  "recorded_as",
  "recorded_for",
  "returned_at",
  "returned_by",
  "first_recorded_at",
  "period_start",
  "valid_from_date",
]);

type Row = Record<string, unknown> | null;

/** What differs between two states of a row, field by field, in the contract's names. */
export function changedFields(before: Row, after: Row): ChangedField[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names
    .filter((name) => !bookkeeping.has(name))
    .map((name) => ({ name: camelCase(name), before: shown(before?.[name]), after: shown(after?.[name]) }))
    .filter((field) => field.before !== field.after);
}

const camelCase = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

function shown(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
