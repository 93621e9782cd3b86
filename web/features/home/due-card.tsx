"use client";
import type { HomeQuery, HomeReturnedFragment } from "@cairn/schema/generated/web/home/graphql";
import { closingMonthOf, formatPeriod, period as periodOfText } from "@cairn/schema/rules/period";
import { Anchor, Button, Card, Group, Progress, Stack, Text, Title } from "@mantine/core";
import { IconChecks, IconCornerDownLeft, IconPencil } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { calendarOf } from "../../lib/periodicity";
import { useFormat } from "../../lib/use-format";
import { useViewer } from "../shell/viewer-context";
import { deskByTeam, silencesOf, type TeamDesk } from "./desk-by-team";
import { SilentTeams } from "./silent-teams";

interface DueCardProps {
  desk: NonNullable<HomeQuery["desk"]>;
  /** What was sent back, of whatever month. */
  returned: readonly HomeReturnedFragment[];
  /** Whether the month is closed: nothing more can be entered for it. */
  isClosed: boolean;
}

/** What is to be entered for the month, a line a team, with the way there. */
export function DueCard({ desk, returned, isClosed }: DueCardProps) {
  const t = useTranslations("home.due");
  const month = useFormat().period(desk.month);
  const teams = deskByTeam(desk.rows, returned);
  const silences = silencesOf(desk.rows);
  const expected = sumOf(teams, "expected");
  const left = expected - sumOf(teams, "entered");
  const missing = desk.expected - desk.entered;
  return (
    <Card component="section" aria-labelledby="home-due">
      <Group justify="space-between">
        <Title order={2} id="home-due">
          {t("title", { month })}
        </Title>
        <Anchor component={Link} href="/closings" size="sm">
          {t("months")}
        </Anchor>
      </Group>
      {desk.expected === 0 && <Text c="dimmed">{t("nothing", { month })}</Text>}
      {expected > 0 && left === 0 && returned.length === 0 && (
        <Group gap="xs" mt="xs" c="var(--cairn-on-track)">
          <IconChecks size={18} aria-hidden="true" />
          <Text>{t("complete", { count: expected })}</Text>
        </Group>
      )}
      {isClosed && missing > 0 && <Text c="dimmed">{t("closed", { month, count: missing })}</Text>}
      <Stack gap="sm" mt="sm">
        {teams.map((team) => (
          <TeamLine key={team.teamId} team={team} month={desk.month} isClosed={isClosed} />
        ))}
      </Stack>
      {silences.length > 0 && <SilentTeams silences={silences} month={desk.month} />}
    </Card>
  );
}

const sumOf = (teams: readonly TeamDesk[], what: "expected" | "entered"): number =>
  teams.reduce((sum, team) => sum + team[what], 0);

function TeamLine({ team, month, isClosed }: { team: TeamDesk; month: string; isClosed: boolean }) {
  const t = useTranslations("home.due");
  const format = useFormat();
  const missing = team.expected - team.entered;
  const left = isClosed ? 0 : missing;
  const isOpen = left > 0 || team.returned.length > 0;
  const href = `/entries?month=${month}&team=${team.teamId}`;
  return (
    <Group gap="md" justify="space-between">
      <Stack gap={4} flex="1 1 14rem" miw={0}>
        <Group gap="xs" justify="space-between">
          <Text fw={550}>{team.team}</Text>
          <Text size="sm" c={left > 0 && team.overdue > 0 ? "var(--cairn-off-track)" : "dimmed"}>
            {!isOpen && (missing > 0 ? t("missing", { count: missing }) : t("done"))}
            {left > 0 && team.overdue > 0 && t("overdue", { left, count: team.overdue })}
            {left > 0 &&
              team.overdue === 0 &&
              team.dueOn &&
              t("dueOn", { left, day: format.day(team.dueOn) })}
          </Text>
        </Group>
        {team.expected > 0 && (
          <>
            <Progress
              value={(100 * team.entered) / team.expected}
              size="sm"
              aria-label={t("progress", { team: team.team, entered: team.entered, expected: team.expected })}
            />
            <Text size="xs" c="dimmed">
              {t("entered", { entered: team.entered, expected: team.expected })}
            </Text>
          </>
        )}
        <Returned team={team} />
      </Stack>
      <Button
        component={Link}
        href={href}
        variant={isOpen ? "filled" : "default"}
        leftSection={<IconPencil size={16} aria-hidden="true" />}
        aria-label={t(isOpen ? "enterOf" : "lookOf", { team: team.team })}
      >
        {t(isOpen ? "enter" : "look")}
      </Button>
    </Group>
  );
}

/** What was sent back counts as entered, and is still to be looked at: the way to the first one, in its month. */
function Returned({ team: { team, teamId, returned } }: { team: TeamDesk }) {
  const t = useTranslations("home.due");
  const { organization } = useViewer();
  const [first] = returned;
  if (!first) return null;
  const said = t("returned", { count: returned.length });
  const month = formatPeriod(closingMonthOf(periodOfText(first.period), calendarOf(organization)));
  const reason = first.entry?.returned?.reason;
  return (
    <div>
      <Anchor
        component={Link}
        href={`/entries?month=${month}&team=${teamId}#${first.assignment.id}|${first.period}`}
        size="sm"
        aria-label={t("returnedOf", { team, returned: said })}
      >
        <IconCornerDownLeft size={14} aria-hidden="true" /> {said}
      </Anchor>
      {reason && (
        <Text size="sm" c="dimmed" lineClamp={2}>
          {t("reason", { reason })}
        </Text>
      )}
    </div>
  );
}
