"use client";
import type {
  KpiAssignmentFragment,
  KpiHeadFragment,
  KpiPointFragment,
} from "@cairn/schema/generated/web/kpis/graphql";
import { Group, SegmentedControl, Skeleton, Title } from "@mantine/core";
import { IconChartLine } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { EmptyState } from "../../ui/empty-state";
import { RANGES, type Range, rangeInAddress } from "./kpi-address";
import classes from "./progression.module.css";
import { useProgressionDescription } from "./progression-description";
import { ProgressionLegend } from "./progression-legend";

/** Charts are large: theirs is loaded where one is, into a room already kept for it. */
const ProgressionCanvas = dynamic(async () => (await import("./progression-canvas")).ProgressionCanvas, {
  ssr: false,
  loading: () => <Skeleton h="100%" animate={false} aria-hidden="true" />,
});

interface ProgressionFigureProps {
  kpi: KpiHeadFragment;
  assignment: KpiAssignmentFragment;
  points: readonly KpiPointFragment[];
  range: Range;
  set: (changes: Record<string, string | null>) => void;
}

/** The course of a KPI as a picture, with words for those who can't see it; the table below says the same. */
export function ProgressionFigure({ kpi, assignment, points, range, set }: ProgressionFigureProps) {
  const t = useTranslations("kpis.chart");
  const description = useProgressionDescription(kpi, points);
  const text = useId();
  const label = t("label", { kpi: kpi.name, team: assignment.team.name });
  return (
    <div>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={2}>{t("title")}</Title>
        <SegmentedControl
          aria-label={t("range")}
          size="xs"
          value={range}
          onChange={(value) => set({ range: rangeInAddress(value) })}
          data={RANGES.map((value) => ({ value, label: value === "all" ? t("all") : value }))}
        />
      </Group>
      {points.every((point) => point.actual === null) ? (
        <EmptyState icon={<IconChartLine size={28} stroke={1.5} />} title={t("nothing.title")}>
          {t("nothing.text")}
        </EmptyState>
      ) : (
        <figure className={classes.figure}>
          <div className={classes.canvas} role="img" aria-label={label} aria-describedby={text}>
            <ProgressionCanvas key={assignment.id} kpi={kpi} points={points} />
          </div>
          <p id={text} className={classes.description}>
            {description}
          </p>
          <ProgressionLegend kpi={kpi} points={points} />
        </figure>
      )}
    </div>
  );
}
