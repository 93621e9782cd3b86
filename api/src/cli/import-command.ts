import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { importEntries } from "../features/imports/import-entries";
import { hasMoreRows } from "../features/imports/large/table-file";
import { inspectText, readStart, type TextFile } from "../features/imports/large/text-file";
import { previewImport } from "../features/imports/preview-import";
import { looksLikeWorkbook } from "../features/imports/read-workbook-table";
import { IMPORT_LIMITS } from "../features/imports/table";
import { importLarge } from "./import-large";
import { importOutcome } from "./import-outcome";
import type { Outcome } from "./outcome";
import { type Session, withViewer } from "./session";
import { CliTrouble } from "./trouble";

export interface ImportOptions {
  mapping?: string;
  sheet?: string;
  dryRun?: boolean;
  acceptPartial?: boolean;
  reason?: string;
  all?: boolean;
}

const largestFile = 64 * 1024 * 1024;

/** Imports a file, or shows what that would do. */
export function importCommand(session: Session, file: string, options: ImportOptions): Promise<Outcome> {
  return withViewer(session, async (viewer, organization) => {
    const { dryRun = false, acceptPartial = false, all = false, reason, sheet } = options;
    const mapping = options.mapping ? await readMappingFile(session.fileAt(options.mapping)) : null;
    const large = await findLarge(session.fileAt(file));
    if (large) {
      const asked = { mapping, reason, acceptPartial, dryRun, all };
      return importLarge(session, viewer, organization, large, asked);
    }
    const content = (await readWhole(session.fileAt(file), file)).toString("base64");
    const fileName = path.basename(file);
    const input = { fileName, content, mapping, acceptPartial, reason, sheet, allRows: all };
    const onProgress = session.progress;
    try {
      const payload = dryRun
        ? await previewImport(viewer, input, { onProgress })
        : await importEntries(viewer, input, { onProgress });
      return importOutcome(payload, organization, { dryRun, acceptPartial, all });
    } finally {
      onProgress("", 1);
    }
  });
}

/** A text of more rows or bytes than are imported as a whole; null for all others, and for what cannot be read. */
async function findLarge(name: string): Promise<TextFile | null> {
  const found = await stat(name);
  if (!found.isFile() || looksLikeWorkbook(await readStart(name))) return null;
  const text = await inspectText(name);
  if ("code" in text) return null;
  const isLong = text.mostLines > IMPORT_LIMITS.rows && (await hasMoreRows(text, IMPORT_LIMITS.rows));
  return isLong || found.size > largestFile ? text : null;
}

async function readWhole(name: string, given: string): Promise<Buffer> {
  const found = await stat(name);
  if (found.isDirectory()) throw new CliTrouble(`${given} is a folder, not a file.`);
  if (found.size > largestFile)
    throw new CliTrouble(
      `${given} is larger than 64 MB. Split it, or save it as “CSV UTF-8”: such files may be of any length.`,
    );
  return readFile(name);
}

async function readMappingFile(name: string): Promise<Record<string, unknown>> {
  const text = await readFile(name, "utf8");
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliTrouble(`The mapping ${name} is no JSON: ${reason}.`);
  }
}
