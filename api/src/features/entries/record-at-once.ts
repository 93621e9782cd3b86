import type { Entry, EntryInput, RecordEntriesInput } from "@cairn/schema/types/entries";
import { type Changed, type ChangeIntent, changeAsJudged } from "../../platform/change";
import { enteringAs } from "../../platform/roles";
import { isId } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { type AssignmentRow, checkEntry, type EntryContent } from "./check-entry";
import { checkPlace } from "./check-place";
import { entryOf } from "./entry-row";
import { type JudgedCell, recordJudged, type WrittenCells } from "./record-together";
import { type Definitions, definitionsAtHand } from "./to-enter";
import { placeOf } from "./write-entries";

/**
 * Records values by one statement, where definitions alone say that all of them can be. Null where one is refused, says
 * already what it should, or was changed by somebody else: then all of them are to be judged by what stands there too.
 */
export async function recordAtOnce(
  viewer: Viewer,
  intent: ChangeIntent,
  { entries: inputs }: RecordEntriesInput,
): Promise<Changed<Entry[]> | null> {
  const judgedBy = viewer.reading.footing?.definitions ?? null;
  if (!judgedBy || inputs.length === 0 || !inputs.every((input) => isId(input.assignmentId))) return null;
  const ids = inputs.map((input) => input.assignmentId);
  const cells = acceptable(viewer, await definitionsAtHand(viewer, ids), inputs);
  if (!cells) return null;
  const row = await changeAsJudged(viewer, intent, judgedBy, (db, opening) =>
    recordJudged(db, {
      ...opening,
      recordedBy: viewer.person?.id ?? null,
      recordedAt: viewer.now.toISOString(),
      cells: cells.map((cell) => judgedCell(viewer, cell)),
    }),
  );
  if (!row) return null;
  const written = new Map(
    row.written.map((one) => [placeOf({ assignmentId: one[1], period: one[2] }), one] as const),
  );
  const entries = cells.flatMap((cell) => {
    const one = written.get(placeOf({ assignmentId: cell.assignment.id, period: cell.content.period }));
    return one ? entryWritten(viewer, cell, one) : [];
  });
  return { result: entries, seq: Number(row.seq) + row.written.length };
}

interface Acceptable {
  assignment: AssignmentRow;
  content: EntryContent;
  /** The revision that its writer saw; null if they don't say. */
  basedOn: number | null;
}

/** What the cells should say; null where one of them has to be refused. */
function acceptable(viewer: Viewer, definitions: Definitions, inputs: EntryInput[]): Acceptable[] | null {
  const seen = new Set<string>();
  const cells: Acceptable[] = [];
  for (const input of inputs) {
    const measured = definitions.known.get(input.assignmentId);
    if (!measured || checkPlace(viewer, definitions, input, seen, []).length > 0) return null;
    const checked = checkEntry(viewer, measured.kpi, measured.assignment, input, []);
    if ("refusals" in checked) return null;
    cells.push({
      assignment: measured.assignment,
      content: checked.content,
      basedOn: input.basedOn ?? null,
    });
  }
  return cells;
}

function judgedCell(viewer: Viewer, { assignment, content, basedOn }: Acceptable): JudgedCell {
  const { recordedAs, recordedFor } = enteringAs(viewer, assignment.teamId);
  return {
    assignment_id: assignment.id,
    period: content.period,
    period_start: content.periodStart,
    state: content.state,
    value: content.value ?? undefined,
    numerator: content.numerator ?? undefined,
    denominator: content.denominator ?? undefined,
    note: content.note,
    recorded_as: recordedAs ?? undefined,
    recorded_for: recordedFor ?? undefined,
    based_on: basedOn ?? undefined,
  };
}

/** Field by field: it is made for each of many cells, and to spread objects takes ten times as long. */
function entryWritten(
  viewer: Viewer,
  { assignment, content }: Acceptable,
  [id, , , revision]: WrittenCells["written"][number],
): Entry {
  const { recordedAs, recordedFor } = enteringAs(viewer, assignment.teamId);
  return entryOf({
    id,
    assignmentId: assignment.id,
    period: content.period,
    state: content.state,
    value: content.value,
    numerator: content.numerator,
    denominator: content.denominator,
    note: content.note,
    revision,
    recordedBy: viewer.person?.id ?? null,
    recordedAs,
    recordedFor,
    recordedAt: viewer.now,
    returnedAt: null,
    returnedBy: null,
    returnReason: null,
  });
}
