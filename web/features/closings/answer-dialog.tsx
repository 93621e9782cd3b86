"use client";
import {
  AnswerReopeningDocument,
  type ReopenRequestFragment,
} from "@cairn/schema/generated/web/closings/graphql";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import { useVerb } from "../../lib/use-verb";
import { notifyDone } from "../../ui/notify";
import { MonthDialog, MonthForm } from "./month-dialog";

/** A request that is about to be answered, and how. */
export interface Answering {
  request: ReopenRequestFragment;
  grant: boolean;
}

interface AnswerDialogProps {
  answering: Answering | null;
  onClose: () => void;
}

/** Grants a request, by which the month takes entries again, or declines it and says why. */
export function AnswerDialog({ answering, onClose }: AnswerDialogProps) {
  const t = useTranslations("closings.requests");
  const format = useFormat();
  const title =
    answering &&
    t(answering.grant ? "grantTitle" : "declineTitle", {
      month: format.period(answering.request.period),
      team: answering.request.team.name,
    });
  return (
    <MonthDialog opened={answering !== null} title={title ?? ""} onClose={onClose}>
      {answering && <AnswerForm {...answering} onClose={onClose} />}
    </MonthDialog>
  );
}

function AnswerForm({ request, grant, onClose }: Answering & Pick<AnswerDialogProps, "onClose">) {
  const t = useTranslations("closings.requests");
  const format = useFormat();
  const names = { month: format.period(request.period), team: request.team.name };
  const [answer, { running }] = useVerb(AnswerReopeningDocument, { refetch: ["ReopenRequests", "Closings"] });
  async function submit(text: string) {
    const outcome = (await answer({ input: { id: request.id, grant, answer: text || null } }))
      ?.answerReopening;
    if (!outcome || outcome.refusals.length > 0) return outcome?.refusals ?? null;
    notifyDone(t(grant ? "granted" : "declined", names));
    onClose();
    return null;
  }
  return (
    <MonthForm
      field="answer"
      label={t("answer")}
      description={t("answerText", names)}
      {...(!grant && { missing: t("answerMissing") })}
      confirmLabel={t(grant ? "grant" : "decline")}
      running={running}
      submit={submit}
      onClose={onClose}
    >
      {t(grant ? "grantText" : "declineText", names)}
    </MonthForm>
  );
}
