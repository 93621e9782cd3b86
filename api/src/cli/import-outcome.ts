import { ImportOutcome, type ImportPayload, type ImportRow } from "@cairn/schema/types/imports";
import { counted, type Outcome } from "./outcome";
import type { KnownOrganization } from "./session";

/** Lines of a kind that are shown unless all are asked for. */
const mostShown = 20;

interface Asked {
  dryRun: boolean;
  acceptPartial: boolean;
  /** Whether every line is shown. */
  all: boolean;
}

/** What an import did, or would do, in words. */
export function importOutcome(
  payload: ImportPayload,
  organization: KnownOrganization,
  asked: Asked,
): Outcome {
  const { dryRun, acceptPartial, all } = asked;
  const isBarred = countOf(payload, ImportOutcome.REFUSED) > 0 && !acceptPartial;
  const failed = payload.refusals.length > 0 || (dryRun && isBarred);
  const lines = [
    ...payload.notes,
    ...shortened(thingLines(payload), all),
    // What was written is in the log; before, everybody wants to see it.
    ...(dryRun ? changeLines(payload, all) : []),
    ...shortened(refusedLines(payload), all),
    ...summary(payload),
    ...payload.refusals.map(({ path: place, sentence }) => `${place.slice(1).join(", ")}: ${sentence}`),
    ...(payload.refusals.some(({ rule }) => rule && OF_COLUMNS.includes(rule)) ? [MAPPING_LINE] : []),
    ...(dryRun && isBarred ? [barredLine(payload)] : []),
    conclusion(payload, organization, { dryRun, failed }),
  ].map((line) => line.replace(/^: /, ""));
  return { lines, data: { organization: organization.slug, dryRun, ...payload }, failed };
}

/** Rules by which a file is refused whose columns are not understood: a mapping explains them. */
const OF_COLUMNS = ["FILE_COLUMN_MISSING", "FILE_COLUMNS_TWICE", "FILE_UNIT_OR_TEAM"];
const MAPPING_LINE =
  "A mapping says which column means what: give it with --mapping FILE. “npm run cairn -- import --help” shows one, and the headings that need none.";

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
  return told.map(
    ({ kind, name, outcome, detail }) => `${WORDS[outcome]} ${kind} “${name}”${detail ? `: ${detail}` : ""}`,
  );
}

/** What becomes what: changed values first, for they replace something. */
function changeLines(payload: ImportPayload, all: boolean): string[] {
  return [ImportOutcome.CHANGED, ImportOutcome.CREATED].flatMap((outcome) => {
    const lines = payload.rows.filter((row) => row.outcome === outcome).map(changeLine);
    return shortened(lines, all, countOf(payload, outcome));
  });
}

function changeLine({ line, outcome, team, kpi, period, before, after }: ImportRow): string {
  const what =
    outcome === ImportOutcome.CHANGED ? `${before ?? "no value"} becomes ${after}` : `new value ${after}`;
  return `line ${line}, ${team}, ${kpi}, ${period}: ${what}`;
}

function refusedLines({ rows }: ImportPayload): string[] {
  return rows.flatMap(({ refusals }) =>
    refusals.map(({ path: [line, heading], sentence }) =>
      [`line ${line}`, ...(heading ? [heading] : [])].join(", ").concat(`: ${sentence}`),
    ),
  );
}

function shortened(lines: string[], all: boolean, count = lines.length): string[] {
  if (all || count <= mostShown) return lines;
  const more = (count - mostShown).toLocaleString("en");
  return [...lines.slice(0, mostShown), `and ${more} more (--all shows them)`];
}

function summary(payload: ImportPayload): string[] {
  const told = Object.values(ImportOutcome).flatMap((outcome) => {
    const count = countOf(payload, outcome);
    return count > 0 ? [`${count.toLocaleString("en")} ${WORDS[outcome]}`] : [];
  });
  return told.length > 0 ? [`Rows: ${told.join(", ")}.`] : [];
}

function barredLine(payload: ImportPayload): string {
  const refused = counted(countOf(payload, ImportOutcome.REFUSED), "row is", "rows are");
  return `${refused} refused, so the import as it is would write nothing at all. Correct the file, or take the other rows with --accept-partial.`;
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
