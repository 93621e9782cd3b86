import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { formatPeriod, type Period, startOf } from "@cairn/schema/rules/period";
import { say } from "@cairn/schema/rules/sentence";
import { refusal } from "../../platform/refusing";
import type { AssignmentRow, KpiRow } from "../entries/check-entry";
import { namedPeriod } from "../entries/period-starts";
import { grainOf } from "../kpis/grain";
import { wrongPeriod } from "../kpis/wrong-period";
import { told, whyRefused } from "./details";
import { fieldNamed } from "./headings";
import type { PlacedPeriod, PlacedRow, Planned, PlanSetting, Register, TeamRow } from "./plan";
import { nameKey } from "./plan-teams";
import { canonicalText, readPeriod } from "./read-period";
import { cellPath, type FigureField, type ImportedRow } from "./read-rows";

/** Finds of rows the team, the KPI, the period and the assignment that they are about. */
export class Placer {
  private readonly periods = new Map<string, PlacedPeriod | null>();
  private readonly assigned: AssignmentPlan;

  constructor(
    private readonly teams: ReadonlyMap<string, Planned<TeamRow>>,
    private readonly kpis: ReadonlyMap<string, Planned<KpiRow>>,
    register: Register,
    private readonly setting: PlanSetting,
  ) {
    this.assigned = new AssignmentPlan(register, setting);
  }

  place(rows: readonly ImportedRow[]): PlacedRow[] {
    const placed: PlacedRow[] = [];
    for (const row of rows) {
      const team = this.teams.get(nameKey(row.team));
      const kpi = this.kpis.get(nameKey(row.kpi));
      if (team && kpi) placed.push(this.placeRow(row, team, kpi));
    }
    return placed;
  }

  private placeRow(row: ImportedRow, team: Planned<TeamRow>, kpi: Planned<KpiRow>): PlacedRow {
    const { setting } = this;
    refuseWith(row, team, "team", setting);
    refuseWith(row, kpi, "kpi", setting);
    const isRefused = team.refusal !== null || kpi.refusal !== null;
    const period = isRefused ? undefined : periodOfRow(row, kpi.row, this.periods, setting);
    const assignment = period ? this.assigned.take(team, kpi, period, row) : undefined;
    return { row, team, kpi, assignment, period };
  }

  /** The assignments that the rows placed so far need. */
  assignments(): Planned<AssignmentRow>[] {
    return this.assigned.all();
  }
}

/** A row of a team or KPI that cannot be taken cannot be taken either: at the part of the definition that is wrong. */
function refuseWith(
  row: ImportedRow,
  { refusal: why }: Planned<unknown>,
  field: "team" | "kpi",
  { table }: PlanSetting,
): void {
  if (!why) return;
  const part = fieldNamed(why.path[0] ?? "");
  row.refusals.push({ ...why, path: cellPath(table, row.line, part && table.has(part) ? part : field) });
}

function periodOfRow(
  row: ImportedRow,
  kpi: KpiRow,
  known: Map<string, PlacedPeriod | null>,
  { calendar, table }: PlanSetting,
): PlacedPeriod | undefined {
  const grain = grainOf(kpi.periodicity);
  const { period, year, month } = row.period;
  const key = `${grain}|${period}|${year}|${month}`;
  const read = known.get(key);
  const found = read === undefined ? placedPeriod(readPeriod(row.period, grain, calendar), calendar) : read;
  if (read === undefined) known.set(key, found);
  if (found) return found;
  const field = period !== "" || (year === "" && table.has("period")) ? "period" : "year";
  const written = field === "period" ? period : [year, month].filter(Boolean).join(", ");
  const path = cellPath(table, row.line, field);
  row.refusals.push(
    written === ""
      ? refusal("MISSING", path, say("ROW_PERIOD_MISSING", {}))
      : wrongPeriod(
          canonicalText(written),
          path,
          say("ROW_PERIOD_NOT_READ", { text: written.slice(0, 40), grain: { grain } }),
        ),
  );
  return undefined;
}

/** A period with what each of its rows must know of it. */
export const placedPeriod = (period: Period | null, calendar: FiscalCalendar): PlacedPeriod | null =>
  period && { ...period, text: formatPeriod(period), start: startOf(period, calendar) };

/** The assignments of KPIs to teams that the rows need: new ones begin with the earliest period of the file. */
class AssignmentPlan {
  private readonly held: Map<string, AssignmentRow>;
  /** By KPI and team: there is one of each, however many rows are about them. */
  private readonly planned = new Map<Planned<KpiRow>, Map<Planned<TeamRow>, Planned<AssignmentRow>>>();
  private readonly inOrder: Planned<AssignmentRow>[] = [];

  constructor(
    register: Register,
    private readonly setting: PlanSetting,
  ) {
    this.held = new Map(register.assignments.map((row) => [`${row.kpiId}|${row.teamId}`, row]));
  }

  take(team: Planned<TeamRow>, kpi: Planned<KpiRow>, period: PlacedPeriod, row: ImportedRow) {
    const assignment = this.planned.get(kpi)?.get(team) ?? this.meet(team, kpi, period);
    if (assignment.refusal)
      row.refusals.push({
        ...assignment.refusal,
        path: cellPath(this.setting.table, row.line, "kpi"),
      });
    else if (assignment.outcome === "CREATED" || figureGiven(row)) this.widen(assignment, period);
    return assignment;
  }

  all(): Planned<AssignmentRow>[] {
    return this.inOrder;
  }

  /** The assignment of the first row about it. */
  private meet(team: Planned<TeamRow>, kpi: Planned<KpiRow>, period: PlacedPeriod): Planned<AssignmentRow> {
    const assignment = this.begin(team, kpi, period, this.held.get(`${kpi.row.id}|${team.row.id}`));
    const ofKpi = this.planned.get(kpi);
    if (ofKpi) ofKpi.set(team, assignment);
    else this.planned.set(kpi, new Map([[team, assignment]]));
    this.inOrder.push(assignment);
    return assignment;
  }

  private begin(
    team: Planned<TeamRow>,
    kpi: Planned<KpiRow>,
    period: PlacedPeriod,
    held: AssignmentRow | undefined,
  ): Planned<AssignmentRow> {
    const name = `${kpi.name} · ${team.name}`;
    if (held?.retiredAt) {
      const why = refusal("RETIRED", [], say("ROW_NO_LONGER_MEASURED", { kpi: kpi.name, team: team.name }));
      return { row: held, name, outcome: "REFUSED", detail: whyRefused(why), refusal: why };
    }
    if (held) return { row: { ...held }, name, outcome: "SAME", detail: "", refusal: null };
    const firstPeriod = period.text;
    const row = { ...this.blank(), kpiId: kpi.row.id, teamId: team.row.id, firstPeriod };
    return {
      row,
      name,
      outcome: "CREATED",
      detail: told("DETAIL_FROM", { period: { period: firstPeriod } }),
      refusal: null,
    };
  }

  private blank(): Omit<AssignmentRow, "kpiId" | "teamId" | "firstPeriod"> {
    const { newId, now, organization } = this.setting;
    return {
      id: newId(),
      organizationId: organization.id,
      personId: null,
      weight: null,
      retiredAt: null,
      createdAt: now,
    };
  }

  /** A value before the first expected period moves it back: who imports a history wants it kept. */
  private widen(assignment: Planned<AssignmentRow>, period: PlacedPeriod): void {
    const first = namedPeriod(assignment.row.firstPeriod, this.setting.calendar);
    if (!first || period.start >= first.start) return;
    assignment.row.firstPeriod = period.text;
    const since = { period: { period: assignment.row.firstPeriod } };
    if (assignment.outcome === "CREATED") assignment.detail = told("DETAIL_FROM", since);
    else {
      assignment.outcome = "CHANGED";
      assignment.detail = told("DETAIL_FROM_INSTEAD", since);
    }
  }
}

const VALUES: FigureField[] = ["actual", "numerator", "denominator"];
const figureGiven = ({ figures }: ImportedRow): boolean =>
  VALUES.some((field) => figures[field].kind === "value" || figures[field].kind === "notApplicable");
