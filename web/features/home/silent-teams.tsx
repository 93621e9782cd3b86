import { Anchor, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { useFormat } from "../../lib/use-format";
import type { Silence } from "./desk-by-team";
import classes from "./home.module.css";

/** What nobody has reported for long, apart from the work of the day: by team, since when, with the way to it. */
export function SilentTeams({ silences, month }: { silences: readonly Silence[]; month: string }) {
  const t = useTranslations("home.silent");
  const format = useFormat();
  return (
    <section aria-labelledby="home-silent" className={classes.silent}>
      <Title order={3} size="h5" id="home-silent">
        {t("title")}
      </Title>
      <Text size="sm" c="dimmed">
        {t("text")}
      </Text>
      <ul className={classes.silences}>
        {silences.map(({ teamId, team, since, count }) => (
          <li key={`${teamId} ${since}`} className={classes.silence}>
            <Anchor component={Link} href={`/entries?month=${month}&team=${teamId}`} size="sm">
              {team}
            </Anchor>
            <Text span size="sm" c="dimmed">
              {t("since", { count, period: format.period(since, "short") })}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
