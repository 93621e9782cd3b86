"use client";
import type { KpiAssignmentFragment, KpiHeadFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { Badge, Button } from "@mantine/core";
import { IconPencil, IconTarget, IconTypography } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { AsOf } from "../../lib/as-of";
import { Link } from "../../lib/i18n/navigation";
import { AsKnownControl } from "../../ui/as-known";
import { PageHeader } from "../../ui/page-header";
import { RetireKpi } from "./retire-kpi";

interface KpiHeaderProps {
  kpi: KpiHeadFragment;
  assignment: KpiAssignmentFragment | null;
  asOf: AsOf | null;
}

/** Name, category and unit of a KPI, and what the viewer may do with it. */
export function KpiHeader({ kpi, assignment, asOf }: KpiHeaderProps) {
  const t = useTranslations("kpis.page");
  const words = useTranslations("kpis.periodicity");
  const facts = [kpi.category, kpi.unit && t("inUnit", { unit: kpi.unit }), words(kpi.periodicity)];
  const icon = { size: 16, stroke: 1.7, "aria-hidden": true } as const;
  return (
    <PageHeader
      title={
        <>
          {kpi.name}
          {kpi.retiredAt && (
            <Badge color="gray" ml="sm">
              {t("retired")}
            </Badge>
          )}
        </>
      }
      description={facts.filter(Boolean).join(" · ")}
      actions={
        <>
          {assignment?.viewerCanRecordEntries && !kpi.formula && !kpi.retiredAt && (
            <Button
              component={Link}
              href={`/entries?team=${assignment.team.id}`}
              leftSection={<IconPencil {...icon} />}
            >
              {t("enter")}
            </Button>
          )}
          {kpi.viewerCanSetTargets && !kpi.retiredAt && kpi.direction !== "INFORMATIONAL" && (
            <Button
              component={Link}
              href={`/targets/${kpi.id}`}
              variant="default"
              leftSection={<IconTarget {...icon} />}
            >
              {t("targets")}
            </Button>
          )}
          {kpi.viewerCanRevise && !kpi.retiredAt && (
            <Button
              component={Link}
              href={`/kpis/${kpi.id}/edit`}
              variant="default"
              leftSection={<IconTypography {...icon} />}
            >
              {t("edit")}
            </Button>
          )}
          {!asOf && <AsKnownControl asOf={asOf} />}
          {kpi.viewerCanRevise && <RetireKpi kpi={kpi} />}
        </>
      }
    />
  );
}
