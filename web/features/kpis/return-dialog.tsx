"use client";
import {
  type KpiAssignmentFragment,
  type KpiPointFragment,
  ReturnEntryDocument,
} from "@cairn/schema/generated/web/kpis/graphql";
import { Stack, Text, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../lib/use-format";
import { useVerb } from "../../lib/use-verb";
import { DialogActions } from "../../ui/dialog-actions";
import { Modal } from "../../ui/modal";
import { notifyDone } from "../../ui/notify";
import { type Refusal, Refusals } from "../../ui/refusals";
import type { KpiOfPage } from "./kpi-of-page";

interface ReturnDialogProps {
  kpi: KpiOfPage;
  assignment: KpiAssignmentFragment;
  /** The period whose value is sent back; null while nothing is asked. */
  point: KpiPointFragment | null;
  onClose: () => void;
}

/** Sends a value back to who entered it, with what should be looked at. The value stands until it is entered anew. */
export function ReturnDialog({ kpi, assignment, point, onClose }: ReturnDialogProps) {
  const t = useTranslations("kpis.return");
  const words = useTranslations("words");
  const format = useFormat();
  return (
    <Modal
      opened={point !== null}
      onClose={onClose}
      title={point && t("title", { period: format.period(point.period) })}
      closeButtonProps={{ "aria-label": words("close") }}
    >
      {point && <ReturnForm kpi={kpi} assignment={assignment} point={point} onClose={onClose} />}
    </Modal>
  );
}

function ReturnForm({
  kpi,
  assignment,
  point,
  onClose,
}: Omit<ReturnDialogProps, "point"> & { point: KpiPointFragment }) {
  const t = useTranslations("kpis.return");
  const words = useTranslations("words");
  const format = useFormat();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [giveBack, { running }] = useVerb(ReturnEntryDocument);
  const submit = async () => {
    if (reason.trim() === "") return setMissing(true);
    const { period, entry } = point;
    const input = { assignmentId: assignment.id, period, basedOn: entry?.revision, reason: reason.trim() };
    const payload = (await giveBack({ input }))?.returnEntry;
    if (!payload) return;
    if (payload.refusals.length > 0) return setRefusals(payload.refusals);
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
            name: point.entry?.recordedBy?.name ?? assignment.team.name,
            value: point.actual === null ? words("notApplicable") : format.figure(point.actual, kpi),
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
