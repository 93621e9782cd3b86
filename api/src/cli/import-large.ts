import type { ImportEntriesInput } from "@cairn/schema/types/imports";
import {
  importLargeFile,
  type LargeImported,
  type LargeImportStep,
} from "../features/imports/large/import-large-file";
import type { TextFile } from "../features/imports/large/text-file";
import type { Viewer } from "../platform/viewer";
import { importOutcome } from "./import-outcome";
import { counted, type Outcome } from "./outcome";
import { Pace } from "./pace";
import type { KnownOrganization, Session } from "./session";
import { tidying } from "./tidy";
import { CliTrouble, sentenceOf } from "./trouble";

interface Asked extends Pick<ImportEntriesInput, "mapping" | "reason" | "acceptPartial"> {
  dryRun: boolean;
  all: boolean;
}

/** Imports a file that is too long to be taken as a whole, and says all the while how far it is. */
export async function importLarge(
  session: Session,
  viewer: Viewer,
  organization: KnownOrganization,
  file: TextFile,
  { all, ...asked }: Asked,
): Promise<Outcome> {
  const signal = session.endByItself();
  const pace = new Pace(session.progress);
  const tidy = tidying();
  const onProgress = (step: LargeImportStep, done: number, of: number) => {
    tidy();
    return pace.tell(WORDS[step], {
      done,
      of,
      unit: step === "looking" || step === "gathering" ? "MB" : "rows",
    });
  };
  try {
    const imported = await importLargeFile(viewer, file, { ...asked, signal, onProgress });
    return largeOutcome(imported, organization, { ...asked, all });
  } catch (error) {
    if (signal.aborted) throw new CliTrouble("Stopped. Nothing was written.");
    throw error;
  } finally {
    pace.end();
  }
}

const WORDS: Record<LargeImportStep, string> = {
  looking: "looking through the file",
  gathering: "gathering teams and KPIs",
  checking: "checking",
  writing: "writing",
};

function largeOutcome(
  { payload, written, toWrite, ended }: LargeImported,
  organization: KnownOrganization,
  asked: Pick<Asked, "acceptPartial" | "dryRun" | "all">,
): Outcome {
  const { lines, data, failed } = importOutcome(payload, organization, asked);
  const isCut = ended !== null || (payload.refusals.length > 0 && payload.seq !== null);
  if (!isCut) return { lines, data: { ...data, written }, failed };
  const why = ended === null || ended === "stopped" ? [] : [sentenceOf(ended.trouble)];
  const left = `${written.toLocaleString("en")} of ${counted(toWrite, "value")} were written and stay; teams, KPIs and targets were written before them. Run the same command again for the rest: what is there already is left alone.`;
  return {
    lines: [...lines.slice(0, -1), ...why, ended === "stopped" ? `Stopped. ${left}` : left],
    data: { ...data, written, stopped: true },
    failed: true,
  };
}
