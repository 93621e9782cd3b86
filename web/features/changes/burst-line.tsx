"use client";
import type { ChangeRunFragment, ChangesQueryVariables } from "@cairn/schema/generated/web/changes/graphql";
import { addDays } from "@cairn/schema/rules/date";
import { Anchor, Text, UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useFormatter, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Link } from "../../lib/i18n/navigation";
import { useFormat } from "../../lib/use-format";
import { dayOf } from "../../lib/zoned-day";
import { useViewer } from "../shell/viewer-context";
import { useAsked } from "./asked-change";
import { BurstChanges } from "./burst-changes";
import classes from "./changes.module.css";
import { knownText } from "./known-text";
import { LineTime } from "./line-time";
import { countsInOrder, sizeOf } from "./runs";

interface BurstLineProps {
  run: ChangeRunFragment;
  filter: ChangesQueryVariables["filter"];
}

/** Many changes of one request in one line, "Helga imported 52 values and 9 KPI definitions", which unfolds them. */
export function BurstLine({ run, filter }: BurstLineProps) {
  const t = useTranslations("changes");
  const what = useCounted();
  const asked = useAsked();
  const [first] = run.changes;
  const isAsked = asked !== null && first?.seq === asked;
  const isWanted = isAsked || filter?.requestId != null;
  const [isOpen, setOpen] = useState(isWanted);
  const id = useId();
  if (!first) return null;
  const isKnownVerb = t.has(`bursts.${first.action}` as "bursts.other");
  const verb = isKnownVerb ? (`bursts.${first.action}` as "bursts.other") : "bursts.other";
  const isNarrowed = Object.values(filter ?? {}).some((value) => value !== null && value !== false);
  return (
    <li className={classes.line}>
      <LineTime at={first.at} seq={first.seq} />
      <div className={classes.what}>
        <Text size="sm" component="p" className={classes.story}>
          {t.rich(verb, {
            who: () => <strong>{first.actor?.name ?? t("system")}</strong>,
            what: what(run, run.hasUnseen && !isNarrowed),
          })}
        </Text>
        {first.reason && (
          <Text size="sm" c="dimmed">
            {t("reason", { reason: first.reason })}
          </Text>
        )}
        {run.continues && first.requestId && <PartOf request={first.requestId} at={first.at} />}
        {isOpen && <BurstChanges id={id} run={run} filter={filter} isFromAsked={isAsked} />}
      </div>
      <Text size="xs" c="dimmed" className={classes.source}>
        {knownText(t, "source", first.source)}
      </Text>
      <UnstyledButton
        className={classes.unfold}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t("unfoldBurst", { count: sizeOf(run) })}
        onClick={() => setOpen(!isOpen)}
      >
        <IconChevronRight size={18} stroke={1.7} aria-hidden="true" />
      </UnstyledButton>
    </li>
  );
}

/** A long import is written in parts, and others write between them: each leads to all of it, about that day. */
function PartOf({ request, at }: { request: string; at: string }) {
  const t = useTranslations("changes");
  const { timezone } = useViewer().organization;
  const day = dayOf(timezone, at);
  const all = new URLSearchParams({ request, since: addDays(day, -1), until: addDays(day, 1) });
  return (
    <Text size="sm" c="dimmed">
      {t("partOfImport")}{" "}
      <Anchor component={Link} href={`/changes?${all}`} inherit underline="always" prefetch={false}>
        {t("wholeImport")}
      </Anchor>
    </Text>
  );
}

/** "10,000 values and 9 KPI definitions for January 2020 to December 2025". */
function useCounted() {
  const t = useTranslations("changes");
  const { list } = useFormatter();
  const { period } = useFormat();
  return (run: ChangeRunFragment, isPart: boolean): string => {
    const kinds = countsInOrder(run).map(({ entity, count }) => t(`counted.${entity}`, { count }));
    const what = list(isPart ? [...kinds, t("andMore")] : kinds, { type: "conjunction" });
    const { firstPeriod: first, lastPeriod: last } = run;
    if (!first || !last) return what;
    const span = { what, first: period(first), last: period(last) };
    return t(first === last ? "forPeriod" : "forPeriods", span);
  };
}
