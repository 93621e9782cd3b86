import type { teams } from "@cairn/drizzle/tables/teams";
import type { IsoDate } from "@cairn/schema/rules/date";
import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import type { Period } from "@cairn/schema/rules/period";
import type { Param } from "@cairn/schema/rules/sentence";
import type { ImportOutcome, ImportRow, ImportThing } from "@cairn/schema/types/imports";
import type { Refusal } from "@cairn/schema/types/refusals";
import type { Target } from "@cairn/schema/types/targets";
import type { Asker, AssignmentRow, EntryContent, KpiRow } from "../entries/check-entry";
import type { CellToWrite, StandingEntry } from "../entries/write-entries";
import type { NamedColumns } from "./columns";
import type { ImportedRow } from "./read-rows";

export type TeamRow = Pick<typeof teams.$inferSelect, "id" | "name" | "parentId" | "retiredAt">;
export type StoredTarget = Target & { validFromDate: string };

/** What the register holds of all that a file is about. */
export interface Register {
  teams: TeamRow[];
  /** The KPIs whose names occur in the file. */
  kpis: KpiRow[];
  /** Their assignments to teams as a whole, in use or not. */
  assignments: AssignmentRow[];
  /** Their targets, of every scope. */
  targets: StoredTarget[];
  /** Months whose figures are published: they take no other values. */
  closedMonths: ReadonlySet<string>;
}

/** What a plan needs to know beside the file and the register. Ids and the present come from outside. */
export interface PlanSetting extends Asker {
  calendar: FiscalCalendar;
  now: Date;
  /** Who answers for KPIs that are created. */
  ownerId: string | null;
  newId: () => string;
  table: NamedColumns;
  /** Whether KPIs that exist are redefined as the file says. */
  redefine: boolean;
  /** Whether values are rounded to the decimals that their KPIs keep. */
  rounds: boolean;
}

export type ThingOutcome = `${ImportOutcome}`;

/** A team, KPI or assignment with what happens to it; refusals are those of its rows. */
export interface Planned<Row> {
  row: Row;
  name: string;
  outcome: ThingOutcome;
  /** What is known of it, for people. */
  detail: Param;
  /** Why it cannot be taken, and with it none of its rows. */
  refusal: Refusal | null;
}

/** A period of rows, with its canonical text and its first day. */
export interface PlacedPeriod extends Period {
  text: string;
  start: IsoDate;
}

/** A row of the file with all that it is about. */
export interface PlacedRow {
  row: ImportedRow;
  team: Planned<TeamRow>;
  kpi: Planned<KpiRow>;
  /** Undefined where the period cannot be read or the KPI or team is refused. */
  assignment: Planned<AssignmentRow> | undefined;
  period: PlacedPeriod | undefined;
}

/** What became of a row's value before it is compared: its content, or undefined for a blank or refused one. */
export interface JudgedRow extends PlacedRow {
  content: EntryContent | undefined;
  /** Why figures are refused, unless they are what stands: a ratio without its parts, a value outside a newer range. */
  undecided?: Refusal[] | undefined;
  /** Its parts of a ratio as it is shown, where it is refused for what another row says. */
  parts?: string | undefined;
  /** Figures that only the definition of today refuses, as they would be kept. */
  standing?: EntryContent | undefined;
  /** The same as a bare value, where the file knows no parts of this KPI at all: taken where none stand there either. */
  bare?: EntryContent | undefined;
}

/** What an import writes; nothing else. */
export interface Writes {
  teams: TeamRow[];
  kpis: { created: KpiRow[]; redefined: KpiRow[] };
  assignments: { created: AssignmentRow[]; widened: AssignmentRow[] };
  targets: StoredTarget[];
  cells: ImportedCell[];
}

/** The entries that stand in the cells of rows. */
export type Held = ReadonlyMap<ImportedRow, StandingEntry>;

/** A cell with what it should say, beside what it says. */
export type ImportedCell = CellToWrite<StandingEntry>;

/** What a row leads to, and the cell it is about as far as that is known. */
export interface PlannedRow extends ImportRow {
  /** What it says of the target, as one text; empty for nothing, or where it has a value. */
  targets: string;
  assignmentId: string | null;
  /** The cell as it would be; undefined where the row is blank, refused or left alone. */
  cell: ImportedCell | undefined;
  /** Revision of the entry that stands there, 0 for none. */
  revision: number;
}

export interface Plan {
  things: ImportThing[];
  rows: PlannedRow[];
  writes: Writes;
  notes: Param[];
}
