"use client";
import { UnstyledButton } from "@mantine/core";
import { IconCornerDownLeft } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFormat } from "../../../lib/use-format";
import type { Cell } from "../cell/cell";
import classes from "./screen.module.css";
import { useDesk, useWholeDesk } from "./use-desk";

const MOST_SHOWN = 3;

/** Above the grid: what was sent back, and why, each with the way to it. On a phone it stands at the field itself. */
export function ReturnedNotes({ cells }: { cells: readonly Cell[] }) {
  const returned = useMemo(() => cells.filter(({ point }) => point.entry?.returned), [cells]);
  return returned.length > 0 && <Notes cells={returned} />;
}

/** Looks at no other cell than those that had been sent back when the page was read. */
function Notes({ cells }: { cells: readonly Cell[] }) {
  const t = useTranslations("entries");
  const desk = useWholeDesk();
  const { go } = useDesk();
  const open = cells.filter(desk.isReturned);
  if (open.length === 0) return null;
  const shown = open.slice(0, MOST_SHOWN);
  return (
    <ul className={classes.returned} data-lines={shown.length} aria-label={t("returnedNotes.label")}>
      {shown.map((cell) => (
        <Note key={cell.key} cell={cell} go={() => go(cell.key)} />
      ))}
      {open.length > MOST_SHOWN && <li>{t("returnedNotes.more", { count: open.length - MOST_SHOWN })}</li>}
    </ul>
  );
}

function Note({ cell, go }: { cell: Cell; go: () => void }) {
  const t = useTranslations("entries");
  const format = useFormat();
  const returned = useDesk().cells.store.entryOf(cell.key)?.returned;
  if (!returned) return null;
  return (
    <li className={classes.returnedLine}>
      <IconCornerDownLeft size={15} stroke={1.8} aria-hidden="true" />
      <UnstyledButton className={classes.returnedWay} onClick={go}>
        {cell.kpi.name} · {cell.teamName} · {format.period(cell.period, "short")}
      </UnstyledButton>
      <span>
        {t("returned", {
          who: returned.by?.name ?? t("conflict.system"),
          when: format.instant(returned.at),
          reason: returned.reason,
        })}
      </span>
    </li>
  );
}
