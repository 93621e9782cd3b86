"use client";
import { Button, Paper, Transition } from "@mantine/core";
import { IconCheck, IconCloudOff, IconLogin2 } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useFormat } from "../../../lib/use-format";
import type { DeskEvent } from "../desk/desk-sender";
import classes from "./screen.module.css";
import { useDesk, useWholeDesk } from "./use-desk";

const SHOWN_MS = 8_000;

/** What was saved last, with undo; or why what was typed waits, and what to do about it. */
export function SavingBar() {
  const desk = useWholeDesk();
  const waits = desk.sender.flow !== "flowing" && desk.sender.pending > 0;
  return waits ? <Waiting count={desk.sender.pending} why={desk.sender.flow} /> : <LastSaved />;
}

function Waiting({ count, why }: { count: number; why: string }) {
  const t = useTranslations("entries.waiting");
  const { cells } = useDesk();
  const isSignedOut = why === "signedOut";
  useEffect(() => {
    const resume = () => cells.sender.resume();
    window.addEventListener("online", resume);
    return () => window.removeEventListener("online", resume);
  }, [cells]);
  return (
    <Paper className={classes.bar} shadow="md" withBorder role="status">
      {isSignedOut ? (
        <IconLogin2 size={18} stroke={1.7} aria-hidden="true" />
      ) : (
        <IconCloudOff size={18} stroke={1.7} aria-hidden="true" className={classes.barWarning} />
      )}
      <span>{t(isSignedOut ? "signedOut" : "unreachable", { count })}</span>
      <Button size="compact-sm" variant="default" onClick={() => cells.sender.resume()}>
        {t(isSignedOut ? "signIn" : "tryNow")}
      </Button>
    </Paper>
  );
}

type SavedEvent = Extract<DeskEvent, { kind: "saved" | "undone" }>;

function LastSaved() {
  const t = useTranslations("entries.saved");
  const desk = useWholeDesk();
  const { listen } = useDesk();
  const write = useSavedText();
  const [last, setLast] = useState<SavedEvent | null>(null);
  const [isShown, setShown] = useState(false);
  const [isHeld, setHeld] = useState(false);
  useEffect(
    () =>
      listen((event) => {
        if (event.kind !== "saved" && event.kind !== "undone") return;
        setLast(event);
        setShown(true);
      }),
    [listen],
  );
  useEffect(() => {
    if (!last || isHeld) return;
    const timer = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [last, isHeld]);
  return (
    <Transition mounted={isShown} transition="slide-up" duration={150}>
      {(style) => (
        <Paper
          className={classes.bar}
          style={style}
          shadow="md"
          withBorder
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
        >
          <IconCheck size={18} stroke={1.8} aria-hidden="true" className={classes.barDone} />
          <span className={classes.barText}>{last && write(last)}</span>
          {last?.kind === "saved" && desk.sender.canUndo && (
            <Button size="compact-sm" variant="default" onClick={() => void desk.sender.undo()}>
              {t("undo")}
            </Button>
          )}
        </Paper>
      )}
    </Transition>
  );
}

/** "private donations, September 2026: 1,110,047 CHF saved." */
export function useSavedText() {
  const t = useTranslations("entries.saved");
  const format = useFormat();
  return ({ kind, cell, content }: SavedEvent): string => {
    const { unit, decimals, name: kpi } = cell.kpi;
    const place = { kpi, period: format.period(cell.period) };
    if (content === null) return t(`${kind}.withdrawn`, place);
    if (content.state === "NOT_APPLICABLE") return t(`${kind}.notApplicable`, place);
    const value = format.figure(content.value ?? "", { unit, decimals });
    return t(`${kind}.value`, { ...place, value });
  };
}
