import { randomUUID } from "node:crypto";
import { upsertAll } from "@cairn/drizzle/bulk";
import { entries } from "@cairn/drizzle/tables/entries";
import { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import { targets } from "@cairn/drizzle/tables/targets";
import { teams } from "@cairn/drizzle/tables/teams";
import { CALENDAR_YEAR, type FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { period, startOf } from "@cairn/schema/rules/period";
import { sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { TestOrganization } from "./organization";

type Row<Table extends PgTable> = Table["$inferInsert"];

export type KpiGiven = Partial<Row<typeof kpis>>;

/** What an entry says; a plain text is a reported value. */
export type EntryGiven =
  | string
  | Pick<
      Row<typeof entries>,
      "state" | "value" | "numerator" | "denominator" | "firstRecordedAt" | "returnedAt" | "returnReason"
    >;

/** Much data of one organization, put there in a few logged statements: what has been, not what a test does. */
export class Arrangement {
  private readonly teams: Row<typeof teams>[] = [];
  private readonly kpis: Row<typeof kpis>[] = [];
  private readonly assignments: Row<typeof assignments>[] = [];
  private readonly targets: Row<typeof targets>[] = [];
  private readonly entries: Row<typeof entries>[] = [];

  constructor(
    readonly organization: TestOrganization,
    readonly calendar: FiscalCalendar = CALENDAR_YEAR,
  ) {}

  team(parentId: string | null = null): string {
    const id = randomUUID();
    this.teams.push({ id, organizationId: this.organization.id, parentId, name: `Team ${id}` });
    return id;
  }

  /** A monthly sum in which more is better, unless it is given otherwise. */
  kpi(given: KpiGiven): string {
    const id = randomUUID();
    this.kpis.push({
      id,
      organizationId: this.organization.id,
      name: `KPI ${id}`,
      unit: "",
      decimals: 10,
      direction: "HIGHER_IS_BETTER",
      aggregation: "SUM",
      teamAggregation: "NONE",
      periodicity: "MONTH",
      rangeMinimum: null,
      rangeMaximum: null,
      ratioFactor: "1",
      formula: null,
      tolerance: "0.1",
      toleranceKind: "SHARE",
      dueBusinessDays: 10,
      scoreWeight: "1",
      version: 1,
      versionFrom: null,
      retiredAt: null,
      ...given,
    });
    return id;
  }

  /** Gives a KPI that is not written yet a formula, with ids in its braces. */
  giveFormula(kpiId: string, formula: string): void {
    const row = this.kpis.find(({ id }) => id === kpiId);
    if (row) row.formula = formula;
  }

  assignment(
    kpiId: string,
    teamId: string,
    given: { firstPeriod?: string; weight?: string | null; personId?: string; retiredAt?: Date } = {},
  ): string {
    const id = randomUUID();
    const { firstPeriod = "1900-01", weight = null, personId = null, retiredAt = null } = given;
    const whose = { organizationId: this.organization.id, kpiId, teamId, personId };
    this.assignments.push({ id, ...whose, firstPeriod, weight, retiredAt });
    return id;
  }

  /** Changes from which period an assignment that is not written yet is expected. */
  expectFrom(assignmentId: string, firstPeriod: string): void {
    const row = this.assignments.find(({ id }) => id === assignmentId);
    if (row) row.firstPeriod = firstPeriod;
  }

  entry(assignmentId: string, at: string, given: EntryGiven): void {
    const said: Exclude<EntryGiven, string> =
      typeof given === "string" ? { state: "REPORTED", value: given } : given;
    this.entries.push({
      id: randomUUID(),
      organizationId: this.organization.id,
      assignmentId,
      period: at,
      periodStart: this.start(at),
      state: said.state,
      value: said.value ?? null,
      numerator: said.numerator ?? null,
      denominator: said.denominator ?? null,
      firstRecordedAt: said.firstRecordedAt ?? new Date(),
      returnedAt: said.returnedAt ?? null,
      returnReason: said.returnReason ?? null,
    });
  }

  target(
    of: { kpiId: string; teamId?: string; assignmentId?: string },
    from: string,
    levels: Partial<Record<"minimum" | "target" | "stretch" | "baseline", string | null>>,
  ): void {
    this.targets.push({
      id: randomUUID(),
      organizationId: this.organization.id,
      kpiId: of.kpiId,
      teamId: of.teamId ?? null,
      assignmentId: of.assignmentId ?? null,
      validFrom: from,
      validFromDate: this.start(from),
      minimum: levels.minimum ?? null,
      target: levels.target ?? null,
      stretch: levels.stretch ?? null,
      baseline: levels.baseline ?? null,
    });
  }

  /** Writes everything collected so far. */
  async write(): Promise<void> {
    await this.organization.world.owner.db.transaction(async (tx) => {
      await tx.execute(
        sql`select open_change(${this.organization.id}, 'system', 'arrange', null, 'seed', null)`,
      );
      const put = async <Table extends PgTable>(table: Table, rows: Row<Table>[]) => {
        if (rows.length > 0) await tx.execute(upsertAll(table, rows));
        rows.length = 0;
      };
      await put(teams, this.teams);
      await put(kpis, this.kpis);
      await put(assignments, this.assignments);
      await put(targets, this.targets);
      await put(entries, this.entries);
    });
  }

  private start(at: string): string {
    return startOf(period(at), this.calendar);
  }
}
