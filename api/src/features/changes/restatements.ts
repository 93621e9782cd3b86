import type { Transaction } from "@cairn/drizzle/client";
import { Decimal, textOf } from "@cairn/schema/rules/decimal";
import { GRAINS, isGrainCoarserOrEqual } from "@cairn/schema/rules/grain";
import {
  children,
  closingMonthOf,
  formatPeriod,
  type Period,
  periodFromText,
  rollUp,
} from "@cairn/schema/rules/period";
import type { EntryState } from "@cairn/schema/types/entries";
import type { Restatement } from "@cairn/schema/types/restatements";
import { sql } from "drizzle-orm";
import { failure } from "../../platform/failure";
import { mustBeAllowed } from "../../platform/roles";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { lastClosing } from "../periods/close-period";

/** What has changed since a month was last closed: values entered, corrected or withdrawn after its publication. */
export async function listRestatements(viewer: Viewer, month: string): Promise<Restatement[]> {
  mustBeAllowed(viewer, "readFigures");
  const period = periodFromText(month);
  if (period?.grain !== "month")
    throw failure("BAD_USER_INPUT", `“${month}” is not a month such as 2026-03.`);
  return viewer.reading.read(async (tx) => {
    const closing = await lastClosing(tx, month);
    return closing ? readRestatements(tx, closedWith(viewer, period), closing.seq) : [];
  });
}

/** All periods of every grain that are closed with a month. */
function closedWith(viewer: Viewer, month: Period): string[] {
  const calendar = fiscalCalendar(viewer.organization);
  return GRAINS.flatMap((grain) => {
    if (isGrainCoarserOrEqual("month", grain)) return children(month, grain, calendar);
    const longer = rollUp(month, grain, calendar);
    return closingMonthOf(longer, calendar).index === month.index ? [longer] : [];
  }).map(formatPeriod);
}

interface Row extends Record<string, unknown> {
  assignment_id: string;
  entry_id: string;
  period: string;
  published_state: EntryState | null;
  published: string | null;
  state: EntryState;
  value: string | null;
}

async function readRestatements(tx: Transaction, periods: string[], seq: number): Promise<Restatement[]> {
  const rows = await tx.execute<Row>(sql`
    select e.assignment_id, e.id as entry_id, e.period, e.state, e.value::text as value,
      l.after ->> 'state' as published_state, l.after ->> 'value' as published
    from entries e
    left join lateral (
      select c.after from changes c
      where c.organization_id = e.organization_id and c.entity_id = e.id and c.entity = 'entries' and c.seq <= ${seq}
      order by c.seq desc limit 1
    ) l on true
    where e.period = any(${sql.param(periods)}::text[])
      and ((l.after ->> 'value')::numeric is distinct from e.value or l.after ->> 'state' is distinct from e.state)
      and not (l.after is null and e.state = 'WITHDRAWN')
    order by e.period_start, e.id`);
  return rows.map((row) => ({
    assignmentId: row.assignment_id,
    entryId: row.entry_id,
    since: seq,
    period: row.period,
    publishedState: row.published_state,
    published: row.published,
    currentState: row.state,
    current: row.value,
    difference: difference(row.published, row.value),
  }));
}

const difference = (published: string | null, current: string | null): string | null =>
  published === null || current === null ? null : textOf(new Decimal(current).minus(published));
