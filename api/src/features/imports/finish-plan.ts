import { ImportOutcome, type ImportThing } from "@cairn/schema/types/imports";
import type { AssignmentRow, KpiRow } from "../entries/check-entry";
import { isSame, type StandingEntry } from "../entries/write-entries";
import { checkOpen } from "../periods/closed-months";
import { thingKnownBy } from "./details";
import type {
  Held,
  ImportedCell,
  JudgedRow,
  Plan,
  Planned,
  PlannedRow,
  PlanSetting,
  Register,
  TeamRow,
} from "./plan";
import { cellOf, isBlank, outcomeOf, settleUndecided } from "./plan-entries";
import { PlanNotes } from "./plan-notes";
import { planTargets, targetsSaidBy, targetsWritten } from "./plan-targets";
import { partsOf } from "./ratio-parts";
import { cellPath, type ImportedRow } from "./read-rows";
import { UsedThings } from "./used-things";

/** What a file is about: teams, KPIs and assignments. */
export interface PlannedThings {
  teams: Map<string, Planned<TeamRow>>;
  kpis: Map<string, Planned<KpiRow>>;
  assignments: Planned<AssignmentRow>[];
}

/** What the rows are about, judged, before it is compared with the entries that stand. */
export interface Placement extends PlannedThings {
  rows: readonly ImportedRow[];
  judged: JudgedRow[];
}

/** The whole plan: what is written, what is left alone, what is refused and why. */
export function finishPlan(placement: Placement, held: Held, register: Register, setting: PlanSetting): Plan {
  const { judged } = placement;
  const { rows, cells } = compareRows(placement, held, register, setting);
  const used = new UsedThings(placement.teams);
  used.add(judged);
  const notes = new PlanNotes();
  notes.add(judged);
  const things = thingsUsed(placement, used);
  const allTeams = [...register.teams, ...things.writes.teams];
  const targets = planTargets(targetsSaidBy(judged), register, allTeams, setting);
  return {
    things: [...things.told, ...targets.things.filter(differs)],
    rows,
    writes: { ...things.writes, targets: targets.targets, cells },
    notes: notes.list(),
  };
}

/**
 * What rows lead to and which cells are written, seen beside the entries that stand. The judged rows are in the order of
 * the rows, which may be more.
 */
export function compareRows(
  { rows, judged }: Pick<Placement, "rows" | "judged">,
  held: Held,
  register: Register,
  setting: PlanSetting,
): Pick<Plan, "rows"> & Pick<Plan["writes"], "cells"> {
  settleUndecided(judged, ({ row }) => held.get(row) ?? null);
  const cells: ImportedCell[] = [];
  let next = 0;
  const planned = rows.map((row) => {
    const each = judged[next]?.row === row ? judged[next++] : undefined;
    const current = held.get(row) ?? null;
    const cell = each && cellToTake(each, current, register, setting);
    const outcome = outcomeOfRow(row, cell);
    if (cell && differs({ outcome })) cells.push(cell);
    return rowOf({ row, each, cell, current, outcome });
  });
  return { rows: planned, cells };
}

/** What is told of teams, KPIs and assignments, and what is written of them: only what rows that are taken need. */
export function thingsUsed(
  placed: PlannedThings,
  used: UsedThings,
): { told: ImportThing[]; writes: Pick<Plan["writes"], "teams" | "kpis" | "assignments"> } {
  const teams = [...placed.teams.values()].map((team) => used.orSpare(team));
  const kpis = [...placed.kpis.values()].map((kpi) => used.orSpare(kpi));
  const assignments = placed.assignments.map((assignment) => used.orSpare(assignment));
  return {
    told: [
      ...teams.map((team) => thingOf("team", team)),
      ...kpis.map((kpi) => thingOf("kpi", kpi)),
      ...assignments.filter(differs).map((assignment) => thingOf("assignment", assignment)),
    ],
    writes: {
      teams: rowsOf(teams, "CREATED"),
      kpis: { created: rowsOf(kpis, "CREATED"), redefined: rowsOf(kpis, "CHANGED") },
      assignments: { created: rowsOf(assignments, "CREATED"), widened: rowsOf(assignments, "CHANGED") },
    },
  };
}

/** The cell of a row that is taken. What is published already is refused, unless it stays as it is. */
function cellToTake(
  each: JudgedRow,
  current: StandingEntry | null,
  { closedMonths }: Register,
  { calendar, table }: PlanSetting,
): ImportedCell | undefined {
  const cell = cellOf(each, current);
  if (!cell || closedMonths.size === 0 || isSame(cell)) return cell;
  const { row } = each;
  const path = cellPath(table, row.line, table.has("period") ? "period" : "year");
  const published = checkOpen(closedMonths, cell.content.period, calendar, path);
  row.refusals.push(...published);
  return published.length === 0 ? cell : undefined;
}

const rowsOf = <Row>(things: readonly Planned<Row>[], outcome: "CREATED" | "CHANGED"): Row[] =>
  things.filter((thing) => thing.outcome === outcome).map(({ row }) => row);

export const differs = ({ outcome }: { outcome: string }): boolean => outcome !== "SAME";

const thingOf = (kind: string, { row, name, outcome, detail }: Planned<{ id: string }>): ImportThing =>
  thingKnownBy(
    {
      kind,
      name,
      outcome: ImportOutcome[outcome],
      id: outcome === "SAME" || outcome === "CHANGED" ? row.id : null,
    },
    detail,
  );

interface ComparedRow {
  row: ImportedRow;
  each: JudgedRow | undefined;
  cell: ImportedCell | undefined;
  current: StandingEntry | null;
  outcome: RowOutcome;
}

function rowOf({ row, each, cell, current, outcome }: ComparedRow): PlannedRow {
  const parts = partsOf(cell?.content) || (each?.parts ?? "");
  const targets = each && parts === "" && row.written === "" ? targetsWritten(each) : "";
  // Refused without a value, it shows what it is refused for.
  const instead = outcome === "REFUSED" ? targets : "";
  return {
    line: row.line,
    outcome: ImportOutcome[outcome],
    team: row.team,
    kpi: row.kpi,
    period: each?.period?.text ?? null,
    before: current?.value ?? null,
    after: parts || row.written || instead || null,
    targets,
    refusals: row.refusals,
    assignmentId: each?.assignment?.row.id ?? null,
    cell,
    revision: current?.revision ?? 0,
  };
}

type RowOutcome = keyof typeof ImportOutcome;

function outcomeOfRow(row: ImportedRow, cell: ImportedCell | undefined): RowOutcome {
  if (row.refusals.length > 0) return "REFUSED";
  if (cell) return outcomeOf(cell);
  // A second row that says the same as the first is left alone.
  return isBlank(row) ? "BLANK" : "SAME";
}
