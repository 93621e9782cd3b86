"use client";
import type { TargetKpiFragment } from "@cairn/schema/generated/web/targets/graphql";
import { textOf } from "@cairn/schema/rules/decimal";
import type { TargetRow } from "@cairn/schema/rules/target";
import { Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { runningPeriod } from "../../lib/periodicity";
import { useFormat } from "../../lib/use-format";
import { useTargetText } from "../kpis/target-text";
import { useViewer } from "../shell/viewer-context";
import { segmentsOf } from "./segments";
import classes from "./timeline.module.css";

interface TimelineProps {
  kpi: TargetKpiFragment;
  /** The rows as they are typed now. */
  rows: readonly TargetRow[];
}

/** What holds when, as a band of time: it follows what is typed. */
export function Timeline({ kpi, rows }: TimelineProps) {
  const t = useTranslations("targets.timeline");
  const format = useFormat();
  const targetText = useTargetText(kpi);
  const { organization } = useViewer();
  const segments = segmentsOf(rows, runningPeriod(organization, kpi.periodicity, new Date()));
  if (segments.length === 0) return null;
  return (
    <section aria-labelledby="targets-timeline">
      <Title order={2} id="targets-timeline" mb="xs">
        {t("title")}
      </Title>
      <ol className={classes.timeline}>
        {segments.map(({ from, until, levels, length, isNow }) => (
          <li
            key={from}
            className={classes.segment}
            data-now={isNow || undefined}
            style={{ flexGrow: Math.min(Math.max(length, 2), 24) }}
          >
            <span className={`figure ${classes.level}`}>
              {targetText({
                target: textOf(levels.target),
                minimum: textOf(levels.minimum),
                stretch: textOf(levels.stretch),
              }) ?? "–"}
            </span>
            <span className={classes.time}>
              {until === null
                ? t("from", { from: format.period(from, "short") })
                : until === from
                  ? format.period(from, "short")
                  : t("fromTo", { from: format.period(from, "short"), to: format.period(until, "short") })}
              {isNow && <b> {t("now")}</b>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
