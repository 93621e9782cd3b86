"use client";
import { useQuery } from "@apollo/client/react";
import { type KpiChangeFragment, KpiChangesDocument } from "@cairn/schema/generated/web/kpis/graphql";
import { Anchor, Group, Skeleton, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { useFormat } from "../../lib/use-format";
import classes from "./kpi-page.module.css";

/** The newest changes of the KPI, of its targets and of its values, for those who may read them. */
export function KpiChanges({ kpi }: { kpi: { id: string } }) {
  const t = useTranslations("kpis.changes");
  const { data, error } = useQuery(KpiChangesDocument, {
    variables: { kpiId: kpi.id },
    fetchPolicy: "cache-and-network",
  });
  const changes = data?.changes.nodes ?? [];
  return (
    <section aria-labelledby="kpi-changes" aria-busy={!data && !error}>
      <Group justify="space-between" mb={4}>
        <Title order={2} id="kpi-changes">
          {t("title")}
        </Title>
        <Anchor component={Link} href={`/changes?kpi=${kpi.id}`} size="sm">
          {t("all")}
        </Anchor>
      </Group>
      {!data && !error && <Skeleton h={72} />}
      {(error || (data && changes.length === 0)) && (
        <Text size="sm" c="dimmed">
          {t(error ? "failed" : "none")}
        </Text>
      )}
      <ul className={classes.list}>
        {changes.map((change) => (
          <ChangeLine key={change.id} change={change} />
        ))}
      </ul>
    </section>
  );
}

function ChangeLine({ change }: { change: KpiChangeFragment }) {
  const t = useTranslations("kpis.changes");
  const format = useFormat();
  const action = `action.${change.action}` as "action.recordEntries";
  const about = [change.team?.name, change.period && format.period(change.period, "short")];
  return (
    <li className={classes.change}>
      <span>
        <strong>{change.actor?.name ?? t("system")}</strong> {t.has(action) ? t(action) : change.action}
      </span>
      <WhatChanged change={change} />
      <span className={classes.quiet}>
        {[...about, format.instant(change.at)].filter(Boolean).join(" · ")}
      </span>
    </li>
  );
}

const figures = ["value", "target", "minimum", "stretch"];

/** From what to what: the first figure that changed. */
function WhatChanged({ change: { fields } }: { change: KpiChangeFragment }) {
  const t = useTranslations("kpis.changes");
  const format = useFormat();
  const field = fields.find(({ name }) => figures.includes(name));
  if (!field) return null;
  const written = (text: string | null) => (text === null ? t("nothing") : format.decimal(text));
  return (
    <span className={`figure ${classes.quiet}`}>
      {field.before === null ? "" : `${written(field.before)} → `}
      {written(field.after)}
    </span>
  );
}
