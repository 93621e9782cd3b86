"use client";
import { useQuery } from "@apollo/client/react";
import { ClosePeriodDocument, MissingInMonthDocument } from "@cairn/schema/generated/web/closings/graphql";
import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import { useVerb } from "../../lib/use-verb";
import { useViewer } from "../shell/viewer-context";
import { MissingFigures } from "./missing-figures";
import { finish, MonthDialog, MonthForm } from "./month-dialog";

interface CloseDialogProps {
  /** The month to close; null while nothing is asked. */
  period: string | null;
  onClose: () => void;
}

/** Asks before a month is closed: what it still lacks, and what closing means. */
export function CloseDialog({ period, onClose }: CloseDialogProps) {
  const t = useTranslations("closings.close");
  const format = useFormat();
  return (
    <MonthDialog
      about={period}
      title={(asked) => t("title", { month: format.period(asked) })}
      onClose={onClose}
    >
      {(asked) => <CloseForm period={asked} onClose={onClose} />}
    </MonthDialog>
  );
}

function CloseForm({ period, onClose }: { period: string; onClose: () => void }) {
  const t = useTranslations("closings.close");
  const format = useFormat();
  const month = { month: format.period(period) };
  const { viewerCanListPeople } = useViewer();
  const { data, error } = useQuery(MissingInMonthDocument, {
    variables: { month: period, people: viewerCanListPeople },
    fetchPolicy: "network-only",
  });
  const lacks = data !== undefined && data.due.nodes.length > 0;
  const [close, { running }] = useVerb(ClosePeriodDocument, { refetch: ["Closings"] });
  const submit = async (note: string) => {
    const payload = await close({ input: { period, note: note || null } });
    return finish(payload?.closePeriod, t("done", month), onClose);
  };
  return (
    <MonthForm
      field="note"
      label={t("note")}
      description={t("noteText")}
      confirmLabel={t(lacks ? "anyway" : "button", month)}
      running={running}
      submit={submit}
      onClose={onClose}
    >
      <MissingFigures period={period} found={data ?? null} failed={error !== undefined} />
      <Text size="sm" mt="sm">
        {t("published", month)} {t("barred")}
      </Text>
    </MonthForm>
  );
}
