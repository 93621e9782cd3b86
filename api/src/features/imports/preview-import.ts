import type { ImportEntriesInput, ImportPayload } from "@cairn/schema/types/imports";
import { mustBeAllowed } from "../../platform/roles";
import type { Viewer } from "../../platform/viewer";
import { plannedImport, refusedFile } from "./import-payload";
import type { ImportProgress } from "./import-progress";
import { planImport } from "./plan-import";
import { settingOf } from "./plan-setting";
import { readFile } from "./read-file";

/** What an import would create, change, leave alone and refuse. Writes nothing. */
export async function previewImport(
  viewer: Viewer,
  input: ImportEntriesInput,
  { onProgress }: ImportProgress = {},
): Promise<ImportPayload> {
  mustBeAllowed(viewer, "importEntries");
  onProgress?.("reading the file", 0);
  const file = await readFile(input, viewer.locale);
  if ("refusals" in file) return refusedFile(file);
  onProgress?.(`comparing ${file.rows.length.toLocaleString("en")} rows with the register`, 0.5);
  const plan = await viewer.reading.read((tx) => planImport(tx, file.rows, settingOf(viewer, file)));
  return plannedImport(plan, file, input);
}
