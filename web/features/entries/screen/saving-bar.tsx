"use client";
import { Button, Paper, Transition } from "@mantine/core";
import { IconCheck, IconCloudOff, IconLogin2 } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { useFormat } from "../../../lib/use-format";
import classes from "./screen.module.css";
import { useDesk, useWholeDesk } from "./use-desk";
import { type Happening, useHappenings } from "./use-happenings";

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
      <span className={classes.barWaiting}>{t(isSignedOut ? "signedOut" : "unreachable", { count })}</span>
      <Button size="compact-sm" variant="default" onClick={() => cells.sender.resume()}>
        {t(isSignedOut ? "signIn" : "tryNow")}
      </Button>
    </Paper>
  );
}

function LastSaved() {
  const t = useTranslations("entries.saved");
  const desk = useWholeDesk();
  const write = useSavedText();
  const [last, setLast] = useState<Happening | null>(null);
  const [isShown, setShown] = useState(false);
  const [isHeld, setHeld] = useState(false);
  useHappenings(
    useCallback((happening) => {
      if (!isSaved(happening)) return;
      setLast(happening);
      setShown(true);
    }, []),
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
          {last?.kind === "saved" && desk.sender.steps.canUndo && (
            <Button size="compact-sm" variant="default" onClick={() => void desk.sender.undo()}>
              {t("undo")}
            </Button>
          )}
        </Paper>
      )}
    </Transition>
  );
}

const isSaved = ({ kind }: Happening) => kind === "saved" || kind === "undone" || kind === "redone";

/** "private donations, September 2026: 1,110,047 CHF saved.", or how many were. */
export function useSavedText() {
  const t = useTranslations("entries.saved");
  const format = useFormat();
  return useCallback(
    ({ count, last }: Happening): string => {
      if (last.kind !== "saved" && last.kind !== "undone" && last.kind !== "redone") return "";
      const { kind, cell, content } = last;
      if (count > 1) return t(`${kind}.many`, { count });
      const place = { kpi: cell.kpi.name, period: format.period(cell.period) };
      if (content === null) return t(`${kind}.withdrawn`, place);
      if (content.state === "NOT_APPLICABLE") return t(`${kind}.notApplicable`, place);
      const value = format.figure(content.value ?? "", cell.kpi);
      return t(`${kind}.value`, { ...place, value });
    },
    [t, format],
  );
}
