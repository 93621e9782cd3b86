"use client";
import { Text, UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useFormatter, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useFormat } from "../../lib/use-format";
import { useViewer } from "../shell/viewer-context";
import { BurstRest } from "./burst-rest";
import { type Burst, countKinds, periodsOf } from "./bursts";
import { ChangeLine } from "./change-line";
import classes from "./changes.module.css";
import { readsWholeLog } from "./reads-whole-log";
import { sizeOf, useChangesFilter, useRun } from "./use-run";

interface BurstLineProps {
  burst: Burst;
  /** More of the request was left out than is in the list: it is told as a whole, and opened page by page. */
  isCut: boolean;
}

/** Many changes of one request in one line, "Helga imported 52 values and 9 KPI definitions", which unfolds them. */
export function BurstLine({ burst, isCut }: BurstLineProps) {
  const t = useTranslations("changes");
  const what = useCounted();
  const { clock } = useFormat();
  const run = useRun(isCut ? burst : null, useChangesFilter());
  const isPart = useIsPart(burst) || (isCut && !run);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const [first] = burst.changes;
  if (!first) return null;
  const isKnownSource = t.has(`source.${first.source}` as "source.web");
  const isKnownVerb = t.has(`bursts.${first.action}` as "bursts.other");
  const verb = isKnownVerb ? (`bursts.${first.action}` as "bursts.other") : "bursts.other";
  return (
    <li className={classes.line}>
      <Text size="xs" c="dimmed" component="time" dateTime={first.at} className={classes.time}>
        {clock(first.at)}
      </Text>
      <div className={classes.what}>
        <Text size="sm" component="p" className={classes.story}>
          {t.rich(verb, {
            who: () => <strong>{first.actor?.name ?? t("system")}</strong>,
            what: what(burst, run, isPart),
          })}
        </Text>
        {first.reason && (
          <Text size="sm" c="dimmed">
            {t("reason", { reason: first.reason })}
          </Text>
        )}
        {isOpen && (
          <ol id={id} className={`${classes.list} ${classes.burst}`}>
            {burst.changes.map((change) => (
              <ChangeLine key={change.id} change={change} isOfBurst />
            ))}
            {run && <BurstRest run={run} shown={burst.changes.length} />}
          </ol>
        )}
      </div>
      <Text size="xs" c="dimmed" className={classes.source}>
        {isKnownSource ? t(`source.${first.source}` as "source.web") : first.source}
      </Text>
      <UnstyledButton
        className={classes.unfold}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t("unfoldBurst", { count: run ? sizeOf(run) : burst.changes.length })}
        onClick={() => setOpen(!isOpen)}
      >
        <IconChevronRight size={18} stroke={1.7} aria-hidden="true" />
      </UnstyledButton>
    </li>
  );
}

/** Whether the request changed what whoever reads the log of some teams only doesn't see: that is said, not counted. */
function useIsPart(burst: Burst): boolean {
  const filter = useChangesFilter();
  const isNarrowed = Object.values(filter ?? {}).some((value) => value !== null);
  const { grants } = useViewer();
  const isAsked = !isNarrowed && !readsWholeLog(grants);
  const run = useRun(isAsked ? burst : null, filter);
  return run !== null && sizeOf(run) < run.newest - run.oldest + 1;
}

/** "10,000 values and 9 KPI definitions for January 2020 to December 2025". */
function useCounted() {
  const t = useTranslations("changes");
  const { list } = useFormatter();
  const { period } = useFormat();
  return (burst: Burst, run: ReturnType<typeof useRun>, isPart: boolean): string => {
    const counts = run ? run.counts : countKinds(burst);
    const kinds = counts.map(({ entity, count }) => t(`counted.${entity}`, { count }));
    const what = list(isPart ? [...kinds, t("andMore")] : kinds, { type: "conjunction" });
    const [first, last] = run ? [run.firstPeriod, run.lastPeriod] : periodsOf(burst);
    if (!first || !last) return what;
    const span = { what, first: period(first), last: period(last) };
    return t(first === last ? "forPeriod" : "forPeriods", span);
  };
}
