"use client";
import { ReturnEntryDocument, type ReturnEntryMutation } from "@cairn/schema/generated/web/kpis/graphql";
import { Stack, Text, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../lib/use-format";
import { useVerb } from "../../lib/use-verb";
import { DialogActions } from "../../ui/dialog-actions";
import { Modal } from "../../ui/modal";
import { notifyDone } from "../../ui/notify";
import { type Refusal, Refusals } from "../../ui/refusals";

/** A value that is to be sent back. */
interface Returning {
  assignmentId: string;
  period: string;
  /** Null where none stands any more: the server says so. */
  revision: number | null;
  /** Canonical; null for not applicable. */
  value: string | null;
  kpi: { unit: string; decimals: number };
  /** Who entered it, or the team that is to look. */
  whose: string;
}

interface ReturnDialogProps {
  /** Null while nothing is asked. */
  returning: Returning | null;
  onClose: () => void;
  /** What was done is known to who holds the value by themselves. */
  onReturned?: (entry: ReturnEntryMutation["returnEntry"]["entries"][number]) => void;
}

/** Sends a value back to who entered it, with what should be looked at. The value stands until it is entered anew. */
export function ReturnDialog({ returning, ...then }: ReturnDialogProps) {
  const t = useTranslations("kpis.return");
  const words = useTranslations("words");
  const format = useFormat();
  return (
    <Modal
      opened={returning !== null}
      onClose={then.onClose}
      title={returning && t("title", { period: format.period(returning.period) })}
      closeButtonProps={{ "aria-label": words("close") }}
    >
      {returning && <ReturnForm returning={returning} {...then} />}
    </Modal>
  );
}

function ReturnForm({ returning, onClose, onReturned }: ReturnDialogProps & { returning: Returning }) {
  const t = useTranslations("kpis.return");
  const words = useTranslations("words");
  const format = useFormat();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [giveBack, { running }] = useVerb(ReturnEntryDocument);
  const submit = async () => {
    if (reason.trim() === "") return setMissing(true);
    const { assignmentId, period, revision } = returning;
    const input = { assignmentId, period, basedOn: revision, reason: reason.trim() };
    const payload = (await giveBack({ input }))?.returnEntry;
    if (!payload) return;
    if (payload.refusals.length > 0) return setRefusals(payload.refusals);
    for (const entry of payload.entries) onReturned?.(entry);
    notifyDone(t("done", { period: format.period(period) }));
    onClose();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="md">
        <Refusals refusals={refusals} />
        <Text size="sm">
          {t("text", {
            name: returning.whose,
            value:
              returning.value === null
                ? words("notApplicable")
                : format.figure(returning.value, returning.kpi),
          })}
        </Text>
        <Textarea
          label={t("reason")}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setMissing(false);
          }}
          error={missing && t("missing")}
          maxLength={2000}
          withAsterisk
          autosize
          minRows={2}
          maxRows={8}
          data-autofocus
        />
        <DialogActions submit={t("button")} running={running} onCancel={onClose} />
      </Stack>
    </form>
  );
}
