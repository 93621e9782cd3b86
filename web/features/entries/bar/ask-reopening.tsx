"use client";
import { useQuery } from "@apollo/client/react";
import { AskReopeningDocument, OpenRequestsDocument } from "@cairn/schema/generated/web/entries/graphql";
import { Button, Modal, Stack, Text, TextInput } from "@mantine/core";
import { IconLockOpen } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useFormat } from "../../../lib/use-format";
import { useVerb } from "../../../lib/use-verb";
import { DialogActions } from "../../../ui/dialog-actions";
import { notifyDone } from "../../../ui/notify";
import { type Cell } from "../cell/cell";
import { monthOf } from "../cell/lock";
import { sentenceOf } from "../reading/sentence-of";
import { useDesk } from "../screen/use-desk";
import classes from "./bar.module.css";
import { useCellWay } from "./cell-way";

interface AskReopeningProps {
  cell: Cell;
  teamId: string;
}

/** The way out of a closed month: asking the gatekeepers to reopen it, or the word that somebody has asked. */
export function AskReopening({ cell, teamId }: AskReopeningProps) {
  const t = useTranslations("entries.reopening");
  const format = useFormat();
  const { cells } = useDesk();
  const way = useCellWay();
  const [isAsking, setAsking] = useState(false);
  const period = monthOf(cell, cells.setting.calendar);
  const { data } = useQuery(OpenRequestsDocument, {
    variables: { period, teamId },
    context: { tells: "nothing" },
  });
  const [request] = data?.reopenRequests.nodes ?? [];
  if (request)
    return (
      <span className={classes.quiet}>
        {t("asked", {
          who: request.requestedBy?.name ?? "",
          when: format.instant(request.requestedAt),
          reason: request.reason,
        })}
      </span>
    );
  const close = () => {
    setAsking(false);
    way.back();
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        w="fit-content"
        leftSection={<IconLockOpen size={15} stroke={1.7} aria-hidden="true" />}
        onClick={() => setAsking(true)}
      >
        {t("ask")}
      </Button>
      {isAsking && <ReasonDialog period={period} teamId={teamId} team={cell.teamName} onClose={close} />}
    </>
  );
}

interface ReasonDialogProps {
  period: string;
  teamId: string;
  team: string;
  onClose: () => void;
}

function ReasonDialog({ period, teamId, team, onClose }: ReasonDialogProps) {
  const t = useTranslations("entries.reopening");
  const common = useTranslations("words");
  const locale = useLocale();
  const format = useFormat();
  const [ask, { running }] = useVerb(AskReopeningDocument, { refetch: ["OpenRequests"] });
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const month = format.period(period);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (reason.trim() === "") return setProblem(t("missing"));
    const data = await ask({ input: { period, teamId, reason: reason.trim() } });
    if (!data) return;
    const [refusal] = data.requestReopening.refusals;
    // Somebody else has asked already: that is what was wanted.
    if (refusal && refusal.code !== "DUPLICATE") return setProblem(sentenceOf(refusal, locale));
    notifyDone(t("done", { month }));
    onClose();
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("title", { month })}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text size="sm">{t("text", { month, team })}</Text>
          <TextInput
            label={t("why")}
            required
            maxLength={2000}
            value={reason}
            error={problem}
            data-autofocus
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setProblem(null);
            }}
          />
          <DialogActions submit={t("submit")} running={running} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
