import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { TestOrganization, TestPerson } from "./organization";
import type { World } from "./world";

/** Everybody who may ask: a role each, and one who is let in but holds none. */
export const CAST = [
  "administrator",
  "gatekeeper",
  "analyst",
  "manager",
  "economist",
  "member",
  "nobody",
] as const;
export type CastRole = (typeof CAST)[number];

type Row = Record<string, unknown>;

/** An organization with a person of every role and one of everything; more of each on demand, put there directly. */
export class Stage {
  private constructor(
    readonly organization: TestOrganization,
    /** Manager and economist hold their role for this team. */
    readonly teamId: string,
    readonly otherTeamId: string,
    readonly people: Record<CastRole, TestPerson>,
  ) {}

  kpiId = "";
  kpiName = "";
  teamName = "";
  private months = 0;
  assignmentId = "";
  otherAssignmentId = "";

  static async set(world: World, name: string): Promise<Stage> {
    const organization = await world.organization(name);
    const teamId = await organization.team(`Fundraising of ${name}`);
    const otherTeamId = await organization.team(`Counselling of ${name}`);
    const people = {
      administrator: await organization.person("Ada", ["ADMINISTRATOR"]),
      gatekeeper: await organization.person("Helga", ["GATEKEEPER"]),
      analyst: await organization.person("Ana", ["ANALYST"]),
      manager: await organization.person("Max", [["MANAGER", teamId]]),
      economist: await organization.person("Gita", [["ECONOMIST", teamId]]),
      member: await organization.person("Mia", ["MEMBER"]),
      nobody: await organization.person("Noah"),
    };
    const stage = new Stage(organization, teamId, otherTeamId, people);
    stage.teamName = `Fundraising of ${name}`;
    stage.kpiName = `KPI of ${name}`;
    stage.kpiId = await stage.newKpi({ name: stage.kpiName });
    stage.assignmentId = await stage.newAssignment({ kpi_id: stage.kpiId });
    stage.otherAssignmentId = await stage.newAssignment({ kpi_id: stage.kpiId, team_id: otherTeamId });
    return stage;
  }

  newTeam = (row: Row = {}) => this.insert("teams", { name: unique("team"), ...row });

  newKpi = (row: Row = {}) =>
    this.insert("kpis", {
      name: unique("KPI"),
      direction: "HIGHER_IS_BETTER",
      aggregation: "SUM",
      team_aggregation: "SUM",
      periodicity: "MONTH",
      owner_id: this.people.gatekeeper.id,
      ...row,
    });

  newAssignment = async (row: Row = {}) =>
    this.insert("assignments", {
      kpi_id: row.kpi_id ?? (await this.newKpi()),
      team_id: this.teamId,
      first_period: "2020-01",
      ...row,
    });

  /** A month's value of an assignment, of a new one if none is given. */
  newEntry = async (row: Row = {}): Promise<{ assignmentId: string; period: string }> => {
    const assignmentId = String(row.assignment_id ?? (await this.newAssignment()));
    const period = String(row.period ?? "2026-03");
    await this.insert("entries", {
      assignment_id: assignmentId,
      period,
      period_start: `${period}-01`,
      state: "REPORTED",
      value: "1",
      recorded_by: this.people.gatekeeper.id,
      ...row,
    });
    return { assignmentId, period };
  };

  /** A month of long ago that no other has: `2000-01`, `2000-02` and so on. */
  newMonth = (): string => {
    const month = this.months++;
    return `${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  };

  /** Closes such a month, as of before anything was known; answers the month. */
  newClosing = async (row: Row = {}): Promise<string> => {
    const period = this.newMonth();
    const start = `${period}-01`;
    const closed = { period, period_start: start, number: 1, seq: 0, closed_at: new Date() };
    await this.insert("closings", { ...closed, ...row });
    return period;
  };

  /** A request to reopen such a month, which is closed for the occasion. */
  newReopenRequest = async (row: Row = {}): Promise<string> => {
    const period = await this.newClosing();
    const asked = { period, period_start: `${period}-01`, team_id: this.teamId, reason: "a late invoice" };
    return this.insert("reopen_requests", { ...asked, requested_at: new Date(), ...row });
  };

  /** Somebody who enters for the economist. */
  newDeputy = async (row: Row = {}): Promise<string> =>
    this.insert("deputies", {
      person_id: this.people.economist.id,
      deputy_id: row.deputy_id ?? (await this.newPerson()),
      first_day: "2026-10-01",
      last_day: "2026-10-31",
      ...row,
    });

  newMapping = (row: Row = {}) =>
    this.insert("import_mappings", {
      name: unique("mapping"),
      mapping: JSON.stringify({ columns: {} }),
      ...row,
    });

  newTarget = async (row: Row = {}) =>
    this.insert("targets", {
      kpi_id: row.kpi_id ?? (await this.newKpi()),
      valid_from: "2026-01",
      valid_from_date: "2026-01-01",
      target: "100",
      ...row,
    });

  newPerson = (row: Row = {}) => {
    const subject = unique("person");
    return this.insert("people", {
      issuer: "test",
      subject,
      name: "Somebody",
      email: `${subject}@test.example`,
      status: "ACTIVE",
      ...row,
    });
  };

  newGrant = async (row: Row = {}) =>
    this.insert("grants", { person_id: row.person_id ?? (await this.newPerson()), role: "MEMBER", ...row });

  /** A personal access token of somebody; answers its secret too. */
  newAccessToken = async (personId: string, row: Row = {}): Promise<{ id: string; secret: string }> => {
    const secret = `cairn_pat_${randomBytes(32).toString("base64url")}`;
    const id = await this.insert("access_tokens", {
      person_id: personId,
      name: "notebook",
      scope: "WRITE",
      secret_hash: createHash("sha256").update(secret).digest("hex"),
      expires_at: new Date(this.organization.world.now.getTime() + 86_400_000),
      ...row,
    });
    return { id, secret };
  };

  newEndedSession = (personId: string, id: string = randomUUID()) =>
    this.insert("ended_sessions", { id, person_id: personId });

  private async insert(table: string, row: Row): Promise<string> {
    const whole = { id: randomUUID(), organization_id: this.organization.id, ...asText(row) };
    await this.organization.write((sql) => sql`insert into ${sql(table)} ${sql(whole)}`);
    return whole.id;
  }
}

/** Drizzle has taken dates out of the driver's hands: they travel as text. */
const asText = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
  );

const unique = (what: string): string => `${what} ${randomUUID().slice(0, 8)}`;
