"use client";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconUsersGroup } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "../../ui/empty-state";
import { AssignDialog } from "./assign-dialog";
import type { KpiOfPage } from "./kpi-of-page";

/** Where the figures would be: nobody measures the KPI yet. */
export function NoAssignment({ kpi }: { kpi: KpiOfPage }) {
  const t = useTranslations("kpis.assignments.nobody");
  const [opened, dialog] = useDisclosure(false);
  const mayAssign = kpi.viewerCanRevise && !kpi.retiredAt;
  return (
    <>
      <EmptyState
        icon={<IconUsersGroup size={28} stroke={1.5} />}
        title={t("title")}
        actions={mayAssign && <Button onClick={dialog.open}>{t("assign")}</Button>}
      >
        {t(mayAssign ? "mayAssign" : "mayNot")}
      </EmptyState>
      <AssignDialog kpi={kpi} opened={opened} onClose={dialog.close} />
    </>
  );
}
