import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { ImportOutcome, type ImportPayload } from "@cairn/schema/types/imports";
import { importEntries } from "../features/imports/import-entries";
import { previewImport } from "../features/imports/preview-import";
import { counted, type Outcome } from "./outcome";
import { type KnownOrganization, type Session, withViewer } from "./session";
import { CliTrouble } from "./trouble";

export interface ImportOptions {
  mapping?: string;
  dryRun?: boolean;
  acceptPartial?: boolean;
  reason?: string;
}

const largestFile = 64 * 1024 * 1024;
const mostShown = 40;

/** Imports a file, or shows what that would do. */
export function importCommand(session: Session, file: string, options: ImportOptions): Promise<Outcome> {
  return withViewer(session, async (viewer, organization) => {
    const name = session.fileAt(file);
    const mapping = options.mapping ? await readMappingFile(session.fileAt(options.mapping)) : null;
    const found = await stat(name);
    if (found.isDirectory()) throw new CliTrouble(`${file} is a folder, not a file.`);
    if (found.size > largestFile)
      throw new CliTrouble(`${file} is larger than 64 MB. Split it, for example by year.`);
    const content = (await readFile(name)).toString("base64");
    const acceptPartial = options.acceptPartial ?? false;
    const input = { fileName: path.basename(name), content, mapping, acceptPartial, reason: options.reason };
    if (options.dryRun) session.say("comparing with the register");
    const payload = options.dryRun
      ? await previewImport(viewer, input)
      : await importEntries(viewer, input, { onProgress: session.say });
    return outcomeOf(payload, organization, { dryRun: options.dryRun ?? false, acceptPartial });
  });
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

function outcomeOf(
  payload: ImportPayload,
  organization: KnownOrganization,
  { dryRun, acceptPartial }: { dryRun: boolean; acceptPartial: boolean },
): Outcome {
  const refused = countOf(payload, ImportOutcome.REFUSED);
  const failed = payload.refusals.length > 0 || (dryRun && refused > 0 && !acceptPartial);
  const lines = [
    ...payload.notes,
    ...thingLines(payload),
    ...refusedLines(payload),
    ...summary(payload),
    ...payload.refusals.map(({ path: place, sentence }) => `${place.slice(1).join(", ")}: ${sentence}`),
    conclusion(payload, organization, { dryRun, failed }),
  ].map((line) => line.replace(/^: /, ""));
  return { lines, data: { organization: organization.slug, dryRun, ...payload }, failed };
}

const countOf = ({ counts }: ImportPayload, outcome: ImportOutcome): number =>
  counts.find((each) => each.outcome === outcome)?.count ?? 0;

const WORDS: Record<ImportOutcome, string> = {
  CREATED: "new",
  CHANGED: "changed",
  SAME: "same",
  BLANK: "blank",
  REFUSED: "refused",
};

function thingLines({ things }: ImportPayload): string[] {
  const told = things.filter(({ outcome, detail }) => outcome !== ImportOutcome.SAME || detail !== "");
  const lines = told.map(
    ({ kind, name, outcome, detail }) => `${WORDS[outcome]} ${kind} “${name}”${detail ? `: ${detail}` : ""}`,
  );
  return shortened(lines);
}

function refusedLines({ rows }: ImportPayload): string[] {
  const lines = rows.flatMap(({ refusals }) =>
    refusals.map(({ path: [line, heading], sentence }) =>
      [`line ${line}`, ...(heading ? [heading] : [])].join(", ").concat(`: ${sentence}`),
    ),
  );
  return shortened(lines);
}

const shortened = (lines: string[]): string[] =>
  lines.length <= mostShown
    ? lines
    : [...lines.slice(0, mostShown), `and ${(lines.length - mostShown).toLocaleString("en")} more`];

function summary(payload: ImportPayload): string[] {
  const told = Object.values(ImportOutcome).flatMap((outcome) => {
    const count = countOf(payload, outcome);
    return count > 0 ? [`${count.toLocaleString("en")} ${WORDS[outcome]}`] : [];
  });
  return told.length > 0 ? [`Rows: ${told.join(", ")}.`] : [];
}

function conclusion(
  { seq, committed }: ImportPayload,
  { name }: KnownOrganization,
  { dryRun, failed }: { dryRun: boolean; failed: boolean },
): string {
  if (dryRun) return `This was a dry run: nothing was written to ${name}.`;
  if (failed || !committed) return `Nothing was written to ${name}.`;
  return seq === null
    ? `${name} holds all of this already; nothing was written.`
    : `Imported into ${name}; the log reached ${counted(seq, "change")}.`;
}
