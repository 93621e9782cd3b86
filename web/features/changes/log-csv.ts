import type { ChangeToSaveFragment } from "@cairn/schema/generated/web/changes/graphql";
import { csvOf } from "../../lib/csv";

/** What stands in the file in words. */
export interface Words {
  readonly headings: readonly string[];
  kindOf: (change: ChangeToSaveFragment) => string;
  doorOf: (change: ChangeToSaveFragment) => string;
  fieldOf: (name: string) => string;
  readonly system: string;
}

/**
 * The changes as a CSV file: a line for each field that differs, with all that tells the change. Figures and instants
 * as the log keeps them: nothing is rounded.
 */
export function logAsCsv(changes: readonly ChangeToSaveFragment[], words: Words): string {
  const lines = changes.flatMap((change) => {
    const { kpi, team, assignment, person } = change;
    const before = [
      String(change.seq),
      change.at,
      change.actor?.name ?? words.system,
      words.doorOf(change),
      change.action,
      words.kindOf(change),
      kpi?.name ?? "",
      kpi?.unit ?? "",
      team?.name ?? "",
      (assignment?.person ?? person)?.name ?? "",
      change.period ?? "",
    ];
    const after = [change.reason ?? "", change.requestId ?? "", change.hash];
    const fields = change.fields.length > 0 ? change.fields : [{ name: "", before: null, after: null }];
    return fields.map((field) => [
      ...before,
      field.name && words.fieldOf(field.name),
      field.before ?? "",
      field.after ?? "",
      ...after,
    ]);
  });
  return csvOf([words.headings, ...lines]);
}
