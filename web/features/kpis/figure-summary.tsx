"use client";
import type { KpiSeriesFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { IconClockExclamation } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import { useSentence } from "../../lib/use-sentence";
import { Figure } from "../../ui/figure";
import { useAchieved } from "./achieved";
import { useChangeText } from "./change-text";
import { FigureStatus } from "./figure-status";
import classes from "./figure-summary.module.css";
import type { KpiOfPage } from "./kpi-of-page";
import type { KpiView } from "./kpi-view";
import type { ShownFigure } from "./shown-figures";
import type { Since } from "./since-when";
import { useTargetTexts } from "./target-text";

interface FigureSummaryProps {
  kpi: KpiOfPage;
  view: KpiView;
  figure: ShownFigure;
  coverage: KpiSeriesFragment["coverage"];
  /** The first later period that is overdue; null where the figure is as new as can be. */
  missingSince: string | null;
  /** Since when it has stood as it does; null where it is not rated. */
  since: Since | null;
  /** Whether the past is shown, from which no way leads to the targets of now. */
  past: boolean;
}

/** The newest figure, large, with what it is held against, how it moved, and how complete and fresh the series is. */
export function FigureSummary(props: FigureSummaryProps) {
  const { kpi, view, figure, coverage, missingSince, since, past } = props;
  const t = useTranslations("kpis.page.summary");
  const measures = useTranslations("kpis.view.measure");
  const format = useFormat();
  const achieved = useAchieved();
  const sentence = useSentence();
  const { point, stands } = figure;
  const period = format.period(point.period);
  return (
    <div className={classes.summary}>
      {missingSince && (
        <p className={classes.silent}>
          <IconClockExclamation size={18} stroke={1.7} aria-hidden="true" />
          {t("silent", { period, count: coverage.behind })}
        </p>
      )}
      <dl className={classes.main}>
        <div>
          <dt>
            {view.measure === "value" ? period : t("made", { measure: measures(view.measure), period })}
          </dt>
          <dd className={classes.value} data-old={missingSince !== null || undefined}>
            <Figure
              value={figure.value}
              unit={kpi.unit}
              decimals={kpi.decimals}
              valueKind={kpi.valueKind}
              notApplicable={stands.status === "NOT_APPLICABLE"}
            />
          </dd>
        </div>
      </dl>
      <div className={classes.standing}>
        <FigureStatus
          kpi={kpi}
          view={view}
          figure={figure}
          missingSince={missingSince}
          href={past ? null : `/targets/${kpi.id}`}
        />
        {since && !missingSince && <StandsSince since={since} />}
        <span>{sentence(stands.explanation)}</span>
        {figure.acrossVersions && <span className={classes.none}>{t("acrossVersions")}</span>}
        {point.inProgress && <span className={classes.none}>{t("inProgress")}</span>}
      </div>
      <dl className={classes.rest}>
        <Aim kpi={kpi} figure={figure} />
        {stands.achievement !== null && (
          <div>
            <dt>{t("achievement")}</dt>
            <dd className="figure">{achieved(stands.achievement)}</dd>
          </div>
        )}
        <Moved kpi={kpi} view={view} figure={figure} />
        <Complete figure={figure} coverage={coverage} isEntered={view.measure === "value"} />
      </dl>
    </div>
  );
}

/** Since which period it has stood as it does, and how it stood before. */
function StandsSince({ since: { period, orLonger, before } }: { since: Since }) {
  const t = useTranslations("kpis.page.summary.since");
  const words = useTranslations("words.status");
  const format = useFormat();
  return (
    <>
      <strong className={classes.since}>
        {t(orLonger ? "orLonger" : "from", { period: format.period(period, "short") })}
      </strong>
      {before && <span className={classes.none}>{t("before", { status: words(before) })}</span>}
    </>
  );
}

function Aim({ kpi, figure }: Pick<FigureSummaryProps, "kpi" | "figure">) {
  const t = useTranslations("kpis.page.summary");
  const { stands, coverage, isMade } = figure;
  const { text, judged } = useTargetTexts(kpi)(stands);
  const isOfSome = isMade && coverage.reported < coverage.expected;
  if (kpi.direction === "INFORMATIONAL") return null;
  return (
    <div>
      <dt>{t(kpi.direction === "WITHIN_BAND" ? "band" : "target")}</dt>
      <dd className="figure">
        {text ?? <span className={classes.none}>{t(judged ? "noTargetTogether" : "noTarget")}</span>}
        {text && stands.targetCarried && <span className={classes.remark}>{t("carried")}</span>}
        {text && isOfSome && <span className={classes.remark}>{t("ofReported")}</span>}
        {judged && <span className={classes.remark}>{t("judgedBy", { target: judged })}</span>}
      </dd>
    </div>
  );
}

function Moved({ kpi, view, figure }: Pick<FigureSummaryProps, "kpi" | "view" | "figure">) {
  const t = useTranslations("kpis.page.summary");
  const text = useChangeText(kpi, view.changeIn)(figure.change);
  if (text === null) return null;
  return (
    <div>
      <dt>{t(view.lastYear ? "changeFromLastYear" : "changeFromBefore")}</dt>
      <dd className="figure">
        {text}
        {figure.change.ofMovements && <span className={classes.remark}>{t("ofMovements")}</span>}
        {figure.change.acrossVersions && <span className={classes.remark}>{t("newDefinition")}</span>}
      </dd>
    </div>
  );
}

interface CompleteProps {
  figure: ShownFigure;
  coverage: KpiSeriesFragment["coverage"];
  isEntered: boolean;
}

/** How many of the periods shown are reported and how far behind they are; of a made figure how many of its parts. */
function Complete({ figure, coverage, isEntered }: CompleteProps) {
  const t = useTranslations("kpis.page.summary");
  return (
    <div>
      <dt>{t("coverage")}</dt>
      <dd className="figure">
        {t("reported", isEntered ? coverage : figure.coverage)}
        <span className={classes.remark}>{t("behind", { count: coverage.behind })}</span>
      </dd>
    </div>
  );
}
