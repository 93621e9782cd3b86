"use client";
import { Switch } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFormat } from "../../lib/use-format";
import classes from "./board.module.css";
import { type Tally, tallyOf } from "./since-day";
import type { Since } from "./use-since";

interface SinceSummaryProps {
  since: Since;
  /** How many rows were compared; null for all there are. */
  part: number | null;
  only: boolean;
  showOnly: (only: boolean) => void;
}

const order: readonly (keyof Tally)[] = [
  "worse",
  "better",
  "newFigures",
  "corrected",
  "newTargets",
  "newKpis",
];

/** What has changed since a day, counted, and the switch that leaves only that. */
export function SinceSummary({ since, part, only, showOnly }: SinceSummaryProps) {
  const t = useTranslations("board.changed");
  const format = useFormat();
  const { list } = useFormatter();
  const { differences, moment, failed } = since;
  const tally = useMemo(() => differences && tallyOf(differences.values()), [differences]);
  const day = format.day(moment.asked);
  const parts = tally
    ? order.filter((kind) => tally[kind] > 0).map((kind) => t(kind, { count: tally[kind] }))
    : [];
  return (
    <div className={classes.changes}>
      <p role="status">
        <strong>{t("heading", { day })}</strong> {!tally && t(failed ? "failed" : "asking")}
        {tally && (parts.length > 0 ? list(parts) : t("nothing"))}
        {tally && part !== null && <span className={classes.part}> {t("part", { count: part })}</span>}
      </p>
      {(only || parts.length > 0) && (
        <Switch
          label={t("only")}
          checked={only}
          onChange={(event) => showOnly(event.currentTarget.checked)}
        />
      )}
    </div>
  );
}
