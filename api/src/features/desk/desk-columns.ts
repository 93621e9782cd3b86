import { endOf, startOf } from "@cairn/schema/rules/period";
import type { DeskColumns } from "@cairn/schema/types/desk";
import { EntryState } from "@cairn/schema/types/entries";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { returnedOf } from "../entries/returned";
import type { AskedPoint } from "../figures/point";
import { firstPeriodOf } from "../kpis/first-period";
import type { AskedRow } from "./desk";
import { loadEntryColumns } from "./entry-columns";

/** A line of the desk as columns along its axis; the points that it is told of are not judged for it. */
export async function columnsOf(viewer: Viewer, { assignment, points }: AskedRow): Promise<DeskColumns> {
  const [first, last] = [points[0], points.at(-1)] as [AskedPoint, AskedPoint];
  const stretch = { assignmentId: assignment.id, from: first.start, to: last.end };
  const entries = await loadEntryColumns(viewer, stretch);
  const places = new Map(entries?.period.map((period, place) => [period, place]));
  const along = <T>(column: readonly T[] | undefined): (T | null)[] =>
    points.map(({ period }) => column?.[places.get(period) ?? -1] ?? null);
  const personIds = [...new Set(entries?.recordedBy.filter((id) => id !== null))];
  const returned = entries?.period.map((_, place) => returnAt(entries, place));
  return {
    before: notExpected(viewer, assignment, points),
    targets: orNone(points.map(({ target }) => target)),
    minimums: orNone(points.map(({ minimum }) => minimum)),
    stretches: orNone(points.map(({ stretch: most }) => most)),
    carried: points.some(({ targetCarried }) => targetCarried)
      ? points.map(({ targetCarried }) => targetCarried)
      : null,
    revisions: entries && along(entries.revision),
    values: orNone(along(entries?.value)),
    numerators: orNone(along(entries?.numerator)),
    denominators: orNone(along(entries?.denominator)),
    states: entries?.state.some((state) => state !== EntryState.REPORTED) ? along(entries.state) : null,
    notes: entries?.note.some(Boolean) ? along(entries.note) : null,
    personIds,
    recordedBy: orNone(along(entries?.recordedBy.map((id) => (id === null ? null : personIds.indexOf(id))))),
    returned: orNone(along(returned)),
  };
}

type Columns = NonNullable<Awaited<ReturnType<typeof loadEntryColumns>>>;

function returnAt({ returnReason, returnedAt, returnedBy }: Columns, place: number) {
  const at = returnedAt[place];
  return returnedOf(returnReason[place] ?? null, at ? new Date(at) : null, returnedBy[place] ?? null);
}

/** The column, if it says anything. */
const orNone = <T>(column: (T | null)[]): (T | null)[] | null =>
  column.some((item) => item !== null) ? column : null;

function notExpected(viewer: Viewer, assignment: AskedRow["assignment"], points: AskedRow["points"]): number {
  const calendar = fiscalCalendar(viewer.organization);
  const first = startOf(firstPeriodOf(assignment), calendar);
  return points.filter(({ of }) => endOf(of, calendar) <= first).length;
}
