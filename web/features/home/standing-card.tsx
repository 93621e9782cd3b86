"use client";
import type { HomeQuery } from "@cairn/schema/generated/web/home/graphql";
import { STATUSES, type Status } from "@cairn/schema/rules/status";
import { Anchor, Card, Group, Text, Title } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { StatusMark } from "../../ui/status-mark";
import classes from "./home.module.css";

const shown: readonly Status[] = ["ON_TRACK", "AT_RISK", "OFF_TRACK", "NO_DATA"];
const others = STATUSES.filter((status) => !shown.includes(status));

interface StandingCardProps {
  counts: HomeQuery["board"]["counts"];
  total: number;
}

/** How many figures stand how, each leading to them on the board; the ones that are not rated in a line below. */
export function StandingCard({ counts, total }: StandingCardProps) {
  const t = useTranslations("home.standing");
  const countOf = (status: Status) => counts.find((each) => each.status === status)?.count ?? 0;
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
          <li key={status}>
            <Link href={`/board?status=${status}`} className={classes.count}>
              <Text span className={`figure ${classes.number}`}>
                {countOf(status)}
              </Text>
              <StatusMark status={status} />
            </Link>
          </li>
        ))}
      </ul>
      <Others countOf={countOf} />
    </Card>
  );
}

/** Those that are not rated and not late, so that the numbers add up to all. */
function Others({ countOf }: { countOf: (status: Status) => number }) {
  const t = useTranslations("home.standing");
  const words = useTranslations("words.status");
  const { list } = useFormatter();
  const some = others.filter((status) => countOf(status) > 0);
  if (some.length === 0) return null;
  const parts = some.map((status) => t("part", { count: countOf(status), status: words(status) }));
  return (
    <Anchor
      component={Link}
      href={`/board?status=${some.join(",")}`}
      size="sm"
      mt="md"
      display="inline-block"
      c="dimmed"
    >
      {t("others", { count: some.reduce((sum, status) => sum + countOf(status), 0), parts: list(parts) })}
    </Anchor>
  );
}
