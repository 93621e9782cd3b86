"use client";
import { IconInfoCircle } from "@tabler/icons-react";
import type { AsOf } from "../../lib/as-of";
import { useTexts } from "../../lib/use-texts";
import { late } from "../../ui/late";
import { useLayer } from "../../ui/use-layer";
import classes from "./score-figure.module.css";
import { useScoreText } from "./score-text";

const note = late(() => import("./score-note").then((module) => module.ScoreNote));

interface ScoreFigureProps {
  score: { value: string | null; rated: number; expected: number };
  /** Whose score it is; null for the whole organization. */
  teamId: string | null;
  asOf: AsOf | null;
}

/**
 * Several KPIs as one figure, with how many of how many went in; how it is made up is told on a click or key. Of a
 * single KPI it would only repeat its achievement: from two on it is shown.
 */
export function ScoreFigure({ score, teamId, asOf }: ScoreFigureProps) {
  const t = useTexts("scores");
  const share = useScoreText();
  const { value, rated, expected } = score;
  const { trigger, layer } = useLayer(note, "dialog", { teamId, asOf });
  if (value === null || rated < 2) return null;
  const counts = { rated, expected };
  return (
    <div className={classes.score}>
      <button
        type="button"
        className={classes.button}
        aria-label={t("open", { score: share(value), ...counts })}
        {...trigger}
      >
        <span className={classes.label}>{t("label")}</span>
        <span className={`figure ${classes.value}`}>{share(value)}</span>
        <span className={`figure ${classes.of}`}>{t("of", counts)}</span>
        <IconInfoCircle size={16} stroke={1.7} aria-hidden="true" className={classes.icon} />
      </button>
      {layer}
    </div>
  );
}
