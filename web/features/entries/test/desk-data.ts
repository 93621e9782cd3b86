import type {
  DeskCellFragment,
  DeskEntryFragment,
  DeskKpiFragment,
  DeskRowFragment,
} from "@cairn/schema/generated/web/entries/graphql";
import { type Cell, cellsOf } from "../cell/cell";

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

export function aPoint(point: Partial<DeskCellFragment> = {}): DeskCellFragment {
  return typed("Point", {
    period: "2026-09",
    start: "2026-09-01",
    dueOn: "2026-10-14",
    target: "90",
    minimum: null,
    stretch: null,
    targetCarried: false,
    explanation: typed("Explanation", { rule: "STATUS_NOT_DUE" }),
    entry: null,
    ...point,
  });
}

interface RowOptions {
  id?: string;
  team?: string;
  kpi?: Partial<DeskKpiFragment>;
  earlier?: DeskCellFragment[];
  cells?: DeskCellFragment[];
}

/** June to August, each reported as 95. */
function threeBefore(id: string): DeskCellFragment[] {
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
}: RowOptions = {}): DeskRowFragment {
  return typed("DeskRow", {
    assignment: typed("Assignment", {
      id,
      firstPeriod: "2024-01",
      viewerCanReadChanges: true,
      team: typed("Team", { id: `team-${team}`, name: team }),
      person: null,
      kpi: aKpi({ id: `kpi-${id}`, ...kpi }),
    }),
    earlier: earlier ?? threeBefore(id),
    lastYear: null,
    cells: cells ?? [aPoint()],
  });
}

/** A cell of a KPI that is as the test says and otherwise ordinary. */
export function aCell(kpi: Partial<DeskKpiFragment> = {}, point: Partial<DeskCellFragment> = {}): Cell {
  return cellsOf(aRow({ kpi, earlier: [], cells: [aPoint(point)] }))[0] as Cell;
}
