"use client";
import { Button, Progress, Text } from "@mantine/core";
import { IconAlertCircle, IconCircleCheck, IconCornerDownLeft } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { useFormat } from "../../../lib/use-format";
import { useViewer } from "../../shell/viewer-context";
import type { Cell } from "../cell/cell";
import { countsOf } from "../desk/counts";
import classes from "./screen.module.css";
import { useDesk, useWholeDesk } from "./use-desk";

interface DeskProgressProps {
  month: string;
  /** All cells; those of the month are counted, and wherever the person is needed it is said. */
  cells: readonly Cell[];
}

/** "14 of 20 entered · 2 overdue", and a word of thanks at the end. */
export function DeskProgress({ month, cells }: DeskProgressProps) {
  const t = useTranslations("entries.progress");
  const format = useFormat();
  const { person } = useViewer();
  const desk = useWholeDesk();
  const current = useMemo(() => cells.filter((cell) => cell.isCurrent), [cells]);
  const { entered, expected, overdue } = countsOf(current, (key) => desk.store.entryOf(key), desk.setting);
  if (expected === 0) return null;
  const { needingPerson, returned: sentBack } = desk.store;
  const asking = needingPerson.size === 0 ? [] : cells.filter(({ key }) => needingPerson.has(key));
  const [firstAsking] = asking;
  const isReturned = (cell: Cell) => desk.isReturned(cell) && !needingPerson.has(cell.key);
  const returned = sentBack.size === 0 ? [] : cells.filter(isReturned);
  const [firstReturned] = returned;
  if (entered === expected && !firstAsking && !firstReturned)
    return (
      <p className={classes.done} role="status">
        <IconCircleCheck size={20} stroke={1.7} aria-hidden="true" />
        {t("done", { count: expected, month: format.period(month), name: person.name })}
      </p>
    );
  const gap = current.find((cell) => desk.isGap(cell) && !desk.isReturned(cell));
  return (
    <div className={classes.progress}>
      <Text size="sm" component="div" className={classes.counts}>
        {firstAsking && (
          <WayTo cell={firstAsking} tone="off-track" icon={IconAlertCircle}>
            {t("needsYou", { count: asking.length })}
          </WayTo>
        )}
        {firstReturned && (
          <WayTo cell={firstReturned} tone="at-risk" icon={IconCornerDownLeft}>
            {t("returned", { count: returned.length })}
          </WayTo>
        )}
        {gap && !firstAsking && <WayTo cell={gap}>{t("nextGap")}</WayTo>}
        {t("entered", { entered, expected })}
        {overdue > 0 && <span className={classes.overdue}> · {t("overdue", { count: overdue })}</span>}
      </Text>
      {/* A bar that grows softly has the browser lay the page out at every frame, with every figure that is saved. */}
      <Progress.Root size="sm" transitionDuration={0}>
        <Progress.Section
          value={(100 * entered) / expected}
          aria-label={t("label")}
          aria-valuetext={t("entered", { entered, expected })}
        />
      </Progress.Root>
    </div>
  );
}

interface WayToProps {
  cell: Cell;
  /** Whose colours it has: Mantine's light ones are too faint to read. */
  tone?: "off-track" | "at-risk";
  icon?: typeof IconAlertCircle;
  children: ReactNode;
}

/** A button that leads to a cell. */
function WayTo({ cell, tone, icon: Icon, children }: WayToProps) {
  const { go } = useDesk();
  return (
    <Button
      size="compact-sm"
      variant="light"
      mr="xs"
      {...(tone && { c: `var(--cairn-${tone})`, bg: `var(--cairn-${tone}-soft)` })}
      leftSection={Icon && <Icon size={15} stroke={1.8} aria-hidden="true" />}
      onClick={() => go(cell.key)}
    >
      {children}
    </Button>
  );
}
