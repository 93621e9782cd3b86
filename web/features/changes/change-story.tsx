"use client";
import type { ChangeLineFragment } from "@cairn/schema/generated/web/changes/graphql";
import { Anchor } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { Link } from "../../lib/i18n/navigation";
import { useFormat } from "../../lib/use-format";
import { useDirectory } from "./directory";
import type { Story } from "./story";
import { useFieldText } from "./use-field-text";
import { useFigureText } from "./use-figure-text";

interface ChangeStoryProps {
  change: ChangeLineFragment;
  story: Story;
}

/** "Gita changed private donations · Fundraising · September 2026 from 1,101,047 CHF to 1,110,047 CHF". */
export function ChangeStory({ change, story }: ChangeStoryProps) {
  const t = useTranslations("changes");
  const shell = useTranslations("shell.roles");
  const { names } = useDirectory();
  const format = useFormat();
  const figure = useFigureText(change);
  const { value } = useFieldText(change);
  const row = change.after ?? change.before;
  const write = (text: string | null): ReactNode => {
    if (text === null) return t("nothing");
    if (story.key === "entry.returned") return text;
    if (story.key.startsWith("entry.") || story.key.startsWith("target.")) return figure(text);
    if (story.key.startsWith("grant.")) return shell.has(text as "MEMBER") ? shell(text as "MEMBER") : text;
    return names.get(text) ?? text;
  };
  return t.rich(`story.${story.key}`, {
    who: () => <strong>{change.actor?.name ?? t("system")}</strong>,
    about: () => <About change={change} />,
    of: () => change.team && <> ({<TeamLink team={change.team} />})</>,
    since: () => (change.period ? format.period(change.period) : ""),
    person: () => <strong>{change.person?.name ?? t("somebody")}</strong>,
    team: () => <TeamName change={change} />,
    from: () => <span className="figure">{write(story.from)}</span>,
    to: () => <strong className="figure">{write(story.to)}</strong>,
    said: (words) => <strong>{words}</strong>,
    // A token's name is its owner's alone, and not in the log.
    may: () => value("scope", String(row?.scope)),
    until: () => value("expiresAt", String(row?.expires_at)),
  });
}

/** KPI, team, person and period, as far as the change is about them, each leading to more of it. */
function About({ change }: { change: ChangeLineFragment }) {
  const format = useFormat();
  const { kpi, team, assignment, period } = change;
  const measured = assignment ? `?assignment=${assignment.id}` : "";
  const parts: [string, ReactNode][] = [];
  if (kpi)
    parts.push([
      "kpi",
      <Anchor key="kpi" component={Link} href={`/kpis/${kpi.id}${measured}`} inherit prefetch={false}>
        {kpi.name}
      </Anchor>,
    ]);
  if (team) parts.push(["team", <TeamLink key="team" team={team} />]);
  if (assignment?.person) parts.push(["person", assignment.person.name]);
  // A target's sentence names its period itself: from then on.
  if (period && change.entity !== "TARGET") parts.push(["period", format.period(period)]);
  return parts.map(([name, part], place) => (
    <Fragment key={name}>
      {place > 0 && " · "}
      {part}
    </Fragment>
  ));
}

/** To everything that touches the team. */
function TeamLink({ team }: { team: { id: string; name: string } }) {
  return (
    <Anchor component={Link} href={`/changes?team=${team.id}`} inherit prefetch={false}>
      {team.name}
    </Anchor>
  );
}

/** The team's name as the log has it: the row is of the team itself, and may be gone. */
function TeamName({ change }: { change: ChangeLineFragment }) {
  const name = change.team?.name ?? change.after?.name ?? change.before?.name;
  return <strong>{String(name ?? "")}</strong>;
}
