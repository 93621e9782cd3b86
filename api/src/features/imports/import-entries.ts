import type { ImportEntriesInput, ImportPayload } from "@cairn/schema/types/imports";
import { change } from "../../platform/change";
import { mustBeAllowed } from "../../platform/roles";
import type { Viewer } from "../../platform/viewer";
import { countRefused, plannedImport, refusedFile, refusedRows } from "./import-payload";
import type { ImportProgress } from "./import-progress";
import { planImport } from "./plan-import";
import { settingOf } from "./plan-setting";
import { readFile } from "./read-file";
import { writePlan } from "./write-plan";

/** What the log says of an import: its file, and why. */
export const reasonOf = ({ fileName, reason }: Pick<ImportEntriesInput, "fileName" | "reason">): string =>
  [fileName.trim(), reason?.trim()].filter(Boolean).join(": ");

/**
 * Imports a file as one transaction: teams, KPIs, assignments, targets and values. One refused row refuses all,
 * unless `acceptPartial`; what is the same already is left alone, so that importing again changes nothing.
 */
export async function importEntries(
  viewer: Viewer,
  input: ImportEntriesInput,
  { onProgress }: ImportProgress = {},
): Promise<ImportPayload> {
  mustBeAllowed(viewer, "importEntries");
  onProgress?.("reading the file", 0);
  const file = await readFile(input, viewer.locale);
  if ("refusals" in file) return refusedFile(file);
  const reason = reasonOf(input);
  const { result, seq } = await change(
    viewer,
    { action: "importEntries", reason, source: "import" },
    async (tx) => {
      onProgress?.(`comparing ${file.rows.length.toLocaleString("en")} rows with the register`, 0.3);
      const plan = await planImport(tx, file.rows, settingOf(viewer, file));
      const refused = countRefused(plan.rows);
      if (refused > 0 && !input.acceptPartial)
        return { plan, refusals: [refusedRows(refused, plan.rows.length)] };
      const { length } = plan.writes.cells;
      if (length > 0) onProgress?.(`writing ${length.toLocaleString("en")} values`, 0.6);
      await writePlan(tx, viewer, plan.writes);
      return { plan, refusals: [] };
    },
  );
  const { plan, refusals } = result;
  return { ...plannedImport(plan, file, input), refusals, seq, committed: refusals.length === 0 };
}
