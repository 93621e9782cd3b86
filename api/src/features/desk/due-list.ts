import { formatPeriod } from "@cairn/schema/rules/period";
import { refuse } from "@cairn/schema/rules/result";
import type { Connection } from "@cairn/schema/types/connection";
import { type DueArgs, type DueFilter, type DueItem } from "@cairn/schema/types/due";
import { refusedByRule } from "../../platform/failure";
import { compareKeys } from "../../platform/key-order";
import { type CursorKey, decodeCursor, pageSize, toConnection } from "../../platform/page";
import type { Viewer } from "../../platform/viewer";
import { type DuePoint, onTimeOf, pointsOfLine } from "./due-items";
import { type DueLine, readDueLines } from "./due-lines";
import { rangeAsked } from "./due-range";
import { type Standing, standingOf } from "./due-standing";

/** So many periods are gone through for one list: 2,000 KPIs of every month for ten years. */
const mostPoints = 240_000;

/** A list of the contract that remembers all it is made of: its counts and measures are of all pages and states. */
export interface AskedDue extends Connection<DueItem>, Standing {
  from: string;
  to: string;
}

/** What is due: earliest due day first, then by team and KPI. */
export async function listDue(viewer: Viewer, filter: DueFilter, asked: DueArgs): Promise<AskedDue> {
  const { fetch } = pageSize(asked);
  const range = rangeAsked(viewer, asked);
  const lines = (await readDueLines(viewer, filter, range)).sort(byNames);
  const points = pointsOf(lines, (line) => pointsOfLine(viewer, line, range));
  const wanted = asked.states ? points.filter(({ state }) => asked.states?.includes(state)) : points;
  const after = asked.after ? decodeCursor(asked.after, ["", "", "", "", ""]) : null;
  const following = after ? wanted.slice(placeAfter(wanted, after)) : wanted;
  const page = following.slice(0, fetch).map((point) => ({ ...itemOf(point), key: keyOf(point) }));
  const connection = toConnection(
    page,
    asked,
    () => wanted.length,
    ({ key }) => key,
  );
  return Object.assign(standingOf(viewer, points), connection, {
    from: formatPeriod(range.from),
    to: formatPeriod(range.to),
  });
}

const byNames = (a: DueLine, b: DueLine): number => compareKeys(nameKeyOf(a), nameKeyOf(b));

const nameKeyOf = ({ team, kpi, assignment }: DueLine): CursorKey => [team, kpi, assignment.id];

const keyOf = ({ at, line }: DuePoint): CursorKey => [at.dueOn, ...nameKeyOf(line), at.start];

function pointsOf(lines: readonly DueLine[], read: (line: DueLine) => DuePoint[]): DuePoint[] {
  const points: DuePoint[] = [];
  for (const line of lines) {
    // One by one: as arguments of a single push they would be too many.
    for (const point of read(line)) points.push(point);
    if (points.length > mostPoints)
      throw refusedByRule(refuse("DUE_TOO_MANY", { most: { number: String(mostPoints) } }));
  }
  // Lines are in the order of their names already, and a stable sort leaves them so.
  return points.sort((a, b) => compareTexts(a.at.dueOn, b.at.dueOn));
}

/** Days in their canonical form are in the order of their texts. */
const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where the list goes on after a cursor, found by halving. */
function placeAfter(points: readonly DuePoint[], after: CursorKey): number {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareKeys(keyOf(points[middle] as DuePoint), after) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

const itemOf = (point: DuePoint): DueItem => ({
  id: `${point.line.assignment.id}:${point.at.text}`,
  assignment: point.line.assignment,
  period: point.at.text,
  dueOn: point.at.dueOn,
  state: point.state,
  firstRecordedAt: point.firstRecordedAt === null ? null : new Date(point.firstRecordedAt),
  onTime: onTimeOf(point),
});
