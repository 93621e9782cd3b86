"use client";
import { useQuery } from "@apollo/client/react";
import {
  type KpiChangeFragment,
  KpiChangesDocument,
  type KpiHeadFragment,
} from "@cairn/schema/generated/web/kpis/graphql";
import { Anchor, Group, Skeleton, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { AsOf } from "../../lib/as-of";
import { Link } from "../../lib/i18n/navigation";
import { useFormat } from "../../lib/use-format";
import { dayOf } from "../../lib/zoned-day";
import { storyOfTarget } from "../changes/story";
import { useFigureText } from "../changes/use-figure-text";
import { useViewer } from "../shell/viewer-context";
import classes from "./kpi-page.module.css";

/** The newest changes up to then, of the KPI, of its targets and of its values, for those who may read them. */
export function KpiChanges({ kpi, asOf }: { kpi: FiguresOf & { id: string }; asOf: AsOf | null }) {
  const t = useTranslations("kpis.changes");
  const { timezone } = useViewer().organization;
  const { data, error } = useQuery(KpiChangesDocument, {
    variables: { kpiId: kpi.id, until: asOf?.instant ?? null },
    fetchPolicy: "cache-and-network",
  });
  const bursts = burstsOf(data?.changes.nodes ?? []).slice(0, shown);
  const until = asOf ? `&until=${dayOf(timezone, asOf.instant)}` : "";
  return (
    <section aria-labelledby="kpi-changes" aria-busy={!data && !error}>
      <Group justify="space-between" mb={4}>
        <Title order={2} id="kpi-changes">
          {t("title")}
        </Title>
        <Anchor component={Link} href={`/changes?kpi=${kpi.id}${until}`} size="sm">
          {t("all")}
        </Anchor>
      </Group>
      {!data && !error && <Skeleton h={72} />}
      {(error || (data && bursts.length === 0)) && (
        <Text size="sm" c="dimmed">
          {t(error ? "failed" : "none")}
        </Text>
      )}
      <ul className={classes.list}>
        {bursts.map(({ change, more }) => (
          <ChangeLine key={change.id} kpi={kpi} change={change} more={more} />
        ))}
      </ul>
    </section>
  );
}

/** So many are shown; the change log has the rest. */
const shown = 5;

interface Burst {
  change: KpiChangeFragment;
  /** How many more the same request made right after it. */
  more: number;
}

/** What one request did stands as one, so that a year of targets doesn't hide the rest. */
function burstsOf(changes: readonly KpiChangeFragment[]): Burst[] {
  const bursts: Burst[] = [];
  for (const change of changes) {
    const last = bursts.at(-1);
    const same = last && isOfOne(last.change, change);
    if (same) last.more += 1;
    else bursts.push({ change, more: 0 });
  }
  return bursts;
}

/** By the request; what has none (the demo's past) by its person and moment. */
function isOfOne(a: KpiChangeFragment, b: KpiChangeFragment): boolean {
  if (a.requestId !== null || b.requestId !== null) return a.requestId === b.requestId;
  return a.at === b.at && a.actor?.id === b.actor?.id && a.action === b.action;
}

/** How the figures of the KPI are written. */
type FiguresOf = Pick<KpiHeadFragment, "unit" | "decimals" | "valueKind">;

function ChangeLine({ kpi, change, more }: Burst & { kpi: FiguresOf }) {
  const t = useTranslations("kpis.changes");
  const format = useFormat();
  const actionText = useActionText();
  // Of a target the sentence names it where it matters.
  const period = more > 0 || change.entity === "TARGET" ? null : change.period;
  const about = [change.team?.name, period && format.period(period, "short")];
  return (
    <li className={classes.change}>
      <span>
        <strong>{change.actor?.name ?? t("system")}</strong> {actionText(change)}
      </span>
      {more > 0 ? (
        <span className={classes.quiet}>{t("several", { count: more })}</span>
      ) : (
        <WhatChanged kpi={kpi} change={change} />
      )}
      <span className={classes.quiet}>
        {[...about, format.instant(change.at)].filter(Boolean).join(" · ")}
      </span>
    </li>
  );
}

/** What was done, in words: of a target what became of it, of all else the verb. */
function useActionText(): (change: KpiChangeFragment) => string {
  const t = useTranslations("kpis.changes");
  const format = useFormat();
  return ({ entity, action, before, after, period }) => {
    if (entity === "TARGET") {
      const since = period === null ? "" : format.period(period, "short");
      return t(storyOfTarget(before, after).key, { since });
    }
    const known = `action.${action}` as "action.recordEntries";
    return t.has(known) ? t(known) : action;
  };
}

const figures = ["value", "target", "minimum", "stretch"];

/** From what to what: the first figure that changed. */
function WhatChanged({ kpi, change: { fields } }: { kpi: FiguresOf; change: KpiChangeFragment }) {
  const t = useTranslations("kpis.changes");
  const figure = useFigureText({ kpi });
  const field = fields.find(({ name }) => figures.includes(name));
  if (!field) return null;
  const written = (text: string | null) => (text === null ? t("nothing") : figure(text));
  return (
    <span className={`figure ${classes.quiet}`}>
      {field.before === null ? "" : `${written(field.before)} → `}
      {written(field.after)}
    </span>
  );
}
