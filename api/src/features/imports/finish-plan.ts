import { formatDecimalPlain } from "@cairn/schema/rules/decimal";
import { formatPeriod } from "@cairn/schema/rules/period";
import { ImportOutcome, type ImportThing } from "@cairn/schema/types/imports";
import type { AssignmentRow, KpiRow } from "../entries/check-entry";
import { type CellToWrite, type EntryRow, isSame } from "../entries/write-entries";
import { checkOpen } from "../periods/closed-months";
import { thingKnownBy, told } from "./details";
import type { Plan, Planned, PlannedRow, PlanSetting, Register, TeamRow } from "./plan";
import {
  cellOf,
  countBareRatios,
  countDeviations,
  isBlank,
  type JudgedRow,
  outcomeOf,
  settleRatios,
} from "./plan-entries";
import { planTargets } from "./plan-targets";
import { cellPath, type ImportedRow } from "./read-rows";
import { roundedValues } from "./round-figures";

/** What the rows are about, judged, before it is compared with the entries that stand. */
export interface Placement {
  rows: readonly ImportedRow[];
  teams: Map<string, Planned<TeamRow>>;
  kpis: Map<string, Planned<KpiRow>>;
  assignments: Planned<AssignmentRow>[];
  judged: JudgedRow[];
}

/** The whole plan: what is written, what is left alone, what is refused and why. */
export function finishPlan(
  placement: Placement,
  held: Map<string, EntryRow>,
  register: Register,
  setting: PlanSetting,
): Plan {
  const { rows, judged } = placement;
  settleRatios(judged, (each) => currentOf(each, held));
  const known = new Map(judged.map((each) => [each.row, each]));
  const cells = cellsOf(judged, held, register, setting);
  const used = usedThings(placement);
  const teams = [...placement.teams.values()].map((team) => spare(team, used));
  const kpis = [...placement.kpis.values()].map((kpi) => spare(kpi, used));
  const assignments = placement.assignments.map((assignment) => spare(assignment, used));
  const allTeams = [...register.teams, ...rowsOf(teams, "CREATED")];
  const targets = planTargets(judged, register, allTeams, setting);
  return {
    things: [
      ...teams.map((team) => thingOf("team", team)),
      ...kpis.map((kpi) => thingOf("kpi", kpi)),
      ...assignments.filter(differs).map((assignment) => thingOf("assignment", assignment)),
      ...targets.things.filter(differs),
    ],
    rows: rows.map((row) => rowOf(row, known.get(row), cells.get(row), held)),
    writes: {
      teams: rowsOf(teams, "CREATED"),
      kpis: { created: rowsOf(kpis, "CREATED"), redefined: rowsOf(kpis, "CHANGED") },
      assignments: { created: rowsOf(assignments, "CREATED"), widened: rowsOf(assignments, "CHANGED") },
      targets: targets.targets,
      cells: [...cells.values()].filter((cell) => outcomeOf(cell) !== "SAME"),
    },
    notes: notesOn(judged),
  };
}

/** The cells of the rows that are taken. What is published already is refused, unless it stays as it is. */
function cellsOf(
  judged: readonly JudgedRow[],
  held: Map<string, EntryRow>,
  { closedMonths }: Register,
  { calendar, table }: PlanSetting,
): Map<ImportedRow, CellToWrite> {
  const cells = new Map<ImportedRow, CellToWrite>();
  for (const each of judged) {
    const { row } = each;
    const cell = cellOf(each, currentOf(each, held));
    if (!cell) continue;
    const path = cellPath(table, row.line, table.has("period") ? "period" : "year");
    const published = isSame(cell) ? [] : checkOpen(closedMonths, cell.content.period, calendar, path);
    row.refusals.push(...published);
    if (published.length === 0) cells.set(row, cell);
  }
  return cells;
}

function currentOf({ assignment, period }: JudgedRow, held: Map<string, EntryRow>): EntryRow | null {
  return assignment && period ? (held.get(`${assignment.row.id}|${formatPeriod(period)}`) ?? null) : null;
}

/** Ids of what the rows that are taken need. */
function usedThings({ judged, teams }: Placement): Set<string> {
  const used = new Set<string>();
  const parents = new Map([...teams.values()].map(({ row }) => [row.id, row.parentId]));
  for (const { row, team, kpi, assignment } of judged) {
    if (row.refusals.length > 0) continue;
    used.add(kpi.row.id);
    if (assignment) used.add(assignment.row.id);
    for (let id: string | null | undefined = team.row.id; id && !used.has(id); id = parents.get(id))
      used.add(id);
  }
  return used;
}

/** What only refused rows would need is not created or changed either. */
function spare<Row extends { id: string }>(thing: Planned<Row>, used: Set<string>): Planned<Row> {
  if (used.has(thing.row.id) || !["CREATED", "CHANGED"].includes(thing.outcome)) return thing;
  return { ...thing, outcome: "REFUSED", detail: told("DETAIL_NO_ROWS", {}) };
}

const rowsOf = <Row>(things: readonly Planned<Row>[], outcome: "CREATED" | "CHANGED"): Row[] =>
  things.filter((thing) => thing.outcome === outcome).map(({ row }) => row);

const differs = ({ outcome }: { outcome: string }): boolean => outcome !== "SAME";

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

function rowOf(
  row: ImportedRow,
  judged: JudgedRow | undefined,
  cell: CellToWrite | undefined,
  held: Map<string, EntryRow>,
): PlannedRow {
  const { numerator, denominator } = cell?.content ?? {};
  const current = judged ? currentOf(judged, held) : null;
  const parts = numerator != null && denominator != null ? `${numerator} / ${denominator}` : "";
  return {
    line: row.line,
    outcome: ImportOutcome[outcomeOfRow(row, cell)],
    team: row.team,
    kpi: row.kpi,
    period: judged?.period ? formatPeriod(judged.period) : null,
    before: current?.value ?? null,
    after: parts || row.written || null,
    refusals: row.refusals,
    assignmentId: judged?.assignment?.row.id ?? null,
    cell,
    revision: current?.revision ?? 0,
  };
}

function outcomeOfRow(row: ImportedRow, cell: CellToWrite | undefined): keyof typeof ImportOutcome {
  if (row.refusals.length > 0) return "REFUSED";
  if (cell) return outcomeOf(cell);
  // A second row that says the same as the first is left alone.
  return isBlank(row) ? "BLANK" : "SAME";
}

function notesOn(judged: readonly JudgedRow[]): string[] {
  const notes: string[] = [];
  const unsure = judged.filter(({ row: { figures } }) =>
    Object.values(figures).some((figure) => figure.kind === "value" && figure.unsure),
  );
  const [first] = unsure;
  if (first)
    notes.push(
      `${unsure.length} numbers can be read in two ways; “${first.row.written}” on line ${first.row.line} was taken as ${first.content?.value ?? "written"}. A mapping can say which with “decimalMark”.`,
    );
  const lost = judged.filter(({ row }) => isBlank(row) && row.note !== "");
  if (lost.length > 0)
    notes.push(
      `${lost.length} notes stand beside blank values and are not kept, the first on line ${lost[0]?.row.line}.`,
    );
  const bare = countBareRatios(judged);
  if (bare > 0)
    notes.push(
      `${bare} ratios come without numerator and denominator: they are kept as they are, and cannot be combined over time or teams.`,
    );
  const { count, line } = countDeviations(judged);
  if (count > 0)
    notes.push(
      `${count} values differ from numerator ÷ denominator, the first on line ${line}; the ratio is what is kept.`,
    );
  const rounded = roundedValues(judged);
  const [one] = rounded;
  if (one)
    notes.push(
      `${rounded.length} ${rounded.length === 1 ? "value is" : "values are"} rounded to the decimals of the KPI, the first on line ${one.line}: ${formatDecimalPlain(one.from)} to ${formatDecimalPlain(one.to)}.`,
    );
  return notes;
}
