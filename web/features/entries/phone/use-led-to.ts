"use client";
import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";
import { useRouter } from "../../../lib/i18n/navigation";
import type { Cell } from "../cell/cell";
import { monthOf } from "../cell/lock";
import { useDesk } from "../screen/use-desk";

/**
 * Goes to a cell that something else on the screen leads to, or the address: `#<assignmentId>|<period>`. A phone shows
 * the cells of one month: one of another month is led to by that month's desk.
 */
export function useLedTo(shown: readonly Cell[], goTo: (place: number) => void): void {
  const { cells, onGo } = useDesk();
  const router = useRouter();
  const search = useSearchParams().toString();
  const follow = useCallback(
    (key: string) => {
      const place = shown.findIndex((cell) => cell.key === key);
      if (place >= 0) return goTo(place);
      if (!cells.store.has(key)) return;
      const address = new URLSearchParams(search);
      address.set("month", monthOf(cells.store.cell(key), cells.setting.calendar));
      router.replace(`/entries?${address}#${key}`);
    },
    [shown, goTo, cells, router, search],
  );
  // Once for each address: whoever goes on from there isn't called back.
  const followed = useRef("");
  useEffect(() => {
    const { hash } = window.location;
    if (hash === followed.current) return;
    followed.current = hash;
    follow(decodeURIComponent(hash.slice(1)));
  }, [follow]);
  useEffect(() => onGo(follow), [onGo, follow]);
}
