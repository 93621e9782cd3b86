import type { Transaction } from "@cairn/drizzle/client";
import { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import { targets } from "@cairn/drizzle/tables/targets";
import { teams } from "@cairn/drizzle/tables/teams";
import { and, eq, isNull, sql } from "drizzle-orm";
import { isOneOf } from "../../platform/rows";
import { readClosedMonths } from "../periods/closed-months";
import type { Register } from "./plan";
import { nameKey } from "./plan-teams";

/** Reads what the register holds of assignments known by their ids, those of single people included. */
export async function readRegisterOf(tx: Transaction, assignmentIds: string[]): Promise<Register> {
  const rows = await tx
    .select({ assignment: assignments, kpi: kpis })
    .from(assignments)
    .innerJoin(kpis, eq(kpis.id, assignments.kpiId))
    .where(isOneOf(assignments.id, assignmentIds));
  return {
    teams: await readTeams(tx),
    kpis: rows.map(({ kpi }) => kpi),
    assignments: rows.map(({ assignment }) => assignment),
    closedMonths: await readClosedMonths(tx),
    targets: [],
  };
}

const readTeams = (tx: Transaction) =>
  tx
    .select({ id: teams.id, name: teams.name, parentId: teams.parentId, retiredAt: teams.retiredAt })
    .from(teams);

/** Reads what the register holds of the KPIs that are mentioned, and all teams. */
export async function readRegister(
  tx: Transaction,
  mentioned: Iterable<{ kpi: string }>,
  { targets: withTargets = true }: { targets?: boolean } = {},
): Promise<Register> {
  const names = [...new Set(Array.from(mentioned, ({ kpi }) => nameKey(kpi)))];
  const held = await tx
    .select()
    .from(kpis)
    // Not `= any(…)`: that compares each KPI with each name, which with thousands of both takes seconds.
    .where(sql`lower(${kpis.name}) in (select unnest(${sql.param(names)}::text[]))`);
  const ids = held.map((kpi) => kpi.id);
  // Sent together: nobody waits for each answer before asking on.
  const [all, assigned, closedMonths, targeted] = await Promise.all([
    readTeams(tx),
    tx
      .select()
      .from(assignments)
      .where(and(isOneOf(assignments.kpiId, ids), isNull(assignments.personId))),
    readClosedMonths(tx),
    withTargets ? readTargetsOf(tx, ids) : [],
  ]);
  return { teams: all, kpis: held, assignments: assigned, closedMonths, targets: targeted };
}

export const readTargetsOf = (tx: Transaction, kpiIds: string[]): Promise<Register["targets"]> =>
  tx.select().from(targets).where(isOneOf(targets.kpiId, kpiIds));

/** The names of all KPIs, in use or not. */
export const readKpiNames = (tx: Transaction): Promise<{ name: string }[]> =>
  tx.select({ name: kpis.name }).from(kpis);
