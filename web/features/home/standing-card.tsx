"use client";
import type { HomeQuery } from "@cairn/schema/generated/web/home/graphql";
import { STANDINGS, type Standing } from "@cairn/schema/rules/standing";
import { Anchor, Card, Group, Text, Title } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { useFormat } from "../../lib/use-format";
import { StatusMark } from "../../ui/status-mark";
import { ScoreFigure } from "../scores/score-figure";
import classes from "./home.module.css";

const shown: readonly Standing[] = ["ON_TRACK", "AT_RISK", "OFF_TRACK", "OUT_OF_DATE", "NO_DATA"];
const others = STANDINGS.filter((standing) => !shown.includes(standing));

interface StandingCardProps {
  counts: HomeQuery["board"]["standings"];
  score: HomeQuery["board"]["score"];
  total: number;
}

/** How many figures stand how, each leading to them on the board; all of them as one score, and the ones that are not rated in a line below. */
export function StandingCard({ counts, score, total }: StandingCardProps) {
  const t = useTranslations("home.standing");
  const format = useFormat();
  const countOf = (standing: Standing) => counts.find((each) => each.standing === standing)?.count ?? 0;
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
        {shown.map((standing) => (
          <li key={standing}>
            <Link href={`/board?status=${standing}`} className={classes.count}>
              <Text span className={`figure ${classes.number}`}>
                {format.count(countOf(standing))}
              </Text>
              <StatusMark status={standing} />
            </Link>
          </li>
        ))}
      </ul>
      <ScoreFigure score={score} teamId={null} asOf={null} />
      <Others countOf={countOf} />
    </Card>
  );
}

/** Those that are not rated and not late, so that the numbers add up to all. */
function Others({ countOf }: { countOf: (standing: Standing) => number }) {
  const t = useTranslations("home.standing");
  const words = useTranslations("words.status");
  const { list } = useFormatter();
  const some = others.filter((standing) => countOf(standing) > 0);
  if (some.length === 0) return null;
  const parts = some.map((standing) => t("part", { count: countOf(standing), status: words(standing) }));
  return (
    <Anchor
      component={Link}
      href={`/board?status=${some.join(",")}`}
      size="sm"
      mt="md"
      display="inline-block"
      c="dimmed"
    >
      {t("others", { count: some.reduce((sum, standing) => sum + countOf(standing), 0), parts: list(parts) })}
    </Anchor>
  );
}
