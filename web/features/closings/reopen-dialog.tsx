"use client";
import { ReopenPeriodDocument } from "@cairn/schema/generated/web/closings/graphql";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import { useVerb } from "../../lib/use-verb";
import { finish, MonthDialog, MonthForm } from "./month-dialog";

interface ReopenDialogProps {
  /** The month to reopen; null while nothing is asked. */
  period: string | null;
  onClose: () => void;
}

/** Asks why a closed month is to take entries again. */
export function ReopenDialog({ period, onClose }: ReopenDialogProps) {
  const t = useTranslations("closings.reopen");
  const format = useFormat();
  return (
    <MonthDialog
      about={period}
      title={(asked) => t("title", { month: format.period(asked) })}
      onClose={onClose}
    >
      {(asked) => <ReopenForm period={asked} onClose={onClose} />}
    </MonthDialog>
  );
}

function ReopenForm({ period, onClose }: { period: string; onClose: () => void }) {
  const t = useTranslations("closings.reopen");
  const format = useFormat();
  const month = { month: format.period(period) };
  const [reopen, { running }] = useVerb(ReopenPeriodDocument, { refetch: ["Closings"] });
  const submit = async (reason: string) => {
    const payload = await reopen({ input: { period, reason } });
    return finish(payload?.reopenPeriod, t("done", month), onClose);
  };
  return (
    <MonthForm
      field="reason"
      label={t("reason")}
      description={t("reasonText")}
      missing={t("reasonMissing")}
      confirmLabel={t("buttonOf", month)}
      running={running}
      submit={submit}
      onClose={onClose}
    >
      {t("text", month)}
    </MonthForm>
  );
}
