import type {
  DeskEntryFragment,
  DeskKpiFragment,
  DeskQuery,
} from "@cairn/schema/generated/web/entries/graphql";
import { type Cell, cellsOf } from "../cell/cell";
import type { DeskPoint, DeskRow } from "../cell/desk-row";

/** As the server answers it: with the name of its type, by which the cache tells things apart. */
const typed = <T extends object>(name: string, data: T): T => ({ __typename: name, ...data });

/** A KPI as the desk asks for it; a test names what it is about. */
function aKpi(kpi: Partial<DeskKpiFragment> = {}): DeskKpiFragment {
  return typed("Kpi", {
    id: "kpi-1",
    name: "private donations",
    description: "",
    instructions: "",
    unit: "CHF",
    decimals: 0,
    direction: "HIGHER_IS_BETTER",
    aggregation: "SUM",
    periodicity: "MONTH",
    valueKind: "NUMBER",
    rangeMinimum: null,
    rangeMaximum: null,
    ratioFactor: "1",
    tolerance: "0.1",
    toleranceKind: "SHARE",
    owner: null,
    ...kpi,
  });
}

export function anEntry(entry: Partial<DeskEntryFragment> = {}): DeskEntryFragment {
  return typed("Entry", {
    id: "entry-1",
    period: "2026-09",
    returned: null,
    state: "REPORTED",
    value: "100",
    numerator: null,
    denominator: null,
    note: "",
    revision: 1,
    recordedAt: "2026-10-02T09:00:00.000Z",
    recordedBy: typed("Person", { id: "person-1", name: "Gita" }),
    ...entry,
  });
}

export function aPoint(point: Partial<DeskPoint> = {}): DeskPoint {
  return {
    period: "2026-09",
    start: "2026-09-01",
    dueOn: "2026-10-14",
    target: "90",
    minimum: null,
    stretch: null,
    targetCarried: false,
    isExpected: true,
    entry: null,
    ...point,
  };
}

interface RowOptions {
  id?: string;
  team?: string;
  kpi?: Partial<DeskKpiFragment>;
  earlier?: DeskPoint[];
  cells?: DeskPoint[];
}

/** June to August, each reported as 95. */
function threeBefore(id: string): DeskPoint[] {
  return ["2026-06", "2026-07", "2026-08"].map((period) =>
    aPoint({
      period,
      start: `${period}-01`,
      dueOn: `${period}-28`,
      entry: anEntry({ id: `entry-${id}-${period}`, period, value: "95" }),
    }),
  );
}

export function aRow({
  id = "assignment-1",
  team = "Fundraising",
  kpi,
  earlier,
  cells,
}: RowOptions = {}): DeskRow {
  return {
    assignment: typed("Assignment", {
      id,
      viewerCanReadChanges: true,
      team: typed("Team", { id: `team-${team}`, name: team }),
      person: null,
      kpi: aKpi({ id: `kpi-${id}`, ...kpi }),
    }),
    earlier: earlier ?? threeBefore(id),
    lastYear: null,
    cells: cells ?? [aPoint()],
  };
}

/** A cell of a KPI that is as the test says and otherwise ordinary. */
export function aCell(kpi: Partial<DeskKpiFragment> = {}, point: Partial<DeskPoint> = {}): Cell {
  return cellsOf(aRow({ kpi, earlier: [], cells: [aPoint(point)] }))[0] as Cell;
}

/** The rows as the server sends them: as columns along axes. */
export function sent(month: string, rows: readonly DeskRow[]): DeskQuery["desk"] {
  return typed("Desk", {
    month,
    axes: rows.map(({ earlier, cells }) => {
      const points = [...earlier, ...cells];
      return typed("DeskAxis", {
        periods: points.map(({ period }) => period),
        starts: points.map(({ start }) => start),
        dueOn: points.map(({ dueOn }) => dueOn),
        current: cells.length,
      });
    }),
    kpis: [...new Map(rows.map(({ assignment: { kpi } }) => [kpi.id, kpi])).values()],
    rows: rows.map(({ assignment, earlier, cells, lastYear }, axis) =>
      typed("DeskRow", { axis, assignment, lastYear, columns: columnsOf([...earlier, ...cells]) }),
    ),
  });
}

function columnsOf(points: readonly DeskPoint[]) {
  const people = points.flatMap(({ entry }) => entry?.recordedBy ?? []);
  const place = (entry: DeskPoint["entry"]) =>
    entry?.recordedBy ? people.findIndex(({ id }) => id === entry.recordedBy?.id) : null;
  return typed("DeskColumns", {
    before: points.filter(({ isExpected }) => !isExpected).length,
    targets: points.map(({ target }) => target),
    minimums: points.map(({ minimum }) => minimum),
    stretches: points.map(({ stretch }) => stretch),
    carried: points.map(({ targetCarried }) => targetCarried),
    revisions: points.map(({ entry }) => entry?.revision ?? null),
    values: points.map(({ entry }) => entry?.value ?? null),
    numerators: points.map(({ entry }) => entry?.numerator ?? null),
    denominators: points.map(({ entry }) => entry?.denominator ?? null),
    states: points.map(({ entry }) => entry?.state ?? null),
    notes: points.map(({ entry }) => entry?.note ?? null),
    people,
    recordedBy: points.map(({ entry }) => place(entry)),
    returned: points.map(({ entry }) => entry?.returned ?? null),
  });
}
