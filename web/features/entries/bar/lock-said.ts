"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useFormat } from "../../../lib/use-format";
import type { Cell } from "../cell/cell";
import type { Lock } from "../cell/lock";

/** Why a cell takes nothing, and what would help. */
export function useLockSaid() {
  const t = useTranslations("entries.lock");
  const format = useFormat();
  return useCallback(
    (lock: Lock, cell: Cell): string =>
      t(lock, { period: format.period(cell.period), day: format.day(cell.point.start) }),
    [t, format],
  );
}
