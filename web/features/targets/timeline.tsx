"use client";
import type { TargetKpiFragment } from "@cairn/schema/generated/web/targets/graphql";
import { textOf } from "@cairn/schema/rules/decimal";
import { hasNoLevel, type TargetRow } from "@cairn/schema/rules/target";
import { Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { runningPeriod } from "../../lib/periodicity";
import { useFormat } from "../../lib/use-format";
import { useTargetText } from "../kpis/target-text";
import { useViewer } from "../shell/viewer-context";
import { CoursePicture } from "./course-picture";
import { type Segment, segmentsOf } from "./segments";
import classes from "./timeline.module.css";

interface TimelineProps {
  kpi: TargetKpiFragment;
  /** The rows as they are typed now. */
  rows: readonly TargetRow[];
}

/** More would not be read as words any more. */
const mostSegments = 7;

/** What holds when, as a band of time, or as a line where there is much of it: it follows what is typed. */
export function Timeline({ kpi, rows }: TimelineProps) {
  const t = useTranslations("targets.timeline");
  const { organization } = useViewer();
  const running = runningPeriod(organization, kpi.periodicity, new Date());
  const segments = segmentsOf(rows, running);
  if (segments.length === 0) return null;
  return (
    <section aria-labelledby="targets-timeline">
      <Title order={2} id="targets-timeline" mb="xs">
        {t("title")}
      </Title>
      {segments.length > mostSegments ? (
        <CoursePicture kpi={kpi} rows={rows} running={running} />
      ) : (
        <ol className={classes.timeline}>
          {segments.map((segment) => (
            <SegmentItem key={segment.from} kpi={kpi} segment={segment} />
          ))}
        </ol>
      )}
    </section>
  );
}

function SegmentItem({ kpi, segment }: { kpi: TargetKpiFragment; segment: Segment }) {
  const t = useTranslations("targets.timeline");
  const format = useFormat();
  const targetText = useTargetText(kpi);
  const { levels, until, length, isNow } = segment;
  const from = format.period(segment.from, "short");
  const texts = {
    target: textOf(levels.target),
    minimum: textOf(levels.minimum),
    stretch: textOf(levels.stretch),
  };
  const time = () => {
    if (until === null) return t("from", { from });
    return until === segment.from ? from : t("fromTo", { from, to: format.period(until, "short") });
  };
  return (
    <li
      className={classes.segment}
      data-now={isNow || undefined}
      style={{ flexGrow: Math.min(Math.max(length, 2), 24) }}
    >
      <span className={`figure ${classes.level}`}>
        {hasNoLevel(levels) ? t("ended") : (targetText(texts) ?? "–")}
      </span>
      <span className={classes.time}>
        {time()}
        {isNow && <b> {t("now")}</b>}
      </span>
    </li>
  );
}
