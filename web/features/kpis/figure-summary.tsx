"use client";
import type {
  KpiFiguresQuery,
  KpiHeadFragment,
  KpiPointFragment,
} from "@cairn/schema/generated/web/kpis/graphql";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import { useSentence } from "../../lib/use-sentence";
import { Figure } from "../../ui/figure";
import classes from "./figure-summary.module.css";
import { StatusExplained } from "./status-explained";
import { useTargetText } from "./target-text";

interface FigureSummaryProps {
  kpi: KpiHeadFragment;
  latest: KpiPointFragment;
  coverage: NonNullable<KpiFiguresQuery["assignment"]>["series"]["coverage"];
}

/** The figure that stands now, large, with what it is held against and how complete its series is. */
export function FigureSummary({ kpi, latest, coverage }: FigureSummaryProps) {
  const t = useTranslations("kpis.page.summary");
  const format = useFormat();
  const sentence = useSentence();
  const targetText = useTargetText(kpi);
  const target = targetText(latest);
  return (
    <div>
      <dl className={classes.figures}>
        <div className={classes.main}>
          <dt>{format.period(latest.period)}</dt>
          <dd className={classes.value}>
            <Figure
              value={latest.actual}
              unit={kpi.unit}
              decimals={kpi.decimals}
              notApplicable={latest.status === "NOT_APPLICABLE"}
            />
          </dd>
        </div>
        <div>
          <dt>{t(kpi.direction === "WITHIN_BAND" ? "band" : "target")}</dt>
          <dd className="figure">
            {target ?? <span className={classes.none}>{t("noTarget")}</span>}
            {target && latest.targetCarried && <span className={classes.remark}>{t("carried")}</span>}
          </dd>
        </div>
        {latest.achievement !== null && (
          <div>
            <dt>{t("achievement")}</dt>
            <dd className="figure">{format.percent(String(latest.achievement))}</dd>
          </div>
        )}
        <div>
          <dt>{t("coverage")}</dt>
          <dd className="figure">{t("reported", coverage)}</dd>
        </div>
      </dl>
      <p className={classes.standing}>
        <StatusExplained
          status={latest.status}
          explanation={latest.explanation}
          working={latest.working}
          figure={{ ...latest, kpi }}
        />
        <span>{sentence(latest.explanation)}</span>
        {latest.inProgress && <span className={classes.none}>{t("inProgress")}</span>}
      </p>
    </div>
  );
}
