import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { importEntries } from "../features/imports/import-entries";
import { previewImport } from "../features/imports/preview-import";
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

async function readWhole(name: string, given: string): Promise<Buffer> {
  const found = await stat(name);
  if (found.isDirectory()) throw new CliTrouble(`${given} is a folder, not a file.`);
  if (found.size > largestFile)
    throw new CliTrouble(`${given} is larger than 64 MB. Split it, for example by year.`);
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
