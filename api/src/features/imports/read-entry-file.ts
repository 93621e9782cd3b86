import { say } from "@cairn/schema/rules/sentence";
import type { EntryState } from "@cairn/schema/types/entries";
import type { EntryFile, EntryFileCell, ReadEntryFileInput } from "@cairn/schema/types/entry-files";
import type { Refusal } from "@cairn/schema/types/refusals";
import { failure } from "../../platform/failure";
import { may, maySomewhere } from "../../platform/roles";
import type { Viewer } from "../../platform/viewer";
import { unreadable } from "./decode-text";
import { type WithNotes, withNotes } from "./details";
import { countsOf } from "./import-payload";
import type { PlannedRow } from "./plan";
import { planEntriesOnly } from "./plan-entries-only";
import { settingOf } from "./plan-setting";
import { readFile } from "./read-file";
import { ENTRY_LIMITS } from "./table";

/** Of the bytes in base64. */
const longestContent = Math.ceil((2 * 1024 * 1024) / 3) * 4;

/**
 * Reads a file for those who enter values: its rows as cells of the grid, compared with what stands, for `recordEntries`
 * to take. Nothing is written, and nothing but values of the viewer's own teams comes of it.
 */
export async function readEntryFile(viewer: Viewer, input: ReadEntryFileInput): Promise<EntryFile> {
  if (!maySomewhere(viewer, "recordEntries")) throw failure("FORBIDDEN", "You enter values for no team.");
  if (input.content.length > longestContent)
    return unreadFile([unreadable(say("FILE_TOO_LARGE", { most: { number: "2" } }))], []);
  const file = await readFile(input, viewer.locale, ENTRY_LIMITS);
  if ("refusals" in file) return unreadFile(file.refusals, file.headings);
  const mayEnter = (teamId: string) => may(viewer, "recordEntries", teamId);
  const { rows, notes } = await viewer.reading.read((tx) =>
    planEntriesOnly(tx, file.rows, settingOf(viewer, file), mayEnter),
  );
  const { isTemplate, sheets, sheet, headings } = file;
  return {
    isTemplate,
    sheets,
    sheet,
    columns: headings,
    ...withNotes([...file.notes, ...notes]),
    counts: countsOf(rows),
    cells: rows.map(cellOf),
    refusals: [],
  };
}

const unreadFile = (refusals: Refusal[], columns: string[]): EntryFile & WithNotes => ({
  isTemplate: false,
  sheets: [],
  sheet: null,
  columns,
  ...withNotes([]),
  counts: countsOf([]),
  cells: [],
  refusals,
});

function cellOf({
  line,
  team,
  kpi,
  assignmentId,
  period,
  outcome,
  before,
  after,
  cell,
  revision,
  refusals,
}: PlannedRow): EntryFileCell {
  const toRecord = outcome === "CREATED" || outcome === "CHANGED" ? cell?.content : undefined;
  return {
    line,
    team,
    kpi,
    assignmentId,
    period,
    outcome,
    text: after ?? "",
    value: toRecord?.numerator == null ? (toRecord?.value ?? null) : null,
    numerator: toRecord?.numerator ?? null,
    denominator: toRecord?.denominator ?? null,
    state: (toRecord?.state ?? null) as EntryState | null,
    note: toRecord?.note ?? null,
    basedOn: revision,
    before,
    refusals,
  };
}
