"use client";
import type { HomeAssignmentFragment } from "@cairn/schema/generated/web/home/graphql";
import { Anchor, Card, Group, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { useFormat } from "../../lib/use-format";
import { Figure } from "../../ui/figure";
import { StatusMark } from "../../ui/status-mark";
import classes from "./home.module.css";

const most = 7;
const urgency = ["OFF_TRACK", "AT_RISK"] as const;

/** The figures to talk about: off track first, then at risk. */
export function OffTrackCard({ assignments }: { assignments: HomeAssignmentFragment[] }) {
  const t = useTranslations("home.attention");
  const rows = urgency
    .flatMap((status) => assignments.filter((each) => each.latest?.status === status))
    .slice(0, most);
  return (
    <Card component="section" aria-labelledby="home-attention">
      <Title order={2} id="home-attention" mb="sm">
        {t("title")}
      </Title>
      {rows.length === 0 && <Text c="dimmed">{t("none")}</Text>}
      <ul className={classes.list}>
        {rows.map((row) => (
          <AttentionRow key={row.id} row={row} />
        ))}
      </ul>
    </Card>
  );
}

function AttentionRow({ row }: { row: HomeAssignmentFragment }) {
  const t = useTranslations("home.attention");
  const format = useFormat();
  const { kpi, team, latest } = row;
  if (!latest) return null;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Anchor component={Link} href={`/kpis/${kpi.id}?assignment=${row.id}`} fw={550}>
          {kpi.name}
        </Anchor>
        <Text size="sm" c="dimmed">
          {team.name} · {format.period(latest.period)}
        </Text>
      </div>
      <Group gap="sm" wrap="nowrap">
        <div className={classes.figures}>
          <Figure value={latest.actual} unit={kpi.unit} decimals={kpi.decimals} />
          {latest.target && (
            <Text size="xs" c="dimmed" className="figure">
              {t("target", { value: format.figure(latest.target, kpi) })}
            </Text>
          )}
        </div>
        <StatusMark status={latest.status} />
      </Group>
    </li>
  );
}
