import { Decimal } from "@cairn/schema/rules/decimal";
import { below, chanceOf, pick } from "./chance";
import type { TestOrganization, TestPerson } from "./organization";

/** What is known of an organization at some time: the test's own model of it, in the contract's words. */
export interface Known {
  teams: Record<string, { name: string; parent: string | null }>;
  kpis: Record<
    string,
    { name: string; unit: string; direction: string; tolerance: string; retired: boolean }
  >;
  assignments: Record<string, { kpi: string; team: string; retired: boolean }>;
  /** By assignment and month. */
  entries: Record<string, { state: string; value: string | null; note: string; revision: number }>;
  /** By what they are for and from when. */
  targets: Record<string, { minimum: string | null; target: string | null; stretch: string | null }>;
}

const MONTHS = ["2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06"];

/** People at work: random steps through the API, each also noted in a model. */
export class History {
  readonly known: Known = { teams: {}, kpis: {}, assignments: {}, entries: {}, targets: {} };
  /** The verbs of the steps so far. */
  readonly done: string[] = [];

  private constructor(
    readonly helga: TestPerson,
    private readonly chance: () => number,
  ) {}

  static async begin(organization: TestOrganization, seed: number): Promise<History> {
    const history = new History(await organization.person("Helga", ["GATEKEEPER"]), chanceOf(seed));
    const all = await organization.team("All");
    const teams = {
      All: all,
      North: await organization.team("North", all),
      South: await organization.team("South", all),
    };
    for (const [name, id] of Object.entries(teams))
      history.known.teams[id] = { name, parent: id === all ? null : all };
    await history.define();
    await history.define();
    return history;
  }

  /** One more step, by chance. */
  async step(): Promise<void> {
    const steps = [
      () => this.record(),
      () => this.record(),
      () => this.record(),
      () => this.record(),
      () => this.withdraw(),
      () => this.setTarget(),
      () => this.setTarget(),
      () => this.removeTarget(),
      () => this.revise(),
      () => this.reviseTeam(),
      () => this.retireOrRestore(),
      () => this.assign(),
      () => this.retireAssignment(),
      () => this.define(),
    ];
    await pick(this.chance, steps)();
  }

  /** All that the API knows, now or as of an instant, in the form of the model. */
  async ask(asOf: string | null): Promise<Known> {
    const { data, errors } = await this.helga.ask(
      `query ($asOf: DateTimeISO) {
        teams(includeRetired: true, asOf: $asOf) { id name parent { id } }
        kpis(first: 100, filter: { includeRetired: true }, asOf: $asOf) { nodes { id name unit direction tolerance retiredAt
          targets { validFrom minimum target stretch team { id } assignment { id } }
          assignments { id retiredAt team { id } series(from: "${MONTHS[0]}", to: "${MONTHS.at(-1)}") {
            points { period entry { state value note revision } } } } } } }`,
      { asOf },
    );
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return modelOf(data);
  }

  private async define(): Promise<void> {
    const name = `KPI ${Object.keys(this.known.kpis).length}`;
    const team = pick(this.chance, Object.keys(this.known.teams));
    const input = {
      name,
      unit: "CHF",
      decimals: 2,
      direction: "HIGHER_IS_BETTER",
      aggregation: pick(this.chance, ["SUM", "MEAN", "LAST", "MAX"]),
      periodicity: "MONTH",
      teamIds: [team],
      firstPeriod: "2023-01",
    };
    const { kpi } = await this.verb("defineKpi", "DefineKpiInput", input, "kpi { id assignments { id } }");
    this.known.kpis[kpi.id] = {
      name,
      unit: "CHF",
      direction: input.direction,
      tolerance: "0.1",
      retired: false,
    };
    this.known.assignments[kpi.assignments[0].id] = { kpi: kpi.id, team, retired: false };
  }

  private async record(): Promise<void> {
    const ids = Object.entries(this.known.assignments)
      .filter(([, { kpi, retired }]) => !retired && !this.known.kpis[kpi]?.retired)
      .map(([id]) => id);
    if (ids.length === 0) return;
    const cells = new Map(
      Array.from({ length: 1 + below(this.chance, 3) }, () => {
        const [assignmentId, period] = [pick(this.chance, ids), pick(this.chance, MONTHS)];
        return [`${assignmentId} ${period}`, { assignmentId, period, ...this.content() }];
      }),
    );
    await this.verb(
      "recordEntries",
      "RecordEntriesInput",
      { entries: [...cells.values()] },
      "entries { id }",
    );
    for (const [key, { state, value, note }] of cells) {
      const before = this.known.entries[key];
      const said = { state, value: value && new Decimal(value).toFixed(), note };
      const isSame =
        before && before.state === said.state && before.value === said.value && before.note === said.note;
      if (!isSame) this.known.entries[key] = { ...said, revision: (before?.revision ?? 0) + 1 };
    }
  }

  private content(): { state: string; value: string | null; note: string } {
    const kind = this.chance();
    if (kind < 0.1) return { state: "NOT_APPLICABLE", value: null, note: "closed for works" };
    const value = ((below(this.chance, 200_000) - 20_000) / 100).toFixed(2);
    return { state: kind < 0.3 ? "PROVISIONAL" : "REPORTED", value, note: kind > 0.8 ? "checked" : "" };
  }

  private async withdraw(): Promise<void> {
    const held = Object.entries(this.known.entries).filter(([key, { state }]) => {
      const assignment = this.known.assignments[key.split(" ")[0] ?? ""];
      return (
        state !== "WITHDRAWN" &&
        assignment &&
        !assignment.retired &&
        !this.known.kpis[assignment.kpi]?.retired
      );
    });
    if (held.length === 0) return;
    const [key, entry] = pick(this.chance, held);
    const [assignmentId, period] = key.split(" ");
    await this.verb(
      "withdrawEntry",
      "WithdrawEntryInput",
      { assignmentId, period, reason: "a slip" },
      "entries { id }",
    );
    this.known.entries[key] = { ...entry, state: "WITHDRAWN", value: null, revision: entry.revision + 1 };
  }

  private async setTarget(): Promise<void> {
    const scope = this.scope();
    if (!scope) return;
    const target = String(below(this.chance, 1000));
    const higher = this.known.kpis[scope.input.kpiId ?? ""]?.direction === "HIGHER_IS_BETTER";
    const figures = { minimum: higher && this.chance() < 0.4 ? "-1" : null, target, stretch: null };
    const isEnd = target.endsWith("7");
    const levels = isEnd ? { minimum: null, target: null, stretch: null } : figures;
    const validFrom = pick(this.chance, MONTHS);
    await this.verb(
      "setTargets",
      "SetTargetsInput",
      { ...scope.input, targets: [{ validFrom, isEnd, ...levels }] },
      "targets { id }",
    );
    this.known.targets[`${scope.key} ${validFrom}`] = levels;
  }

  private async removeTarget(): Promise<void> {
    const held = Object.keys(this.known.targets).filter(
      (key) => !this.known.kpis[key.split(" ")[0] ?? ""]?.retired,
    );
    if (held.length === 0) return;
    const key = pick(this.chance, held);
    const [kpiId, kind, id, validFrom] = key.split(" ");
    const scope = kind === "team" ? { teamId: id } : kind === "assignment" ? { assignmentId: id } : {};
    await this.verb(
      "setTargets",
      "SetTargetsInput",
      { kpiId, ...scope, targets: [{ validFrom }] },
      "targets { id }",
    );
    this.done.push("removeTarget");
    delete this.known.targets[key];
  }

  /** A KPI in use, one of its assignments, or a team. */
  private scope(): { input: Record<string, string>; key: string } | null {
    const kpiId = this.kpiInUse();
    if (!kpiId) return null;
    const kind = pick(this.chance, ["kpi", "team", "assignment"]);
    const assignments = Object.keys(this.known.assignments).filter(
      (id) => this.known.assignments[id]?.kpi === kpiId,
    );
    if (kind === "kpi" || assignments.length === 0) return { input: { kpiId }, key: `${kpiId} kpi -` };
    const id = pick(this.chance, kind === "team" ? Object.keys(this.known.teams) : assignments);
    return { input: { kpiId, [`${kind}Id`]: id }, key: `${kpiId} ${kind} ${id}` };
  }

  private async revise(): Promise<void> {
    const kpiId = this.kpiInUse();
    if (!kpiId) return;
    const { data } = await this.helga.ask(`query ($id: ID!) { kpi(id: $id) { revision } }`, { id: kpiId });
    const change = pick<Partial<Known["kpis"][string]>>(this.chance, [
      { name: `KPI ${kpiId.slice(0, 4)} ${below(this.chance, 1000)}` },
      { unit: pick(this.chance, ["CHF", "EUR", "h"]) },
      { direction: pick(this.chance, ["HIGHER_IS_BETTER", "LOWER_IS_BETTER"]) },
      { tolerance: pick(this.chance, ["0", "0.05", "0.2"]) },
    ]);
    const input = { kpiId, revision: data.kpi.revision, ...change };
    await this.verb("reviseKpi", "ReviseKpiInput", input, "kpi { id }");
    Object.assign(this.known.kpis[kpiId] ?? {}, change);
  }

  private async reviseTeam(): Promise<void> {
    const [teamId, team] = pick(
      this.chance,
      Object.entries(this.known.teams).filter(([, { parent }]) => parent !== null),
    );
    const name = `${team.name.split(" ")[0]} ${below(this.chance, 1000)}`;
    await this.verb("reviseTeam", "ReviseTeamInput", { teamId, name }, "team { id }");
    this.known.teams[teamId] = { ...team, name };
  }

  private async retireOrRestore(): Promise<void> {
    const [kpiId, kpi] = pick(this.chance, Object.entries(this.known.kpis));
    const verb = kpi.retired ? "restoreKpi" : "retireKpi";
    const { data, errors } = await this.helga.ask(
      `mutation ($id: ID!) { ${verb}(kpiId: $id) { refusals { sentence } } }`,
      { id: kpiId },
    );
    if (errors.length > 0 || data[verb].refusals.length > 0)
      throw new Error(JSON.stringify({ errors, data }));
    this.done.push(verb);
    kpi.retired = !kpi.retired;
  }

  private async assign(): Promise<void> {
    const kpiId = this.kpiInUse();
    if (!kpiId) return;
    const teamId = pick(this.chance, Object.keys(this.known.teams));
    const { assignment } = await this.verb(
      "assignKpi",
      "AssignKpiInput",
      { kpiId, teamId, firstPeriod: "2023-01" },
      "assignment { id }",
    );
    this.known.assignments[assignment.id] = { kpi: kpiId, team: teamId, retired: false };
  }

  private async retireAssignment(): Promise<void> {
    const id = pick(this.chance, Object.keys(this.known.assignments));
    const { data } = await this.helga.ask(
      `mutation ($id: ID!) { retireAssignment(assignmentId: $id) { refusals { sentence } } }`,
      { id },
    );
    if (data.retireAssignment.refusals.length > 0) throw new Error(JSON.stringify(data));
    this.done.push("retireAssignment");
    Object.assign(this.known.assignments[id] ?? {}, { retired: true });
  }

  private kpiInUse(): string | null {
    const ids = Object.keys(this.known.kpis).filter((id) => !this.known.kpis[id]?.retired);
    return ids.length === 0 ? null : pick(this.chance, ids);
  }

  /** A verb that must not be refused. */
  // biome-ignore lint/suspicious/noExplicitAny: answers have the shape of their query
  private async verb(name: string, input: string, given: unknown, fields: string): Promise<any> {
    const { data, errors } = await this.helga.ask(
      `mutation ($input: ${input}!) { ${name}(input: $input) { ${fields} refusals { code path sentence } } }`,
      { input: given },
    );
    if (errors.length > 0 || data[name].refusals.length > 0)
      throw new Error(JSON.stringify({ name, given, errors, refusals: data?.[name]?.refusals }));
    this.done.push(name);
    return data[name];
  }
}

// biome-ignore lint/suspicious/noExplicitAny: answers have the shape of their query
function modelOf(data: any): Known {
  const known: Known = { teams: {}, kpis: {}, assignments: {}, entries: {}, targets: {} };
  for (const { id, name, parent } of data.teams) known.teams[id] = { name, parent: parent?.id ?? null };
  for (const { id: kpi, name, unit, direction, tolerance, retiredAt, targets, assignments } of data.kpis
    .nodes) {
    known.kpis[kpi] = { name, unit, direction, tolerance, retired: retiredAt !== null };
    for (const { validFrom, minimum, target, stretch, team, assignment } of targets) {
      const scope = team ? `team ${team.id}` : assignment ? `assignment ${assignment.id}` : "kpi -";
      known.targets[`${kpi} ${scope} ${validFrom}`] = { minimum, target, stretch };
    }
    for (const { id, retiredAt: ended, team, series } of assignments) {
      known.assignments[id] = { kpi, team: team.id, retired: ended !== null };
      for (const { period, entry } of series.points) if (entry) known.entries[`${id} ${period}`] = entry;
    }
  }
  return known;
}
