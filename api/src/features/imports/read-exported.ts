import type { Transaction } from "@cairn/drizzle/client";
import { entries } from "@cairn/drizzle/tables/entries";
import { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import { targets } from "@cairn/drizzle/tables/targets";
import { teams } from "@cairn/drizzle/tables/teams";
import type { TargetRow } from "@cairn/schema/rules/target";
import type { ExportFilter } from "@cairn/schema/types/imports";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { found, idOf, isOneOf } from "../../platform/rows";
import type { AssignmentRow, KpiRow } from "../entries/check-entry";
import type { EntryRow } from "../entries/write-entries";
import { targetRowOf } from "../targets/levels";

/** An assignment with all that an exported file says of it. */
export interface ExportedAssignment {
  assignment: AssignmentRow;
  kpi: KpiRow;
  team: string;
  parentTeam: string;
  /** The team and those above it, nearest first. */
  teamPath: string[];
  entries: EntryRow[];
  byPeriod: Map<string, EntryRow>;
  /** Targets that can hold for it. */
  targets: TargetRow[];
}

/** Reads the assignments in use that a filter leaves, by team and KPI. */
export async function readExported(tx: Transaction, filter: ExportFilter): Promise<ExportedAssignment[]> {
  const tree = await tx.select().from(teams);
  const byId = new Map(tree.map((team) => [team.id, team]));
  const pathOf = (id: string): string[] => {
    const path: string[] = [];
    for (let at: string | null | undefined = id; at && !path.includes(at); at = byId.get(at)?.parentId)
      path.push(at);
    return path;
  };
  const wanted = filter.teamId
    ? found(
        "team",
        tree.filter(({ id }) => id === filter.teamId),
      ).id
    : null;
  const held = await readAssignments(tx, filter);
  const taken = held.filter(({ assignment }) => !wanted || pathOf(assignment.teamId).includes(wanted));
  const [values, aims] = await Promise.all([
    readEntries(
      tx,
      taken.map(({ assignment }) => assignment.id),
    ),
    readTargets(tx, [...new Set(taken.map(({ kpi }) => kpi.id))]),
  ]);
  return taken.map(({ assignment, kpi }) => {
    const own = values.get(assignment.id) ?? [];
    const team = byId.get(assignment.teamId);
    return {
      assignment,
      kpi,
      team: team?.name ?? "",
      parentTeam: byId.get(team?.parentId ?? "")?.name ?? "",
      teamPath: pathOf(assignment.teamId),
      entries: own,
      byPeriod: new Map(own.map((entry) => [entry.period, entry])),
      targets: (aims.get(kpi.id) ?? []).filter(
        ({ scope }) => scope.for !== "assignment" || scope.id === assignment.id,
      ),
    };
  });
}

function readAssignments(tx: Transaction, { kpiId }: ExportFilter) {
  return tx
    .select({ assignment: assignments, kpi: kpis })
    .from(assignments)
    .innerJoin(kpis, eq(kpis.id, assignments.kpiId))
    .innerJoin(teams, eq(teams.id, assignments.teamId))
    .where(
      and(
        isNull(assignments.retiredAt),
        isNull(assignments.personId),
        isNull(kpis.retiredAt),
        isNull(kpis.formula),
        isNull(teams.retiredAt),
        kpiId ? eq(kpis.id, idOf("KPI", kpiId)) : undefined,
      ),
    )
    .orderBy(asc(sql`lower(${teams.name})`), asc(sql`lower(${kpis.name})`));
}

async function readEntries(tx: Transaction, assignmentIds: string[]): Promise<Map<string, EntryRow[]>> {
  const rows = await tx.select().from(entries).where(isOneOf(entries.assignmentId, assignmentIds));
  return groupBy(rows, (row) => row.assignmentId);
}

async function readTargets(tx: Transaction, kpiIds: string[]): Promise<Map<string, TargetRow[]>> {
  const rows = await tx.select().from(targets).where(isOneOf(targets.kpiId, kpiIds));
  const byKpi = groupBy(rows, (row) => row.kpiId);
  return new Map([...byKpi].map(([kpiId, own]) => [kpiId, own.map(targetRowOf)]));
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
