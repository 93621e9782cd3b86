"use client";
import {
  type KpiAssignmentFragment,
  RetireAssignmentDocument,
} from "@cairn/schema/generated/web/kpis/graphql";
import { ActionIcon, Anchor, Button, Group, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Link } from "../../lib/i18n/navigation";
import { useFormat } from "../../lib/use-format";
import { useVerb } from "../../lib/use-verb";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { notifyDone, notifyRefused } from "../../ui/notify";
import { AssignDialog } from "./assign-dialog";
import type { KpiOfPage } from "./kpi-of-page";
import classes from "./kpi-page.module.css";
import { sortedAssignments } from "./kpi-view";

interface KpiAssignmentsProps {
  kpi: KpiOfPage;
  current: KpiAssignmentFragment | null;
}

/** For which teams the KPI is measured; a gatekeeper adds and ends them here. */
export function KpiAssignments({ kpi, current }: KpiAssignmentsProps) {
  const t = useTranslations("kpis.assignments");
  const [assigning, dialog] = useDisclosure(false);
  const [ending, setEnding] = useState<KpiAssignmentFragment | null>(null);
  const [retire, { running }] = useVerb(RetireAssignmentDocument);
  const mayChange = kpi.viewerCanRevise && !kpi.retiredAt;

  const end = async (assignment: KpiAssignmentFragment) => {
    const payload = (await retire({ assignmentId: assignment.id }))?.retireAssignment;
    if (!payload) return;
    setEnding(null);
    if (!notifyRefused(payload.refusals)) notifyDone(t("ended", { team: assignment.team.name }));
  };

  return (
    <section aria-labelledby="kpi-assignments">
      <Group justify="space-between" mb={4}>
        <Title order={2} id="kpi-assignments">
          {t("title")}
        </Title>
        {mayChange && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={15} stroke={1.7} aria-hidden="true" />}
            onClick={dialog.open}
          >
            {t("add")}
          </Button>
        )}
      </Group>
      <ul className={classes.list}>
        {sortedAssignments(kpi.assignments).map((each) => (
          <AssignmentLine
            key={each.id}
            kpi={kpi}
            assignment={each}
            isCurrent={each.id === current?.id}
            end={mayChange && !each.retiredAt ? () => setEnding(each) : null}
          />
        ))}
      </ul>
      {kpi.assignments.length === 0 && <span className={classes.quiet}>{t("none")}</span>}
      <AssignDialog kpi={kpi} opened={assigning} onClose={dialog.close} />
      <ConfirmDialog
        opened={ending !== null}
        title={t("end.title", { team: ending?.team.name ?? "" })}
        confirmLabel={t("end.button")}
        running={running}
        onConfirm={() => ending && end(ending)}
        onClose={() => setEnding(null)}
      >
        {t("end.text")}
      </ConfirmDialog>
    </section>
  );
}

interface AssignmentLineProps {
  kpi: KpiOfPage;
  assignment: KpiAssignmentFragment;
  isCurrent: boolean;
  end: (() => void) | null;
}

function AssignmentLine({ kpi, assignment, isCurrent, end }: AssignmentLineProps) {
  const t = useTranslations("kpis.assignments");
  const format = useFormat();
  const { team, person, firstPeriod, retiredAt, weight } = assignment;
  const weighs = kpi.teamAggregation === "WEIGHTED";
  const name = person ? `${team.name} · ${person.name}` : team.name;
  return (
    <li className={classes.line}>
      <span className={classes.who}>
        <Anchor
          component={Link}
          href={`/kpis/${kpi.id}?assignment=${assignment.id}`}
          aria-current={isCurrent || undefined}
          inherit
        >
          {name}
        </Anchor>
        <span className={classes.quiet}>
          {retiredAt
            ? t("until", { day: format.instant(retiredAt) })
            : t("from", { period: format.period(firstPeriod, "short") })}
          {weighs && weight !== null && ` · ${t("weight", { weight: format.decimal(weight) })}`}
        </span>
      </span>
      {end && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t("endOf", { team: name })}
          onClick={end}
        >
          <IconX size={16} stroke={1.7} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  );
}
