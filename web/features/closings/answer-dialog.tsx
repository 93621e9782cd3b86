"use client";
import {
  AnswerReopeningDocument,
  type ReopenRequestFragment,
} from "@cairn/schema/generated/web/closings/graphql";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import { useVerb } from "../../lib/use-verb";
import { finish, MonthDialog, MonthForm } from "./month-dialog";

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
  const title = ({ request, grant }: Answering) =>
    t(grant ? "grantTitle" : "declineTitle", {
      month: format.period(request.period),
      team: request.team.name,
    });
  return (
    <MonthDialog about={answering} title={title} onClose={onClose}>
      {(asked) => <AnswerForm {...asked} onClose={onClose} />}
    </MonthDialog>
  );
}

function AnswerForm({ request, grant, onClose }: Answering & Pick<AnswerDialogProps, "onClose">) {
  const t = useTranslations("closings.requests");
  const format = useFormat();
  const names = { month: format.period(request.period), team: request.team.name };
  const [answer, { running }] = useVerb(AnswerReopeningDocument, { refetch: ["ReopenRequests", "Closings"] });
  const submit = async (text: string) => {
    const payload = await answer({ input: { id: request.id, grant, answer: text || null } });
    return finish(payload?.answerReopening, t(grant ? "granted" : "declined", names), onClose);
  };
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
