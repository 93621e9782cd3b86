import type { Transaction } from "@cairn/drizzle/client";
import { decimal, inSentence } from "@cairn/schema/rules/decimal";
import { type Sentence, say } from "@cairn/schema/rules/sentence";
import type { EntriesPayload, Entry, EntryInput, RecordEntriesInput } from "@cairn/schema/types/entries";
import type { Refusal } from "@cairn/schema/types/refusals";
import { type Changed, type ChangeIntent, change, mustWrite } from "../../platform/change";
import { checkText, Refused, refusal, refuseAny } from "../../platform/refusing";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { type AssignmentRow, checkEntry, type EntryContent } from "./check-entry";
import { checkPlace } from "./check-place";
import { entryOf } from "./entry-row";
import { recordAtOnce } from "./record-at-once";
import { type MeasuredKpi, readDefinitions } from "./to-enter";
import { type EntryRow, placeOf, readCurrent, writeEntries } from "./write-entries";
import { asksTheSame, checkKey, readWritten, type WrittenBefore } from "./written-before";

const action = "recordEntries";
const mostAtOnce = 5000;

/** One cell on its way: what it should become, and what stands there now. */
interface Cell {
  input: EntryInput;
  path: (string | number)[];
  assignment: AssignmentRow;
  content: EntryContent;
  current: EntryRow | null;
}

/**
 * Records values. Each cell is judged for itself: what is acceptable is written in one statement, the rest comes
 * back with a reason; with `allOrNothing` one refusal refuses all. A cell whose content does not differ is left alone.
 * Sent again with the same key, cells that were written are answered as they stand, the others are judged anew.
 */
export async function recordEntries(viewer: Viewer, input: RecordEntriesInput): Promise<EntriesPayload> {
  const { entries: inputs, reason, idempotencyKey: once } = input;
  const wrong = [
    ...checkAmount(inputs),
    ...checkText(reason, ["reason"], { longest: 2000 }),
    ...checkKey(once),
  ];
  if (wrong.length > 0) return { entries: [], conflicts: [], refusals: wrong, seq: null };
  try {
    const { result, seq } = await judgeAndWrite(viewer, { action, reason, once }, input);
    const { entries, conflicts, refusals, reachedBefore } = result;
    return { entries, conflicts, refusals, seq: seq ?? reachedBefore };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { entries: [], conflicts: [], refusals: error.refusals, seq: null };
  }
}

type Recorded = Omit<Judged, "cells" | "writtenBefore"> & { entries: Entry[] };

/** At once where definitions alone say that it can be done, else judged behind the lock by what stands there too. */
async function judgeAndWrite(
  viewer: Viewer,
  intent: ChangeIntent,
  input: RecordEntriesInput,
): Promise<Changed<Recorded>> {
  mustWrite(viewer);
  const atOnce = await recordAtOnce(viewer, intent, input);
  if (atOnce) {
    const { result: entries, seq } = atOnce;
    return { result: { entries, conflicts: [], refusals: [], reachedBefore: null }, seq };
  }
  return change(viewer, intent, async (tx) => {
    const { cells, writtenBefore, ...judged } = await judge(tx, viewer, input);
    if (input.allOrNothing) refuseAny(judged.refusals);
    const written = await writeEntries(tx, viewer, cells);
    return { ...judged, entries: inOrder(input.entries, [...writtenBefore, ...written]).map(entryOf) };
  });
}

/** No more cells at once than one statement should write. */
export const checkAmount = (inputs: readonly unknown[]): Refusal[] =>
  inputs.length <= mostAtOnce
    ? []
    : [
        refusal(
          "INVALID",
          ["entries"],
          say("ENTRY_CELLS_TOO_MANY", { most: { number: String(mostAtOnce) } }),
        ),
      ];

interface Judged {
  cells: Cell[];
  refusals: Refusal[];
  conflicts: Entry[];
  /** What was written with the same key at an earlier try, as it stands now. */
  writtenBefore: EntryRow[];
  /** Where the log stood after that try. */
  reachedBefore: number | null;
}

async function judge(
  tx: Transaction,
  viewer: Viewer,
  { entries: inputs, idempotencyKey }: RecordEntriesInput,
): Promise<Judged> {
  const calendar = fiscalCalendar(viewer.organization);
  const [definitions, current, before] = await Promise.all([
    readDefinitions(
      tx,
      inputs.map((input) => input.assignmentId),
    ),
    readCurrent(tx, inputs, calendar),
    readWritten(tx, viewer, action, idempotencyKey),
  ]);
  const judged: Judged = {
    cells: [],
    refusals: [],
    conflicts: [],
    writtenBefore: [],
    reachedBefore: before.seq,
  };
  const seen = new Set<string>();
  for (const [index, input] of inputs.entries()) {
    const path = ["entries", index];
    const place = placeOf(input);
    const found = definitions.known.get(input.assignmentId);
    const isFirst = !seen.has(place);
    const refused = checkPlace(viewer, definitions, input, seen, path);
    const held = current.get(place) ?? null;
    if (isFirst && held && before.cells.has(place))
      judgeAgain(before, { input, path, current: held }, judged);
    else if (!found || refused.length > 0) judged.refusals.push(...refused);
    else judgeCell(viewer, found, { input, path, current: held }, judged);
  }
  return judged;
}

/** A cell that was written with this key: nothing is done twice, and a key does not stand for two values. */
function judgeAgain(
  before: WrittenBefore,
  { input, path, current }: Pick<Cell, "input" | "path"> & { current: EntryRow },
  judged: Judged,
): void {
  const logged = before.cells.get(placeOf(input));
  if (logged && asksTheSame(input, logged)) judged.writtenBefore.push(current);
  else judged.refusals.push(refusal("DUPLICATE", path, say("IDEMPOTENCY_KEY_USED", {})));
}

/** Rows in the order in which their cells were asked for. */
function inOrder(inputs: EntryInput[], rows: EntryRow[]): EntryRow[] {
  const positions = new Map(inputs.map((input, index) => [placeOf(input), index]));
  const positionOf = (row: EntryRow) => positions.get(placeOf(row)) ?? 0;
  return rows.sort((one, other) => positionOf(one) - positionOf(other));
}

function judgeCell(
  viewer: Viewer,
  { assignment, kpi }: MeasuredKpi,
  cell: Pick<Cell, "input" | "path" | "current">,
  judged: Judged,
): void {
  const { input, path, current } = cell;
  const checked = checkEntry(viewer, kpi, assignment, input, path);
  if ("refusals" in checked) {
    judged.refusals.push(...checked.refusals);
  } else if (input.basedOn != null && input.basedOn !== (current?.revision ?? 0)) {
    judged.refusals.push(staleRevision(current, [...path, "basedOn"]));
    if (current) judged.conflicts.push(entryOf(current));
  } else {
    judged.cells.push({ ...cell, assignment, content: checked.content });
  }
}

export const staleRevision = (current: EntryRow | null, path: (string | number)[]): Refusal =>
  refusal("STALE_REVISION", path, whatStandsThere(current));

function whatStandsThere(current: EntryRow | null): Sentence {
  if (!current) return say("ENTRY_GONE", {});
  if (current.state === "WITHDRAWN") return say("ENTRY_CHANGED_WITHDRAWN", {});
  if (current.state === "NOT_APPLICABLE") return say("ENTRY_CHANGED_NOT_APPLICABLE", {});
  return say("ENTRY_CHANGED", {
    value: current.value === null ? "0 ÷ 0" : inSentence(decimal(current.value)),
  });
}
