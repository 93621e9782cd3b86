import type {
  DeskEntryFragment,
  DeskKpiFragment,
  DeskLineFragment,
  DeskQuery,
} from "@cairn/schema/generated/web/entries/graphql";

/** What the server holds of a cell, as far as the desk needs it. */
export type HeldEntry = Omit<DeskEntryFragment, "id" | "recordedAt">;

/** A period of a row. */
export interface DeskPoint {
  readonly period: string;
  /** Its first day. */
  readonly start: string;
  readonly dueOn: string;
  readonly target: string | null;
  readonly minimum: string | null;
  readonly stretch: string | null;
  readonly targetCarried: boolean;
  /** False before the first period that is expected, where nothing stands either. */
  readonly isExpected: boolean;
  readonly entry: HeldEntry | null;
}

/** A KPI of a team, and its periods, oldest first. */
export interface DeskRow {
  readonly assignment: Omit<DeskLineFragment["assignment"], "kpi"> & { readonly kpi: DeskKpiFragment };
  readonly earlier: readonly DeskPoint[];
  /** The periods that end in the month. */
  readonly cells: readonly DeskPoint[];
  readonly lastYear: { readonly actual: string | null } | null;
}

type WireDesk = DeskQuery["desk"];
type Axis = WireDesk["axes"][number];
type Columns = DeskLineFragment["columns"];

interface Made {
  readonly row: DeskRow;
  readonly kpi: DeskKpiFragment;
  readonly axis: Axis;
}
const made = new WeakMap<DeskLineFragment, Made>();

/** The rows of a desk, from the columns in which they travel. What has not changed is the same row as before. */
export function rowsOf({ rows, kpis, axes }: WireDesk): DeskRow[] {
  const kpiOf = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  return rows.map((line) => {
    const kpi = kpiOf.get(line.assignment.kpi.id) as DeskKpiFragment;
    const axis = axes[line.axis] as Axis;
    const known = made.get(line);
    if (known?.kpi === kpi && known.axis === axis) return known.row;
    const row = rowOf(line, kpi, axis);
    made.set(line, { row, kpi, axis });
    return row;
  });
}

function rowOf(
  { assignment, lastYear, columns }: DeskLineFragment,
  kpi: DeskKpiFragment,
  axis: Axis,
): DeskRow {
  const points = axis.periods.map((_, place) => pointAt(columns, axis, place));
  const month = points.length - axis.current;
  return {
    assignment: { ...assignment, kpi },
    lastYear,
    earlier: points.slice(0, month),
    cells: points.slice(month),
  };
}

function pointAt(columns: Columns, { periods, starts, dueOn }: Axis, place: number): DeskPoint {
  const period = periods[place] as string;
  const entry = entryAt(columns, period, place);
  const isNothing = entry === null || entry.state === "WITHDRAWN" || entry.state === "NOT_APPLICABLE";
  return {
    period,
    start: starts[place] as string,
    dueOn: dueOn[place] as string,
    target: columns.targets?.[place] ?? null,
    minimum: columns.minimums?.[place] ?? null,
    stretch: columns.stretches?.[place] ?? null,
    targetCarried: columns.carried?.[place] ?? false,
    isExpected: place >= columns.before || !isNothing,
    entry,
  };
}

function entryAt(columns: Columns, period: string, place: number): HeldEntry | null {
  const revision = columns.revisions?.[place];
  if (revision == null) return null;
  const person = columns.recordedBy?.[place];
  return {
    period,
    revision,
    state: columns.states?.[place] ?? "REPORTED",
    value: columns.values?.[place] ?? null,
    numerator: columns.numerators?.[place] ?? null,
    denominator: columns.denominators?.[place] ?? null,
    note: columns.notes?.[place] ?? "",
    recordedBy: person == null ? null : (columns.people[person] ?? null),
    returned: columns.returned?.[place] ?? null,
  };
}
