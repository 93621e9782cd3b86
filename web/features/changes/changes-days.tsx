"use client";
import type { ChangeRunFragment, ChangesQueryVariables } from "@cairn/schema/generated/web/changes/graphql";
import { Title } from "@mantine/core";
import { type KeyboardEvent, useMemo } from "react";
import { useFormat } from "../../lib/use-format";
import { dayOf } from "../../lib/zoned-day";
import { useViewer } from "../shell/viewer-context";
import { BurstLine } from "./burst-line";
import { ChangeLine } from "./change-line";
import classes from "./changes.module.css";
import { groupByDay, isFolded } from "./runs";

interface ChangesDaysProps {
  runs: readonly ChangeRunFragment[];
  filter: ChangesQueryVariables["filter"];
}

/** The changes under the days of the organization, newest first. */
export function ChangesDays({ runs, filter }: ChangesDaysProps) {
  const format = useFormat();
  const { timezone } = useViewer().organization;
  const days = useMemo(() => groupByDay(runs, (at) => dayOf(timezone, at)), [runs, timezone]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons within it are what has the focus
    <div onKeyDown={moveByArrows}>
      {days.map(({ day, runs: ofDay }) => (
        <section key={day} aria-labelledby={`day-${day}`} className={classes.day}>
          <Title order={2} size="h4" id={`day-${day}`} className={classes.dayName}>
            {format.day(day)}
          </Title>
          <ol className={classes.list}>
            {ofDay.map((run) =>
              isFolded(run) ? (
                <BurstLine key={run.newest} run={run} filter={filter} />
              ) : (
                run.changes.map((change) => <ChangeLine key={change.id} change={change} />)
              ),
            )}
          </ol>
        </section>
      ))}
    </div>
  );
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** From the button that unfolds a line the arrows lead to those of the lines below and above. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("button[aria-expanded]")];
  const at = buttons.indexOf(event.target as HTMLElement);
  if (!step || at < 0) return;
  event.preventDefault();
  buttons[step(at, buttons.length - 1)]?.focus();
}
