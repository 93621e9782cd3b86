"use client";
import { Button, Progress, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type MouseEvent, useCallback, useMemo, useRef, useState } from "react";
import { CellSides } from "../bar/cell-sides";
import { CellWayProvider } from "../bar/cell-way";
import { focusQuestion } from "../bar/focus";
import type { DeskRow } from "../cell/desk-row";
import { layOut } from "../grid/model/layout";
import { CellQuestion } from "../question/cell-question";
import { useDesk } from "../screen/use-desk";
import classes from "./phone.module.css";
import { PhoneCard } from "./phone-card";
import { useLedTo } from "./use-led-to";

interface PhoneDeskProps {
  rows: readonly DeskRow[];
  /** Of which month, in words. */
  month: string;
}

/** The desk on a phone: one KPI at a time, a big field, on to the next gap. */
export default function PhoneDesk({ rows, month }: PhoneDeskProps) {
  const t = useTranslations("entries.phone");
  const { cells } = useDesk();
  const cards = useMemo(
    () =>
      layOut(rows).rows.flatMap(({ row, cells: all }) =>
        all.filter((cell) => cell.isCurrent).map((cell) => ({ row, cell })),
      ),
    [rows],
  );
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      cards.findIndex(({ cell }) => cells.isGap(cell)),
    ),
  );
  const place = Math.min(at, cards.length - 1);
  const frame = useRef<HTMLDivElement>(null);
  const shownCells = useMemo(() => cards.map(({ cell }) => cell), [cards]);
  useLedTo(shownCells, setAt);
  const focusField = useCallback(
    () =>
      void requestAnimationFrame(() =>
        frame.current?.querySelector<HTMLInputElement>("[data-part]")?.focus(),
      ),
    [],
  );
  const shown = cards[place];
  if (!shown) return null;
  const { cell, row } = shown;

  function go(to: number) {
    setAt(to);
    focusField();
  }
  /** Saves what is typed, and goes where it leads unless the person is needed here. */
  function leave(to: number) {
    const left = cells.leave(cell.key);
    if (left === "asks") return focusQuestion();
    if (left !== "refused") go(to);
  }
  function nextGap(): number {
    const isGap = (each: (typeof cards)[number]) => each.cell.key !== cell.key && cells.isGap(each.cell);
    const after = cards.findIndex((each, index) => index > place && isGap(each));
    const any = after >= 0 ? after : cards.findIndex(isGap);
    return any >= 0 ? any : Math.min(place + 1, cards.length - 1);
  }
  const way = { onward: () => go(nextGap()), back: focusField };
  // The field is left by what the button does, not by pressing it: the card would change under the finger meanwhile.
  const keepsFocus = { onMouseDown: (event: MouseEvent) => event.preventDefault() };

  return (
    <CellWayProvider value={way}>
      <CellSides onClosed={focusField}>
        <section ref={frame} aria-label={t("label", { month })} className={classes.desk}>
          <Text size="sm" c="dimmed" className="figure">
            {t("place", { place: place + 1, count: cards.length })}
          </Text>
          <Progress
            value={(100 * (place + 1)) / cards.length}
            size="xs"
            aria-label={t("place", { place: place + 1, count: cards.length })}
          />
          <PhoneCard key={cell.key} cell={cell} row={row} onEnter={() => leave(nextGap())} />
          <CellQuestion cell={cell} />
          <div className={classes.ways}>
            <Button
              {...keepsFocus}
              variant="default"
              size="md"
              disabled={place === 0}
              leftSection={<IconChevronLeft size={18} aria-hidden="true" />}
              onClick={() => leave(place - 1)}
            >
              {t("previous")}
            </Button>
            <Button
              {...keepsFocus}
              size="md"
              disabled={place === cards.length - 1}
              rightSection={<IconChevronRight size={18} aria-hidden="true" />}
              onClick={() => leave(place + 1)}
            >
              {t("next")}
            </Button>
          </div>
        </section>
      </CellSides>
    </CellWayProvider>
  );
}
