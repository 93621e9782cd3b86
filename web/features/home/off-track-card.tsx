"use client";
import type { HomeAssignmentFragment, HomeQuery } from "@cairn/schema/generated/web/home/graphql";
import type { Standing } from "@cairn/schema/rules/standing";
import { Anchor, Card, Group, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { useFormat } from "../../lib/use-format";
import { Figure } from "../../ui/figure";
import { StatusExplained } from "../kpis/status-explained";
import { useTargetText } from "../kpis/target-text";
import classes from "./home.module.css";

interface OffTrackCardProps {
  /** The most urgent ones. */
  assignments: readonly HomeAssignmentFragment[];
  counts: HomeQuery["board"]["standings"];
}

const urgent: readonly Standing[] = ["OFF_TRACK", "AT_RISK", "OUT_OF_DATE"];

/** What to talk about: off track first, then at risk and out of date, and the way to what has no room here. */
export function OffTrackCard({ assignments, counts }: OffTrackCardProps) {
  const t = useTranslations("home.attention");
  const total = counts
    .filter(({ standing }) => urgent.includes(standing))
    .reduce((sum, { count }) => sum + count, 0);
  return (
    <Card component="section" aria-labelledby="home-attention">
      <Title order={2} id="home-attention" mb="sm">
        {t("title")}
      </Title>
      {assignments.length === 0 && <Text c="dimmed">{t("none")}</Text>}
      <ul className={classes.list}>
        {assignments.map((row) => (
          <AttentionRow key={row.id} row={row} />
        ))}
      </ul>
      {total > assignments.length && (
        <Anchor
          component={Link}
          href={`/board?status=${urgent.join(",")}&by=urgency`}
          size="sm"
          mt="sm"
          display="inline-block"
        >
          {t("all", { count: total })}
        </Anchor>
      )}
    </Card>
  );
}

function AttentionRow({ row }: { row: HomeAssignmentFragment }) {
  const t = useTranslations("home.attention");
  const format = useFormat();
  const { kpi, team, latest } = row;
  const targetText = useTargetText(kpi);
  if (!latest) return null;
  const href = `/kpis/${kpi.id}?assignment=${row.id}`;
  const target = targetText(latest);
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Anchor component={Link} href={href} fw={550}>
          {kpi.name}
        </Anchor>
        <Text size="sm" c="dimmed">
          {team.name} · {format.period(latest.period)}
        </Text>
      </div>
      <Group gap="sm" wrap="nowrap">
        <div className={classes.figures}>
          <Figure value={latest.actual} unit={kpi.unit} decimals={kpi.decimals} valueKind={kpi.valueKind} />
          {target && (
            <Text size="xs" c="dimmed" className="figure">
              {t(kpi.direction === "WITHIN_BAND" ? "band" : "target", { value: target })}
            </Text>
          )}
        </div>
        <StatusExplained
          status={latest.status}
          missingSince={latest.missingSince}
          explanation={latest.explanation}
          working={latest.working}
          figure={{ ...latest, kpi }}
          href={href}
        />
      </Group>
    </li>
  );
}
