"use client";
import type { HomeQuery } from "@cairn/schema/generated/web/home/graphql";
import { Anchor, Card, Group, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { StatusMark } from "../../ui/status-mark";
import classes from "./home.module.css";

const shown = ["ON_TRACK", "AT_RISK", "OFF_TRACK", "NO_DATA"] as const;

interface StandingCardProps {
  counts: HomeQuery["board"]["counts"];
  total: number;
}

/** How many figures stand how. */
export function StandingCard({ counts, total }: StandingCardProps) {
  const t = useTranslations("home.standing");
  const countOf = (status: string) => counts.find((each) => each.status === status)?.count ?? 0;
  return (
    <Card component="section" aria-labelledby="home-standing">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="home-standing">
          {t("title")}
        </Title>
        <Anchor component={Link} href="/board" size="sm">
          {t("board", { count: total })}
        </Anchor>
      </Group>
      <ul className={classes.counts}>
        {shown.map((status) => (
          <li key={status} className={classes.count}>
            <Text span className={`figure ${classes.number}`}>
              {countOf(status)}
            </Text>
            <StatusMark status={status} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
