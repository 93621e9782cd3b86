"use client";
import { useQuery } from "@apollo/client/react";
import { CellHistoryDocument, type CellRevisionFragment } from "@cairn/schema/generated/web/entries/graphql";
import { Button, Drawer, Skeleton, Stack, Text, Timeline } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../../lib/use-format";
import { type Cell, type Content, sameContent } from "../cell/cell";
import { useCellState, useDesk } from "../screen/use-desk";

interface CellHistoryProps {
  cell: Cell;
  opened: boolean;
  onClose: () => void;
}

/** Who entered what, when and why; an earlier value can be entered again. */
export default function CellHistory({ cell, opened, onClose }: CellHistoryProps) {
  const t = useTranslations("entries.history");
  const common = useTranslations("words");
  const format = useFormat();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      title={t("title", { kpi: cell.kpi.name, period: format.period(cell.period) })}
      styles={{ title: { fontWeight: 600 } }}
      attributes={{ header: { role: "none" } }}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      {opened && <Revisions cell={cell} onClose={onClose} />}
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
        <Timeline.Item key={`${revision.revision} ${revision.isReturn}`}>
          <Revision
            cell={cell}
            revision={revision}
            before={revisions.find((other) => !other.isReturn && other.revision === revision.revision - 1)}
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
  const { actor, at, source, note, reason, recordedFor, isReturn } = revision;
  const isKnownSource = t.has(`source.${source}` as "source.web");
  return (
    <Stack gap={2}>
      <Text size="sm" fw={600} className="figure">
        {isReturn
          ? t("returned", { figure: write(revision) })
          : before && write(before) !== write(revision)
            ? t("fromTo", { from: write(before), to: write(revision) })
            : write(revision)}
      </Text>
      <Text size="xs" c="dimmed">
        {t("who", {
          who: recordedFor
            ? t("standingIn", { who: actor?.name ?? t("system"), for: recordedFor.name })
            : (actor?.name ?? t("system")),
          when: format.instant(at),
          source: isKnownSource ? t(`source.${source}` as "source.web") : source,
        })}
      </Text>
      {reason && <Text size="xs">{t("reason", { reason })}</Text>}
      {note && !isReturn && <Text size="xs">{t("note", { note })}</Text>}
      {!isCurrent && !isReturn && <EnterAgain cell={cell} revision={revision} onClose={onClose} />}
    </Stack>
  );
}

/** An earlier value can be written anew, as a revision of its own. */
function EnterAgain({ cell, revision, onClose }: Omit<RevisionProps, "before" | "isCurrent">) {
  const t = useTranslations("entries.history");
  const { cells } = useDesk();
  useCellState(cell.key);
  const { state, value, numerator, denominator, note } = revision;
  if (state === "WITHDRAWN") return null;
  const content: Content = { state, value, numerator, denominator, note };
  if (cells.lockOf(cell) !== null || sameContent(content, cells.held(cell.key))) return null;
  function enterAgain() {
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
  return ({ state, value, numerator, denominator }: CellRevisionFragment): string => {
    if (state === "WITHDRAWN") return t("withdrawn");
    if (state === "NOT_APPLICABLE" || value === null) return t("notApplicable");
    const whole = format.figure(value, kpi);
    const figure =
      numerator === null || denominator === null
        ? whole
        : `${whole} (${format.decimal(numerator)} ÷ ${format.decimal(denominator)})`;
    return state === "PROVISIONAL" ? t("provisional", { figure }) : figure;
  };
}
