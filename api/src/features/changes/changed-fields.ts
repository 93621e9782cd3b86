import type { ChangedField } from "@cairn/schema/types/changes";

/** Columns that say nothing to a reader of the log beside what the row itself says. */
export const bookkeeping: ReadonlySet<string> = new Set([
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
  const fields: ChangedField[] = [];
  const compare = (column: string) => {
    if (bookkeeping.has(column)) return;
    const [was, is] = [shown(before?.[column]), shown(after?.[column])];
    if (was !== is) fields.push({ name: contractName(column), before: was, after: is });
  };
  for (const column in before) compare(column);
  for (const column in after) if (!before || !(column in before)) compare(column);
  return fields;
}

/** There are as many as columns of tables. */
const contractNames = new Map<string, string>();

function contractName(column: string): string {
  const known = contractNames.get(column);
  if (known !== undefined) return known;
  const name = column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  contractNames.set(column, name);
  return name;
}

function shown(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
