import type { Transaction } from "@cairn/drizzle/client";
import { reopenRequests } from "@cairn/drizzle/tables/periods";
import { periodFromText, startOf } from "@cairn/schema/rules/period";
import { say } from "@cairn/schema/rules/sentence";
import type { ReopenRequestPayload, RequestReopeningInput } from "@cairn/schema/types/periods";
import { and, eq } from "drizzle-orm";
import { change } from "../../platform/change";
import { checkText, orRefused, Refused, refusal, refuseAny } from "../../platform/refusing";
import { mustBeAllowed } from "../../platform/roles";
import { written } from "../../platform/rows";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { teamInTenant } from "../teams/team-checks";
import { readClosedMonths } from "./closed-months";
import { type RequestRow, reopenRequestOf } from "./reopen-request-row";

/** Asks the gatekeepers to reopen a closed month for a team: the way out for a value that came too late. */
export async function requestReopening(
  viewer: Viewer,
  input: RequestReopeningInput,
): Promise<ReopenRequestPayload> {
  let current: RequestRow | null = null;
  const payload = await orRefused<ReopenRequestPayload>({ reopenRequest: null }, async () => {
    const intent = { action: "requestReopening", reason: input.reason };
    const { result, seq } = await change(viewer, intent, async (tx) => {
      const team = await teamInTenant(tx, input.teamId);
      mustBeAllowed(viewer, "recordEntries", team.id);
      refuseAny(checkText(input.reason, ["reason"], { longest: 2000, required: true }));
      const { period } = input;
      if (!(await readClosedMonths(tx)).has(period))
        throw new Refused([
          refusal("INVALID", ["period"], say("REOPENING_NOT_CLOSED", { month: { period } })),
        ]);
      current = await findOpen(tx, input);
      if (current) throw new Refused([refusal("DUPLICATE", ["period"], say("REOPENING_ASKED_ALREADY", {}))]);
      return insertRequest(tx, viewer, input);
    });
    return { reopenRequest: reopenRequestOf(result), seq };
  });
  return { ...payload, reopenRequest: payload.reopenRequest ?? (current && reopenRequestOf(current)) };
}

async function findOpen(
  tx: Transaction,
  { period, teamId }: RequestReopeningInput,
): Promise<RequestRow | null> {
  const isTheSame = and(
    eq(reopenRequests.period, period),
    eq(reopenRequests.teamId, teamId),
    eq(reopenRequests.status, "OPEN"),
  );
  const [open] = await tx.select().from(reopenRequests).where(isTheSame);
  return open ?? null;
}

async function insertRequest(
  tx: Transaction,
  viewer: Viewer,
  { period, teamId, reason }: RequestReopeningInput,
): Promise<RequestRow> {
  const month = periodFromText(period);
  if (!month) throw new RangeError(`${period} is closed and no period.`);
  return written(
    await tx
      .insert(reopenRequests)
      .values({
        organizationId: viewer.organization.id,
        period,
        periodStart: startOf(month, fiscalCalendar(viewer.organization)),
        teamId,
        reason: reason.trim(),
        requestedBy: viewer.person?.id ?? null,
        requestedAt: viewer.now,
      })
      .returning(),
  );
}
