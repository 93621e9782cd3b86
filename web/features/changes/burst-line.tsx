"use client";
import { Text, UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useFormatter, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useFormat } from "../../lib/use-format";
import { type Burst, countKinds } from "./bursts";
import { ChangeLine } from "./change-line";
import classes from "./changes.module.css";

interface BurstLineProps {
  burst: Burst;
  /** The list ends here before the request does: there may be more of it. */
  isCut: boolean;
}

/** Many changes of one request in one line, "Helga imported 52 values and 9 KPI definitions", which unfolds them. */
export function BurstLine({ burst, isCut }: BurstLineProps) {
  const t = useTranslations("changes");
  const list = useFormatter().list;
  const { clock } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const [first] = burst.changes;
  if (!first) return null;
  const kinds = countKinds(burst).map(({ kind, count }) => t(`counted.${kind}`, { count }));
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
            what: list(isCut ? [...kinds, t("andMore")] : kinds, { type: "conjunction" }),
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
        aria-label={t("unfoldBurst", { count: burst.changes.length })}
        onClick={() => setOpen(!isOpen)}
      >
        <IconChevronRight size={18} stroke={1.7} aria-hidden="true" />
      </UnstyledButton>
    </li>
  );
}
