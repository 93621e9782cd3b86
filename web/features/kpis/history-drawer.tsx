"use client";
import { useQuery } from "@apollo/client/react";
import {
  EntryHistoryDocument,
  type KpiAssignmentFragment,
  type KpiHeadFragment,
  type KpiPointFragment,
} from "@cairn/schema/generated/web/kpis/graphql";
import { Alert, Button, Drawer, Skeleton, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import { RevisionList } from "./revision-list";

interface HistoryDrawerProps {
  kpi: KpiHeadFragment;
  assignment: KpiAssignmentFragment;
  /** The period looked at; null while the drawer is closed. */
  point: KpiPointFragment | null;
  onClose: () => void;
}

/** Every revision of a value: who, when, from what to what, and why. */
export function HistoryDrawer({ kpi, assignment, point, onClose }: HistoryDrawerProps) {
  const t = useTranslations("kpis.history");
  const common = useTranslations("words");
  const format = useFormat();
  return (
    <Drawer
      opened={point !== null}
      onClose={onClose}
      position="right"
      size="md"
      title={point && t("title", { period: format.period(point.period) })}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      <Text size="sm" c="dimmed" mb="md">
        {kpi.name} · {assignment.team.name}
      </Text>
      {point && <History kpi={kpi} assignmentId={assignment.id} period={point.period} />}
    </Drawer>
  );
}

interface HistoryProps {
  kpi: KpiHeadFragment;
  assignmentId: string;
  period: string;
}

function History({ kpi, assignmentId, period }: HistoryProps) {
  const t = useTranslations("kpis.history");
  const common = useTranslations("words");
  const { data, error, refetch } = useQuery(EntryHistoryDocument, {
    variables: { assignmentId, period },
    fetchPolicy: "cache-and-network",
  });
  if (error && !data)
    return (
      <Alert color="red" variant="light" role="alert" title={common("problem.title")}>
        <Button variant="default" size="compact-sm" onClick={() => refetch()}>
          {common("tryAgain")}
        </Button>
      </Alert>
    );
  if (!data)
    return (
      <Stack gap="sm" aria-busy="true" aria-label={common("loading")}>
        <Skeleton h={48} />
        <Skeleton h={48} />
      </Stack>
    );
  const revisions = data.assignment?.series.points[0]?.entry?.history ?? [];
  if (revisions.length === 0) return <Text c="dimmed">{t("none")}</Text>;
  return <RevisionList kpi={kpi} revisions={revisions} />;
}
