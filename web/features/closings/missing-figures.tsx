"use client";
import type { MissingInMonthQuery } from "@cairn/schema/generated/web/closings/graphql";
import { Anchor, Text } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { useFormatter, useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { useFormat } from "../../lib/use-format";
import classes from "./missing-figures.module.css";
import { type OwingTeam, owingTeams, standingOf } from "./month-standing";
import { useReminder } from "./use-reminder";

interface MissingFiguresProps {
  period: string;
  /** Null while it is looked up, or could not be. */
  found: MissingInMonthQuery | null;
  failed: boolean;
}

/** What a month still lacks before it is closed: how many figures, of which teams, and the way to them. */
export function MissingFigures({ period, found, failed }: MissingFiguresProps) {
  const t = useTranslations("closings.missing");
  const month = useFormat().period(period);
  if (!found)
    return (
      <Text size="sm" c="dimmed" role="status">
        {t(failed ? "failed" : "looking")}
      </Text>
    );
  const { expected, missing, returned } = standingOf(found.due.totals);
  if (missing === 0 && returned === 0)
    return <Text size="sm">{t(expected === 0 ? "nothing" : "complete", { expected, month })}</Text>;
  return (
    <div className={classes.missing}>
      <p className={classes.what}>
        {missing > 0 && t("missing", { count: missing, expected, month })}{" "}
        {returned > 0 && t("returned", { count: returned })}
      </p>
      <ul className={classes.teams} aria-label={t("teams")}>
        {owingTeams(found).map((team) => (
          <OwingLine key={team.id} team={team} period={period} />
        ))}
      </ul>
    </div>
  );
}

/** So many KPIs of a team are named before a month is closed; the others are counted. */
const MOST_NAMED = 5;

/** What one team owes: how much, of which KPIs, with the way to its desk and to those who enter for it. */
function OwingLine({ team, period }: { team: OwingTeam; period: string }) {
  const t = useTranslations("closings.missing");
  const { list } = useFormatter();
  const { missing, returned, economists, kpis } = team;
  const reminder = useReminder(period);
  const counts = [
    missing > 0 && t("missingCount", { count: missing }),
    returned > 0 && t("returnedCount", { count: returned }),
  ].filter((each) => each !== false);
  return (
    <li className={classes.team}>
      <Anchor component={Link} href={`/entries?month=${period}&team=${team.id}`} size="sm" fw={550}>
        {team.name}
      </Anchor>
      <span className={classes.counts}>{counts.join(" · ")}</span>
      {economists.length > 0 && (
        <Anchor href={reminder(team)} size="sm" className={classes.remind}>
          <IconMail size={15} stroke={1.7} aria-hidden="true" />
          {t("remind", { names: list(economists.map(({ name }) => name)) })}
        </Anchor>
      )}
      {kpis.length > 0 && <OwedKpis team={team} />}
    </li>
  );
}

/** The KPIs of which a team owes something. */
function OwedKpis({ team: { kpis, listed } }: { team: OwingTeam }) {
  const t = useTranslations("closings.missing");
  const named = kpis.slice(0, MOST_NAMED).join(", ");
  const more = kpis.length - MOST_NAMED;
  return (
    <span className={classes.kpis}>
      {named}
      {listed ? more > 0 && ` ${t("letter.more", { count: more })}` : ` ${t("others")}`}
    </span>
  );
}
