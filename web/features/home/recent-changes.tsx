"use client";
import type { HomeChangeFragment } from "@cairn/schema/generated/web/home/graphql";
import { Anchor, Card, Group, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { useFormat } from "../../lib/use-format";
import { type ChangeGroup, groupChanges } from "./change-groups";
import classes from "./home.module.css";
import { useCounted } from "./use-counted";

interface RecentChangesProps {
  changes: HomeChangeFragment[];
  /** There are older ones than these. */
  hasMore: boolean;
}

/** The newest changes, one line a request. */
export function RecentChanges({ changes, hasMore }: RecentChangesProps) {
  const t = useTranslations("home.changes");
  const groups = groupChanges(changes, 6);
  return (
    <Card component="section" aria-labelledby="home-changes">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="home-changes">
          {t("title")}
        </Title>
        <Anchor component={Link} href="/changes" size="sm">
          {t("all")}
        </Anchor>
      </Group>
      {groups.length === 0 && <Text c="dimmed">{t("none")}</Text>}
      <ul className={classes.list}>
        {groups.map((group) => (
          <ChangeLine
            key={group.first.id}
            group={group}
            isCut={hasMore && group.last.id === changes.at(-1)?.id}
          />
        ))}
      </ul>
    </Card>
  );
}

function ChangeLine({ group, isCut }: { group: ChangeGroup; isCut: boolean }) {
  const t = useTranslations("home.changes");
  const { first, team } = group;
  const { count, isPart } = useCounted(group, isCut);
  // Whatever was not loaded may be of other teams.
  const several = [
    t(isPart ? "severalAndMore" : "several", { count }),
    count === group.count && !isPart && team,
  ];
  const format = useFormat();
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Text size="sm">
          <Text span fw={550} inherit>
            {first.actor?.name ?? ((isFirstVisit(first) && first.person?.name) || t("system"))}
          </Text>{" "}
          <ActionName change={first} />
        </Text>
        <Text size="sm" c="dimmed">
          {count > 1 ? several.filter(Boolean).join(" · ") : <About change={first} />}
        </Text>
      </div>
      <Text size="xs" c="dimmed" component="time" dateTime={first.at}>
        {format.instant(first.at)}
      </Text>
    </li>
  );
}

/** What was done, in words; a verb this page has no words for is shown by its name. */
function ActionName({ change }: { change: HomeChangeFragment }) {
  const t = useTranslations("home.changes.actions");
  const { action } = change;
  const known = (isFirstVisit(change) ? "signInWaits" : action) as Parameters<typeof t>[0];
  return t.has(known) ? t(known) : action;
}

/** Somebody came whom nobody knows yet. It is they who did it: until they are let in the log has no other actor. */
const isFirstVisit = ({ action, fields }: HomeChangeFragment): boolean =>
  action === "signIn" &&
  fields.some(({ name, before, after }) => name === "status" && !before && after === "WAITING");

/** What a single change is about and, for a figure, from what to what. */
function About({ change }: { change: HomeChangeFragment }) {
  const t = useTranslations("home.changes");
  const format = useFormat();
  const { kpi, team, period, fields } = change;
  const about = [kpi?.name, team?.name, period && format.period(period)].filter(Boolean).join(" · ");
  const value = fields.find((field) => field.name === "value");
  if (!value || !kpi) return about;
  const written = (text: string | null) => (text === null ? t("nothing") : format.figure(text, kpi));
  return (
    <>
      {about}
      {": "}
      {value.before !== null && `${written(value.before)} → `}
      {written(value.after)}
    </>
  );
}
