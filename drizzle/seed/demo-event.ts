import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../client";
import { demoId } from "./demo-chance";
import { DEMO_ORGANIZATION } from "./demo-organization";

export const ORGANIZATION_ID = demoId("organization", DEMO_ORGANIZATION.slug);

/** Something that somebody did at some moment. */
export interface DemoEvent {
  at: Date;
  /** Subject of the person; null for the system itself. */
  by: string | null;
  action: string;
  reason?: string;
  /** Statements that add rows, or replace those whose id is there already. */
  writes: SQL[];
}

/**
 * Writes the events in the order of time, each logged for its person and its moment: only the owner of the log may
 * say when something became known. The statements are sent in this order without waiting for one another; none of
 * them may hide behind a promise of its own, or all would be opened before the first is written.
 */
export async function writeEvents(tx: Transaction, events: DemoEvent[]): Promise<void> {
  const inOrder = [...events].sort((a, b) => a.at.getTime() - b.at.getTime());
  const statements = inOrder.flatMap((event) => [opening(event), ...event.writes]);
  await Promise.all(statements.map((statement) => tx.execute(statement)));
}

function opening({ at, by, action, reason }: DemoEvent): SQL {
  const actor = by === null ? "system" : personId(by);
  return sql`
    select open_change(${ORGANIZATION_ID}, ${actor}, ${action}, ${reason ?? null}, 'seed', null),
      set_config('app.at', ${at.toISOString()}, true)`;
}

export const personId = (subject: string): string => demoId("person", subject);
export const teamId = (team: string): string => demoId("team", team);
export const kpiId = (kpi: string): string => demoId("kpi", kpi);
export const assignmentId = (kpi: string, team: string): string => demoId("assignment", kpi, team);
