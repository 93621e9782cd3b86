import type { Transaction } from "@cairn/drizzle/client";
import { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import { decimal, inSentence } from "@cairn/schema/rules/decimal";
import { type Sentence, say } from "@cairn/schema/rules/sentence";
import type { EntriesPayload, Entry, EntryInput, RecordEntriesInput } from "@cairn/schema/types/entries";
import type { Refusal } from "@cairn/schema/types/refusals";
import { eq } from "drizzle-orm";
import {
  type Changed,
  type ChangeIntent,
  change,
  changeAsJudged,
  logStandsAt,
  mustWrite,
  type Written,
} from "../../platform/change";
import { checkText, Refused, refusal, refuseAny } from "../../platform/refusing";
import { may } from "../../platform/roles";
import { isId, isOneOf } from "../../platform/rows";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { checkOpen, readClosedMonths } from "../periods/closed-months";
import { type AssignmentRow, checkEntry, type EntryContent, type KpiRow } from "./check-entry";
import { entryOf } from "./entry-row";
import { type EntryRow, isSame, placeOf, readCurrent, writeEntries } from "./write-entries";
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

type Recorded = Omit<Judged, "cells"> & { entries: Entry[] };

/** Judges before the lock is had, and again behind it when something came between. */
async function judgeAndWrite(
  viewer: Viewer,
  intent: ChangeIntent,
  input: RecordEntriesInput,
): Promise<Changed<Recorded>> {
  mustWrite(viewer);
  const [since, ahead] = await viewer.reading.read((tx) =>
    Promise.all([logStandsAt(tx, viewer), judge(tx, viewer, input)]),
  );
  if (input.allOrNothing) refuseAny(ahead.refusals);
  const assignmentIds = input.entries.map((entry) => entry.assignmentId).filter(isId);
  const swift = await changeAsJudged(viewer, intent, { since, assignmentIds }, (tx) =>
    write(tx, viewer, input, ahead),
  );
  if (swift) return swift;
  return change(viewer, intent, async (tx) => {
    const judged = await judge(tx, viewer, input);
    if (input.allOrNothing) refuseAny(judged.refusals);
    const { result } = await write(tx, viewer, input, judged);
    return result;
  });
}

async function write(
  tx: Transaction,
  viewer: Viewer,
  { entries: inputs }: RecordEntriesInput,
  { cells, ...judged }: Judged,
): Promise<Written<Recorded>> {
  const written = await writeEntries(tx, viewer, cells);
  const entries = inOrder(inputs, [...judged.writtenBefore, ...written]).map(entryOf);
  return { result: { ...judged, entries }, logged: cells.filter((cell) => !isSame(cell)).length };
}

const checkAmount = (inputs: EntryInput[]): Refusal[] =>
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
  const [known, current, closed, before] = await Promise.all([
    readAssignments(tx, inputs),
    readCurrent(tx, inputs, calendar),
    readClosedMonths(tx),
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
    const found = known.get(input.assignmentId);
    const refused = seen.has(place)
      ? [refusal("DUPLICATE", path, say("ENTRY_CELL_TWICE", {}))]
      : [
          ...checkPlace(viewer, found, path),
          ...checkOpen(closed, input.period, calendar, [...path, "period"]),
        ];
    const isFirst = !seen.has(place);
    seen.add(place);
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

type Found = { assignment: AssignmentRow; kpi: KpiRow };

function judgeCell(
  viewer: Viewer,
  { assignment, kpi }: Found,
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

function checkPlace(viewer: Viewer, found: Found | undefined, path: (string | number)[]): Refusal[] {
  if (!found) return [refusal("NOT_FOUND", [...path, "assignmentId"], say("ENTRY_NO_ASSIGNMENT", {}))];
  if (!may(viewer, "recordEntries", found.assignment.teamId))
    return [refusal("FORBIDDEN", [...path, "assignmentId"], say("ENTRY_OTHER_TEAM", {}))];
  return [];
}

async function readAssignments(tx: Transaction, inputs: EntryInput[]): Promise<Map<string, Found>> {
  const ids = [...new Set(inputs.map((input) => input.assignmentId))].filter(isId);
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ assignment: assignments, kpi: kpis })
    .from(assignments)
    .innerJoin(kpis, eq(kpis.id, assignments.kpiId))
    .where(isOneOf(assignments.id, ids));
  return new Map(rows.map((row) => [row.assignment.id, row]));
}
