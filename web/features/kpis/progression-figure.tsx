"use client";
import type { KpiNormalRangeFragment, KpiOutlookFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { Group, SegmentedControl, Skeleton, Title } from "@mantine/core";
import { IconChartLine } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useId, useMemo } from "react";
import { useSentence } from "../../lib/use-sentence";
import { EmptyState } from "../../ui/empty-state";
import { chartPoints, drawsLayers, withNormalRange, withOutlook } from "./chart-points";
import type { KpiOfPage } from "./kpi-of-page";
import { inAddress, type KpiView, RANGES } from "./kpi-view";
import { LayerToggles } from "./layer-toggles";
import { NormalRangeNote } from "./normal-range-note";
import { OutlookNote } from "./outlook-note";
import classes from "./progression.module.css";
import { useProgressionDescription } from "./progression-description";
import { ProgressionLegend } from "./progression-legend";
import type { ShownFigure } from "./shown-figures";

/** Charts are large: theirs is loaded where one is, into a room already kept for it. */
const ProgressionCanvas = dynamic(async () => (await import("./progression-canvas")).ProgressionCanvas, {
  ssr: false,
  loading: () => <Skeleton h="100%" animate={false} aria-hidden="true" />,
});

export interface ProgressionFigureProps {
  kpi: KpiOfPage;
  /** Whose figures they are, by name. */
  whose: string;
  view: KpiView;
  figures: readonly ShownFigure[];
  /** Periods with which a new version of the KPI begins. */
  breaks: readonly string[];
  outlook: KpiOutlookFragment | null;
  normalRange: KpiNormalRangeFragment | null;
  set: (changes: Record<string, string | null>) => void;
}

/** The course of a KPI as a picture, with words for those who can't see it; the table below says the same. */
export function ProgressionFigure(props: ProgressionFigureProps) {
  const { kpi, view, figures, outlook, normalRange, set } = props;
  const t = useTranslations("kpis.chart");
  return (
    <div>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={2}>{t("title")}</Title>
        <Group gap="xs">
          {view.whose.kind === "assignment" && <LayerToggles chosen={view.layers} set={set} />}
          <SegmentedControl
            aria-label={t("range")}
            size="xs"
            value={view.range}
            onChange={(value) => set({ range: inAddress("range", value) })}
            data={RANGES.map((value) => ({ value, label: value === "all" ? t("all") : value }))}
          />
        </Group>
      </Group>
      {figures.every(({ value }) => value === null) ? (
        <NothingToDraw figures={figures} />
      ) : (
        <Picture {...props} />
      )}
      {outlook && <OutlookNote kpi={kpi} outlook={outlook} drawn={drawsLayers(view, kpi).outlook} />}
      {normalRange && <NormalRangeNote kpi={kpi} range={normalRange} drawn={drawsLayers(view, kpi).normal} />}
    </div>
  );
}

/** Nothing is reported, or the KPI has no such figures, and why. */
function NothingToDraw({ figures }: Pick<ProgressionFigureProps, "figures">) {
  const t = useTranslations("kpis.chart.nothing");
  const sentence = useSentence();
  const reason = figures.at(-1)?.reason;
  return (
    <EmptyState icon={<IconChartLine size={28} stroke={1.5} />} title={t(reason ? "notMade" : "title")}>
      {reason ? sentence(reason) : t("text")}
    </EmptyState>
  );
}

function Picture({ kpi, whose, view, figures, breaks, outlook, normalRange }: ProgressionFigureProps) {
  const t = useTranslations("kpis.chart");
  const description = useProgressionDescription(kpi, figures);
  const text = useId();
  const points = useMemo(() => {
    const draws = drawsLayers(view, kpi);
    const looked =
      outlook && draws.outlook ? withOutlook(chartPoints(figures), outlook, view, kpi) : chartPoints(figures);
    return normalRange && draws.normal ? withNormalRange(looked, normalRange) : looked;
  }, [kpi, view, figures, outlook, normalRange]);
  return (
    <figure className={classes.figure}>
      <div
        className={classes.canvas}
        role="img"
        aria-label={t("label", { kpi: kpi.name, team: whose })}
        aria-describedby={text}
      >
        <ProgressionCanvas kpi={kpi} figures={figures} points={points} breaks={breaks} />
      </div>
      <p id={text} className={classes.description}>
        {description}
      </p>
      <ProgressionLegend kpi={kpi} points={points} />
    </figure>
  );
}
