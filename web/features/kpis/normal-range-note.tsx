"use client";
import type { KpiNormalRangeFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { Text } from "@mantine/core";
import { IconWaveSine } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import { useSentence } from "../../lib/use-sentence";
import type { KpiOfPage } from "./kpi-of-page";
import classes from "./layer-note.module.css";
import { toldSignals } from "./told-signals";

/** So many are told, the newest first; all are marked in the picture. */
const shown = 6;

interface NormalRangeNoteProps {
  kpi: KpiOfPage;
  range: KpiNormalRangeFragment;
  /** Whether the picture shows it, too. */
  drawn: boolean;
}

/** What is ordinary, in words, and everything that stands out from it with its period. */
export function NormalRangeNote({ kpi, range, drawn }: NormalRangeNoteProps) {
  const t = useTranslations("kpis.normalRange");
  const format = useFormat();
  const sentence = useSentence();
  const { lower, upper, mean, seasonal, reason } = range;
  const told = toldSignals(range);
  const shape = { unit: kpi.unit, decimals: kpi.decimals };
  const written = (value: string) =>
    seasonal ? format.difference(value, shape) : format.figure(value, shape);
  const when = (from: string, to: string) =>
    from === to
      ? format.period(from, "short")
      : t("fromTo", { from: format.period(from, "short"), to: format.period(to, "short") });
  return (
    <section className={classes.note} aria-label={t("label")}>
      <IconWaveSine size={18} stroke={1.6} aria-hidden="true" className={classes.icon} />
      <div>
        {lower === null || upper === null || mean === null ? (
          <Text size="sm">{reason ? t("none", { reason: sentence(reason) }) : t("unknown")}</Text>
        ) : (
          <>
            <Text size="sm">
              <strong>{t("limits", { lower: written(lower), upper: written(upper) })}</strong>{" "}
              {t(seasonal ? "seasonal" : "plain", { mean: written(mean), count: range.periods.length })}
            </Text>
            <Text size="sm" c="dimmed">
              {t("meaning")} {!drawn && t("notDrawn")}
            </Text>
            <ul className={classes.signals} aria-label={t("signals", { count: told.length })}>
              {told.slice(0, shown).map(({ kind, from, to, ...said }) => (
                <li key={`${kind} ${from}`}>
                  <strong>{when(from, to)}:</strong> {sentence(said)}
                </li>
              ))}
            </ul>
            {told.length > shown && (
              <Text size="sm" c="dimmed">
                {t("more", { count: told.length - shown })}
              </Text>
            )}
            {told.length === 0 && <Text size="sm">{t("noSignals")}</Text>}
          </>
        )}
      </div>
    </section>
  );
}
