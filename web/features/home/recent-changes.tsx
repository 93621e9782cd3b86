"use client";
import type { HomeChangeFragment } from "@cairn/schema/generated/web/home/graphql";
import { Anchor, Card, Group, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { useFormat } from "../../lib/use-format";
import { type ChangeGroup, groupChanges } from "./change-groups";
import classes from "./home.module.css";

/** The newest changes, one line a request. */
export function RecentChanges({ changes }: { changes: HomeChangeFragment[] }) {
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
          <ChangeLine key={group.first.id} group={group} />
        ))}
      </ul>
    </Card>
  );
}

function ChangeLine({ group: { first, count } }: { group: ChangeGroup }) {
  const t = useTranslations("home.changes");
  const format = useFormat();
  const value = first.fields.find((field) => field.name === "value");
  const about = [first.kpi?.name, first.team?.name, first.period && format.period(first.period)];
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Text size="sm">
          <Text span fw={550} inherit>
            {first.actor?.name ?? t("system")}
          </Text>{" "}
          {t.has(`actions.${first.action}` as "actions.recordEntries")
            ? t(`actions.${first.action}` as "actions.recordEntries")
            : first.action}
          {count > 1 && ` ${t("several", { count })}`}
        </Text>
        {count === 1 && (
          <Text size="sm" c="dimmed">
            {about.filter(Boolean).join(" · ")}
            {value && (
              <span className="figure">
                {": "}
                {value.before ? `${format.decimal(value.before)} → ` : ""}
                {value.after ? format.decimal(value.after) : t("nothing")}
              </span>
            )}
          </Text>
        )}
      </div>
      <Text size="xs" c="dimmed" component="time" dateTime={first.at}>
        {format.instant(first.at)}
      </Text>
    </li>
  );
}
