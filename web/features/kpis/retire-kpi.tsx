"use client";
import { RestoreKpiDocument, RetireKpiDocument } from "@cairn/schema/generated/web/kpis/graphql";
import { Button, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconArchive, IconArchiveOff } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useVerb } from "../../lib/use-verb";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { notifyDone, notifyRefused } from "../../ui/notify";

interface RetireKpiProps {
  kpi: { id: string; name: string; retiredAt: string | null };
}

/** Retires a KPI or brings it back, after asking why. */
export function RetireKpi({ kpi }: RetireKpiProps) {
  const isRetired = kpi.retiredAt !== null;
  const t = useTranslations(isRetired ? "kpis.restore" : "kpis.retire");
  const [opened, dialog] = useDisclosure(false);
  const [reason, setReason] = useState("");
  const [retire, retiring] = useVerb(RetireKpiDocument);
  const [restore, restoring] = useVerb(RestoreKpiDocument);
  const Icon = isRetired ? IconArchiveOff : IconArchive;

  const confirm = async () => {
    const variables = { kpiId: kpi.id, reason: reason.trim() || null };
    const payload = isRetired ? (await restore(variables))?.restoreKpi : (await retire(variables))?.retireKpi;
    if (!payload || notifyRefused(payload.refusals)) return;
    dialog.close();
    setReason("");
    notifyDone(t("done", { name: kpi.name }));
  };

  return (
    <>
      <Button
        variant={isRetired ? "default" : "subtle"}
        color={isRetired ? undefined : "gray"}
        leftSection={<Icon size={16} stroke={1.7} aria-hidden="true" />}
        onClick={dialog.open}
      >
        {t("button")}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t("title", { name: kpi.name })}
        confirmLabel={t("button")}
        running={retiring.running || restoring.running}
        onConfirm={confirm}
        onClose={dialog.close}
      >
        {t("text")}
        <Textarea
          label={t("reason")}
          description={t("reasonHint")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={2}
          mt="md"
        />
      </ConfirmDialog>
    </>
  );
}
