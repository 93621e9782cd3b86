"use client";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { late, useLate } from "../../ui/late";
import { Modal } from "../../ui/modal";
import type { KpiOfPage } from "./kpi-of-page";

const form = late(() => import("./assign-form").then((module) => module.AssignForm));

interface AssignDialogProps {
  kpi: KpiOfPage;
  opened: boolean;
  onClose: () => void;
}

/** Has the KPI measured for more teams, from a period on; its fields come when they are asked for. */
export function AssignDialog({ kpi, opened, onClose }: AssignDialogProps) {
  const t = useTranslations("kpis.assignments.assign");
  const common = useTranslations("words");
  const Form = useLate(form);
  useEffect(() => {
    if (opened) void form.fetch();
  }, [opened]);
  return (
    <Modal
      opened={opened && Form !== null}
      onClose={onClose}
      title={t("title")}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      {Form && <Form kpi={kpi} onClose={onClose} />}
    </Modal>
  );
}
