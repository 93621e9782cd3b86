import { randomUUID } from "node:crypto";
import type { Connection } from "@cairn/drizzle/client";
import type { Answer } from "./ask";

/** What an organization is arranged through: the API and, beside it, its database. */
export interface Surroundings {
  owner: Connection;
  readonly now: Date;
  webToken(claims: Record<string, unknown>, options?: { age?: number }): Promise<string>;
  ask(credential: string | null, query: string, variables?: Record<string, unknown>): Promise<Answer>;
}

export type RoleGiven = "ADMINISTRATOR" | "GATEKEEPER" | "ANALYST" | "MANAGER" | "ECONOMIST" | "MEMBER";

/** A person of a test organization, who asks with a fresh token of the web app each time. */
export interface TestPerson {
  id: string;
  name: string;
  /** The identity provider's name for them; its issuer is `test`. */
  subject: string;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  token(claims?: Record<string, unknown>, options?: { age?: number }): Promise<string>;
}

export interface KpiGiven {
  name?: string;
  unit?: string;
  decimals?: number;
  direction?: string;
  aggregation?: string;
  periodicity?: string;
  rangeMinimum?: string;
  rangeMaximum?: string;
  ratioFactor?: string;
  formula?: string;
  dueBusinessDays?: number;
  tolerance?: string;
  toleranceKind?: string;
  firstPeriod?: string;
}

/** An organization to arrange tests in. People and teams are put there directly, everything else through the API. */
export class TestOrganization {
  constructor(
    readonly world: Surroundings,
    readonly id: string,
    readonly name: string,
  ) {}

  /** A write as the system, in one logged transaction. */
  async write(statement: (sql: Connection["sql"]) => Promise<unknown>): Promise<void> {
    await this.world.owner.sql.begin(async (sql) => {
      await sql`select open_change(${this.id}, 'system', 'arrange', null, 'seed', null)`;
      await statement(sql as unknown as Connection["sql"]);
    });
  }

  async team(name: string, parentId: string | null = null): Promise<string> {
    const id = randomUUID();
    await this.write(
      (sql) =>
        sql`insert into teams (id, organization_id, parent_id, name) values (${id}, ${this.id}, ${parentId}, ${name})`,
    );
    return id;
  }

  /** A person with roles: `"GATEKEEPER"`, or `["ECONOMIST", teamId]`. */
  async person(
    name: string,
    roles: (RoleGiven | [RoleGiven, string])[] = [],
    { status = "ACTIVE" }: { status?: "WAITING" | "ACTIVE" | "SUSPENDED" } = {},
  ): Promise<TestPerson> {
    const id = randomUUID();
    const subject = `${name.toLowerCase().replaceAll(" ", "-")}-${id.slice(0, 8)}`;
    await this.write(async (sql) => {
      await sql`insert into people (id, organization_id, issuer, subject, name, email, status)
        values (${id}, ${this.id}, 'test', ${subject}, ${name}, ${`${subject}@test.example`}, ${status})`;
      for (const given of roles) {
        const [role, teamId] = Array.isArray(given) ? given : [given, null];
        await sql`insert into grants (organization_id, person_id, role, team_id) values (${this.id}, ${id}, ${role}, ${teamId})`;
      }
    });
    const token: TestPerson["token"] = (claims = {}, options = {}) =>
      this.world.webToken({ sub: subject, ...claims }, options);
    return {
      id,
      name,
      subject,
      token,
      ask: async (query, variables) => this.world.ask(await token(), query, variables),
    };
  }

  /** Defines a KPI through the API and assigns it to a team; gives both ids. */
  async kpi(
    gatekeeper: TestPerson,
    teamId: string,
    given: KpiGiven = {},
  ): Promise<{ kpiId: string; assignmentId: string }> {
    const { firstPeriod = "2020-01", ...definition } = given;
    const input = {
      name: `KPI ${randomUUID().slice(0, 8)}`,
      direction: "HIGHER_IS_BETTER",
      aggregation: "SUM",
      periodicity: "MONTH",
      ...definition,
      teamIds: [teamId],
      firstPeriod,
    };
    const { data, errors } = await gatekeeper.ask(
      `mutation ($input: DefineKpiInput!) { defineKpi(input: $input) { refusals { sentence } kpi { id assignments { id } } } }`,
      { input },
    );
    const kpi = data?.defineKpi.kpi;
    if (!kpi) throw new Error(JSON.stringify({ errors, refusals: data?.defineKpi.refusals }));
    return { kpiId: kpi.id, assignmentId: kpi.assignments[0].id };
  }
}
