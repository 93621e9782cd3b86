"use client";
import type { ChangeLineFragment } from "@cairn/schema/generated/web/changes/graphql";
import { Title } from "@mantine/core";
import { useMemo } from "react";
import { useFormat } from "../../lib/use-format";
import { dayOf } from "../../lib/zoned-day";
import { useViewer } from "../shell/viewer-context";
import { BurstLine } from "./burst-line";
import { foldBursts } from "./bursts";
import { ChangeLine } from "./change-line";
import classes from "./changes.module.css";

interface ChangesDaysProps {
  changes: readonly ChangeLineFragment[];
  /** More changes follow than are shown. */
  hasMore: boolean;
  /** `seq` of the changes after which the rest of their request was left out. */
  cuts: ReadonlySet<number>;
}

/** The changes under the days of the organization, newest first. */
export function ChangesDays({ changes, hasMore, cuts }: ChangesDaysProps) {
  const format = useFormat();
  const { timezone } = useViewer().organization;
  const days = useMemo(() => groupByDay(changes, timezone), [changes, timezone]);
  return days.map(({ day, changes: ofDay }) => (
    <section key={day} aria-labelledby={`day-${day}`} className={classes.day}>
      <Title order={2} size="h4" id={`day-${day}`} className={classes.dayName}>
        {format.day(day)}
      </Title>
      <ol className={classes.list}>
        {foldBursts(ofDay).map((each) =>
          "changes" in each ? (
            <BurstLine
              key={each.changes[0]?.id}
              burst={each}
              isCut={
                (hasMore && each.changes.at(-1) === changes.at(-1)) || cuts.has(each.changes.at(-1)?.seq ?? 0)
              }
            />
          ) : (
            <ChangeLine key={each.id} change={each} />
          ),
        )}
      </ol>
    </section>
  ));
}

interface Day {
  day: string;
  changes: ChangeLineFragment[];
}

function groupByDay(changes: readonly ChangeLineFragment[], timeZone: string): Day[] {
  const days = new Map<string, Day>();
  for (const change of changes) {
    const day = dayOf(timeZone, change.at);
    const group = days.get(day) ?? { day, changes: [] };
    group.changes.push(change);
    days.set(day, group);
  }
  return [...days.values()];
}
