"use client";
import { useEffect } from "react";
import type { DeskEvent } from "../desk/desk-sender";
import { useDesk } from "./use-desk";

/** Events of one kind that came right after one another, as one. */
export interface Happening {
  readonly kind: DeskEvent["kind"];
  readonly count: number;
  readonly last: DeskEvent;
}

/** A batch's answers come at once: they are told together. */
const TOGETHER_MS = 60;
/** Of a large block more answers are to come: it is told as a whole. */
const LARGE = 50;

/** Tells what happens on the desk, a block of cells as one. */
export function useHappenings(tell: (happening: Happening) => void): void {
  const { listen, cells } = useDesk();
  useEffect(() => {
    const gathered = new Map<DeskEvent["kind"], Happening>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      const isLarge = [...gathered.values()].some(({ count }) => count >= LARGE);
      if (isLarge && cells.sender.pending > 0 && cells.sender.flow === "flowing") {
        timer = setTimeout(flush, TOGETHER_MS);
        return;
      }
      const all = [...gathered.values()];
      gathered.clear();
      for (const happening of all) tell(happening);
    };
    const stop = listen((event) => {
      const count = (gathered.get(event.kind)?.count ?? 0) + 1;
      gathered.delete(event.kind);
      gathered.set(event.kind, { kind: event.kind, count, last: event });
      clearTimeout(timer);
      timer = setTimeout(flush, TOGETHER_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [listen, tell, cells]);
}
