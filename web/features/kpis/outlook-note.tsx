"use client";
import type { KpiOutlookFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { Text } from "@mantine/core";
import { IconTelescope } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import { useSentence } from "../../lib/use-sentence";
import type { KpiOfPage } from "./kpi-of-page";
import classes from "./layer-note.module.css";

interface OutlookNoteProps {
  kpi: KpiOfPage;
  outlook: KpiOutlookFragment;
  /** Whether the picture shows it, too. */
  drawn: boolean;
}

/** The outlook in words, marked as one: where the year may end, by which method, and how far to trust it. */
export function OutlookNote({ kpi, outlook, drawn }: OutlookNoteProps) {
  const t = useTranslations("kpis.outlook");
  const format = useFormat();
  const sentence = useSentence();
  const { yearEnd, low, high, target, method, backtest, reason } = outlook;
  const year = format.period(outlook.year);
  const written = (value: string) => format.figure(value, kpi);
  return (
    <section className={classes.note} aria-label={t("label", { year })}>
      <IconTelescope size={18} stroke={1.6} aria-hidden="true" className={classes.icon} />
      <div>
        {yearEnd === null || low === null || high === null ? (
          <Text size="sm">{reason ? t("none", { reason: sentence(reason) }) : t("unknown")}</Text>
        ) : (
          <>
            <Text size="sm">
              <strong>{t("end", { year, value: written(yearEnd) })}</strong>{" "}
              {t("range", { low: written(low), high: written(high) })}{" "}
              {target !== null && t("target", { target: written(target) })}
            </Text>
            <Text size="sm" c="dimmed">
              {method && t(`method.${method}`)}{" "}
              {backtest &&
                t(backtest.meanErrorShare === null ? "error" : "errorShare", {
                  trials: backtest.trials,
                  error: written(backtest.meanError),
                  share: backtest.meanErrorShare === null ? "" : format.percent(backtest.meanErrorShare, 1),
                })}{" "}
              {t(drawn ? "isOutlook" : "notDrawn")}
            </Text>
          </>
        )}
      </div>
    </section>
  );
}
