import type { Transaction } from "@cairn/drizzle/client";
import { reopenRequests } from "@cairn/drizzle/tables/periods";
import { say } from "@cairn/schema/rules/sentence";
import type { AnswerReopeningInput, ReopenRequestPayload } from "@cairn/schema/types/periods";
import { eq } from "drizzle-orm";
import { change } from "../../platform/change";
import { checkText, orRefused, Refused, refusal, refuseAny } from "../../platform/refusing";
import { mustBeAllowed } from "../../platform/roles";
import { found, idOf, written } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { reopen } from "./close-period";
import { readClosedMonths } from "./closed-months";
import { type RequestRow, reopenRequestOf } from "./reopen-request-row";

/** Answers a request. Granting reopens the month in the same write, for the reason that the team gave. */
export async function answerReopening(
  viewer: Viewer,
  input: AnswerReopeningInput,
): Promise<ReopenRequestPayload> {
  mustBeAllowed(viewer, "closePeriods");
  let current: RequestRow | null = null;
  const payload = await orRefused<ReopenRequestPayload>({ reopenRequest: null }, async () => {
    const intent = { action: "answerReopening", reason: input.answer };
    const { result, seq } = await change(viewer, intent, async (tx) => {
      const request = await requestInTenant(tx, input.id);
      refuseAny(checkText(input.answer, ["answer"], { longest: 2000, required: !input.grant }));
      if (request.status !== "OPEN") {
        current = request;
        throw new Refused([refusal("DUPLICATE", ["id"], say("REOPENING_ANSWERED", {}))]);
      }
      if (input.grant) await reopenFor(tx, viewer, request);
      return writeAnswer(tx, viewer, request, input);
    });
    return { reopenRequest: reopenRequestOf(result), seq };
  });
  return { ...payload, reopenRequest: payload.reopenRequest ?? (current && reopenRequestOf(current)) };
}

async function requestInTenant(tx: Transaction, id: string): Promise<RequestRow> {
  const where = eq(reopenRequests.id, idOf("request", id));
  return found("request", await tx.select().from(reopenRequests).where(where));
}

/** A month that stands open by now needs no reopening. */
async function reopenFor(tx: Transaction, viewer: Viewer, { period, reason }: RequestRow): Promise<void> {
  if ((await readClosedMonths(tx)).has(period)) await reopen(tx, viewer, { period, reason });
}

async function writeAnswer(
  tx: Transaction,
  viewer: Viewer,
  request: RequestRow,
  { grant, answer }: AnswerReopeningInput,
): Promise<RequestRow> {
  return written(
    await tx
      .update(reopenRequests)
      .set({
        status: grant ? "GRANTED" : "DECLINED",
        answeredAt: viewer.now,
        answeredBy: viewer.person?.id ?? null,
        answer: answer?.trim() ?? "",
      })
      .where(eq(reopenRequests.id, request.id))
      .returning(),
  );
}
