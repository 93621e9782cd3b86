"use client";
import { useQuery } from "@apollo/client/react";
import { CellHistoryDocument, type CellRevisionFragment } from "@cairn/schema/generated/web/entries/graphql";
import { Button, Drawer, Skeleton, Stack, Text, Timeline } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../../lib/use-format";
import { type Cell, contentOf } from "../cell/cell";
import { useCellState, useDesk, useLocked } from "../screen/use-desk";

interface CellHistoryProps {
  /** The cell whose history is shown; kept while the drawer closes. */
  cell: Cell | null;
  opened: boolean;
  onClose: () => void;
}

/** Who entered what, when and why; an earlier value can be entered again. */
export function CellHistory({ cell, opened, onClose }: CellHistoryProps) {
  const t = useTranslations("entries.history");
  const common = useTranslations("words");
  const format = useFormat();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      title={cell && t("title", { kpi: cell.kpi.name, period: format.period(cell.period) })}
      styles={{ title: { fontWeight: 600 } }}
      attributes={{ header: { role: "none" } }}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      {cell && <Revisions cell={cell} onClose={onClose} />}
    </Drawer>
  );
}

function Revisions({ cell, onClose }: { cell: Cell; onClose: () => void }) {
  const t = useTranslations("entries.history");
  const { assignmentId, period } = cell;
  const { data, loading, error } = useQuery(CellHistoryDocument, {
    variables: { assignmentId, period },
    fetchPolicy: "network-only",
  });
  const revisions = data?.assignment?.series.points[0]?.entry?.history ?? [];
  if (loading && revisions.length === 0)
    return (
      <Stack aria-busy="true" gap="sm">
        <Skeleton h={40} />
        <Skeleton h={40} />
      </Stack>
    );
  if (error) return <Text size="sm">{t("failed")}</Text>;
  if (revisions.length === 0) return <Text size="sm">{t("empty")}</Text>;
  return (
    <Timeline bulletSize={14} lineWidth={2} active={revisions.length} color="fjord">
      {revisions.toReversed().map((revision, place) => (
        <Timeline.Item key={revision.revision}>
          <Revision
            cell={cell}
            revision={revision}
            before={revisions.find((other) => other.revision === revision.revision - 1)}
            isCurrent={place === 0}
            onClose={onClose}
          />
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

interface RevisionProps {
  cell: Cell;
  revision: CellRevisionFragment;
  before: CellRevisionFragment | undefined;
  isCurrent: boolean;
  onClose: () => void;
}

function Revision({ cell, revision, before, isCurrent, onClose }: RevisionProps) {
  const t = useTranslations("entries.history");
  const format = useFormat();
  const write = useRevisionText(cell);
  const { actor, at, source, note, reason } = revision;
  const isKnownSource = t.has(`source.${source}` as "source.web");
  return (
    <Stack gap={2}>
      <Text size="sm" fw={600} className="figure">
        {before && before.value !== revision.value
          ? t("fromTo", { from: write(before), to: write(revision) })
          : write(revision)}
      </Text>
      <Text size="xs" c="dimmed">
        {t("who", {
          who: actor?.name ?? t("system"),
          when: format.instant(at),
          source: isKnownSource ? t(`source.${source}` as "source.web") : source,
        })}
      </Text>
      {reason && <Text size="xs">{t("reason", { reason })}</Text>}
      {note && <Text size="xs">{t("note", { note })}</Text>}
      {!isCurrent && <EnterAgain cell={cell} revision={revision} onClose={onClose} />}
    </Stack>
  );
}

/** An earlier value of a KPI that has one figure: a ratio's parts are not part of its history. */
function EnterAgain({ cell, revision, onClose }: Omit<RevisionProps, "before" | "isCurrent">) {
  const t = useTranslations("entries.history");
  const { cells } = useDesk();
  const { entry } = useCellState(cell.key);
  const { state, value, note } = revision;
  const isLocked = useLocked();
  const isOffered =
    !isLocked && cell.parts.length === 1 && value !== null && contentOf(entry)?.value !== value;
  if (!isOffered || (state !== "REPORTED" && state !== "PROVISIONAL")) return null;
  function enterAgain() {
    const content = { state: state as "REPORTED", value, numerator: null, denominator: null, note };
    cells.recordAgain(cell.key, content, t("againReason", { revision: revision.revision }));
    onClose();
  }
  return (
    <Button size="compact-xs" variant="default" onClick={enterAgain} mt={4} w="fit-content">
      {t("again")}
    </Button>
  );
}

function useRevisionText({ kpi }: Cell) {
  const t = useTranslations("entries.history");
  const format = useFormat();
  return ({ state, value }: CellRevisionFragment): string => {
    if (state === "WITHDRAWN") return t("withdrawn");
    if (state === "NOT_APPLICABLE" || value === null) return t("notApplicable");
    const figure = format.figure(value, { unit: kpi.unit, decimals: kpi.decimals });
    return state === "PROVISIONAL" ? t("provisional", { figure }) : figure;
  };
}
