import type { Transaction } from "@cairn/drizzle/client";
import { changeHeads } from "@cairn/drizzle/tables/changes";
import { closings, reopenRequests } from "@cairn/drizzle/tables/periods";
import { endOf, type Period, periodFromText, startOf } from "@cairn/schema/rules/period";
import { say } from "@cairn/schema/rules/sentence";
import type { ClosePeriodInput, ClosingPayload, ReopenPeriodInput } from "@cairn/schema/types/periods";
import type { Refusal } from "@cairn/schema/types/refusals";
import { and, eq, sql } from "drizzle-orm";
import { change } from "../../platform/change";
import { checkText, orRefused, Refused, refusal, refuseAny } from "../../platform/refusing";
import { mustBeAllowed } from "../../platform/roles";
import { found, written } from "../../platform/rows";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { closingOf } from "./closing-row";
import { readClosings } from "./known-closings";

type ClosingRow = typeof closings.$inferSelect;

/** Closes a month: its figures are published as they are known now, and take no further entries. */
export async function closePeriod(viewer: Viewer, input: ClosePeriodInput): Promise<ClosingPayload> {
  mustBeAllowed(viewer, "closePeriods");
  return orRefused<ClosingPayload>({ closing: null }, async () => {
    const { result, seq } = await change(
      viewer,
      { action: "closePeriod", reason: input.note },
      async (tx) => {
        refuseAny(checkText(input.note, ["note"], { longest: 2000 }));
        const month = monthOf(input.period);
        refuseAny(checkOver(viewer, month, input.period));
        const last = await lastClosing(tx, input.period);
        if (last && !last.reopenedAt)
          throw new Refused([
            refusal(
              "DUPLICATE",
              ["period"],
              say("CLOSING_CLOSED_ALREADY", { month: { period: input.period }, number: String(last.number) }),
            ),
          ]);
        return insertClosing(tx, viewer, input, month, (last?.number ?? 0) + 1);
      },
    );
    return { closing: closingOf(result), seq };
  });
}

/** Reopens a closed month, with a reason. What was published stays known; the next closing has the next number. */
export async function reopenPeriod(viewer: Viewer, input: ReopenPeriodInput): Promise<ClosingPayload> {
  mustBeAllowed(viewer, "closePeriods");
  return orRefused<ClosingPayload>({ closing: null }, async () => {
    const { result, seq } = await change(viewer, { action: "reopenPeriod", reason: input.reason }, (tx) =>
      reopen(tx, viewer, input),
    );
    return { closing: closingOf(result), seq };
  });
}

/** Reopens a month in a write that is under way. Requests that wait for it are granted with it. */
export async function reopen(
  tx: Transaction,
  viewer: Viewer,
  { period, reason }: ReopenPeriodInput,
): Promise<ClosingRow> {
  refuseAny(checkText(reason, ["reason"], { longest: 2000, required: true }));
  const last = await lastClosing(tx, period);
  if (!last || last.reopenedAt)
    throw new Refused([refusal("NOT_FOUND", ["period"], say("CLOSING_NOT_CLOSED", { month: { period } }))]);
  const by = viewer.person?.id ?? null;
  await tx
    .update(reopenRequests)
    .set({ status: "GRANTED", answeredAt: viewer.now, answeredBy: by })
    .where(and(eq(reopenRequests.period, period), eq(reopenRequests.status, "OPEN")));
  return written(
    await tx
      .update(closings)
      .set({ reopenedAt: viewer.now, reopenedBy: by, reopenReason: reason.trim() })
      .where(eq(closings.id, last.id))
      .returning(),
  );
}

function monthOf(text: string): Period {
  const period = periodFromText(text);
  if (period?.grain !== "month")
    throw new Refused([refusal("INVALID_PERIOD", ["period"], say("CLOSING_NOT_A_MONTH", { text }))]);
  return period;
}

function checkOver(viewer: Viewer, month: Period, text: string): Refusal[] {
  const end = endOf(month, fiscalCalendar(viewer.organization));
  return end <= viewer.today
    ? []
    : [refusal("PERIOD_IN_FUTURE", ["period"], say("CLOSING_NOT_OVER", { month: { period: text } }))];
}

export async function lastClosing(tx: Transaction, period: string): Promise<ClosingRow | null> {
  const [last] = await readClosings(tx, eq(closings.period, period)).limit(1);
  return last ?? null;
}

async function insertClosing(
  tx: Transaction,
  viewer: Viewer,
  { period, note }: ClosePeriodInput,
  month: Period,
  number: number,
): Promise<ClosingRow> {
  const head = found(
    "change log",
    await tx.select({ seq: changeHeads.seq, at: changeHeads.at }).from(changeHeads),
  );
  return written(
    await tx
      .insert(closings)
      .values({
        organizationId: viewer.organization.id,
        period,
        periodStart: startOf(month, fiscalCalendar(viewer.organization)),
        number,
        seq: head.seq,
        // To the millisecond in which asOf is given, and never before the last change that the snapshot knows.
        closedAt: sql`date_trunc('milliseconds', greatest(clock_timestamp(), ${head.at.toISOString()}::timestamptz)) + interval '1 millisecond'`,
        closedBy: viewer.person?.id ?? null,
        note: note?.trim() ?? "",
      })
      .returning(),
  );
}
