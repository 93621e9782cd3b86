import { changes } from "@cairn/drizzle/tables/changes";
import { type FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { period, startOf } from "@cairn/schema/rules/period";
import type { Kpi, KpiVersion, VersionChange } from "@cairn/schema/types/kpis";
import { and, asc, eq, sql } from "drizzle-orm";
import { listLoaderOf } from "../../platform/loading";
import { isOneOf } from "../../platform/rows";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { formulaInNames } from "./formula";
import { meaning } from "./revise-kpi";

type Row = typeof changes.$inferSelect;

/** The rows of the log with which a version of a KPI began: its definition, and every change of what it means. */
const loadBeginnings = listLoaderOf<Row>(
  (tx, kpiIds) =>
    tx
      .select()
      .from(changes)
      .where(
        and(
          eq(changes.entity, "kpis"),
          isOneOf(changes.entityId, kpiIds),
          sql`${changes.after} is not null`,
          sql`${changes.before} -> 'version' is distinct from ${changes.after} -> 'version'`,
        ),
      )
      .orderBy(asc(changes.seq)),
  (change) => change.entityId,
  { as: "versions of kpi" },
);

/** The versions of a KPI, oldest first, as the change log has them. */
export async function versionsOf(viewer: Viewer, kpi: Kpi): Promise<KpiVersion[]> {
  const beginnings = await loadBeginnings(viewer, kpi.id);
  return Promise.all(
    beginnings.map(async ({ at, before, after }) => ({
      number: Number(after?.version),
      from: textIn(after, "version_from"),
      at,
      changed: await changedIn(viewer, before, after),
    })),
  );
}

/** The first days of the versions after the first: where figures begin to mean something else. */
export async function versionStarts(viewer: Viewer, kpi: Kpi): Promise<string[]> {
  if (kpi.version === 1) return [];
  const calendar = fiscalCalendar(viewer.organization);
  const beginnings = await loadBeginnings(viewer, kpi.id);
  const starts = beginnings.flatMap(({ after }) => startIn(after, calendar) ?? []);
  return [...new Set(starts)].sort();
}

type Logged = Record<string, unknown> | null;

function startIn(after: Logged, calendar: FiscalCalendar): string | null {
  const from = textIn(after, "version_from");
  return from === null ? null : startOf(period(from), calendar);
}

function changedIn(viewer: Viewer, before: Logged, after: Logged): Promise<VersionChange[]> {
  if (!before) return Promise.resolve([]);
  const shown = async (row: Logged, field: (typeof meaning)[number]) => {
    const text = textIn(row, snakeCase(field));
    return field === "formula" && text ? formulaInNames(viewer, text) : text;
  };
  const differing = meaning.filter((field) => before[snakeCase(field)] !== after?.[snakeCase(field)]);
  return Promise.all(
    differing.map(async (name) => ({
      name,
      before: await shown(before, name),
      after: await shown(after, name),
    })),
  );
}

/** The log has the names of the columns. */
const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function textIn(row: Logged, name: string): string | null {
  const value = row?.[name];
  return typeof value === "string" ? value : null;
}
