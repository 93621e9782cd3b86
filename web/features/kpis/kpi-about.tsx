"use client";
import type { KpiHeadFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { Code, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import { DirectionMark } from "./direction-mark";
import classes from "./kpi-page.module.css";
import { useRangeText } from "./range-text";

/** The definition: what is measured, how to enter it, how it is read and who answers for it. */
export function KpiAbout({ kpi }: { kpi: KpiHeadFragment }) {
  const t = useTranslations("kpis.about");
  return (
    <section aria-labelledby="kpi-about">
      <Title order={2} id="kpi-about" mb="xs">
        {t("title")}
      </Title>
      <p className={classes.text}>
        {kpi.description || <span className={classes.quiet}>{t("noText")}</span>}
      </p>
      {kpi.formula && (
        <>
          <Title order={3} size="h4" mb={4}>
            {t("formula")}
          </Title>
          <p className={classes.text}>
            <Code>{kpi.formula}</Code>
          </p>
        </>
      )}
      {kpi.instructions && (
        <>
          <Title order={3} size="h4" mb={4}>
            {t("instructions")}
          </Title>
          <p className={classes.text}>{kpi.instructions}</p>
        </>
      )}
      <Facts kpi={kpi} />
    </section>
  );
}

function Facts({ kpi }: { kpi: KpiHeadFragment }) {
  const t = useTranslations("kpis.about");
  const periodicity = useTranslations("kpis.periodicity");
  const aggregation = useTranslations("kpis.aggregation");
  const teams = useTranslations("kpis.teamAggregation");
  const kinds = useTranslations("kpis.form.kind");
  const format = useFormat();
  const range = useRangeText()(kpi);
  const tolerance =
    kpi.toleranceKind === "SHARE"
      ? t("toleranceShare", { share: format.percent(kpi.tolerance, 1).replace(/[.,]0(?=\D*$)/, "") })
      : format.figure(kpi.tolerance, { unit: kpi.unit });
  const facts = [
    [t("direction"), <DirectionMark key="direction" direction={kpi.direction} />],
    [t("periodicity"), periodicity(kpi.periodicity)],
    kpi.valueKind !== "NUMBER" && [t("kind"), kinds(`${kpi.valueKind}.name`)],
    [t("overTime"), aggregation(`${kpi.aggregation}.name`)],
    [t("overTeams"), teams(`${kpi.teamAggregation}.name`)],
    kpi.aggregation === "RATIO" && [t("factor"), format.decimal(kpi.ratioFactor)],
    // Of answers and ratings their kind says it.
    range && kpi.valueKind === "NUMBER" && [t("range"), range],
    kpi.direction !== "INFORMATIONAL" && [t("tolerance"), tolerance],
    kpi.scoreWeight !== "1" && [t("weight"), format.decimal(kpi.scoreWeight)],
    [t("due"), t("dueDays", { days: kpi.dueBusinessDays })],
    kpi.owner && [t("owner"), kpi.owner.name],
    kpi.versionFrom && [
      t("version"),
      t("versionFrom", { version: kpi.version, period: format.period(kpi.versionFrom, "short") }),
    ],
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact[0]} className={classes.fact}>
              <dt>{fact[0]}</dt>
              <dd>{fact[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
