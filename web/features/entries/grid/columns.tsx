"use client";
import { type CSSProperties, useEffect, useMemo, useState } from "react";
import { useDesk } from "../screen/use-desk";
import classes from "./grid.module.css";
import type { Layout } from "./model/layout";
import { digitsOf, widthsOf } from "./model/widths";

/**
 * How many digits wide the columns of the table are, and how many there are: from these its styles work out how wide
 * each is. What is saved and longer than all else makes room for itself.
 */
export function useWidths(layout: Layout): CSSProperties {
  const widths = useMemo(() => widthsOf(layout), [layout]);
  const longest = Math.max(widths.periods, useLongestSaved());
  return useMemo(() => {
    const { target, lastYear } = widths;
    const digits = { "--digits": longest, "--target-digits": target, "--last-year-digits": lastYear };
    return { ...digits, "--earlier": layout.lastPeriod - 1 } as CSSProperties;
  }, [widths, longest, layout]);
}

/** The columns of the table. */
export function Columns({ layout }: { layout: Layout }) {
  const earlier = layout.lastPeriod - 1;
  return (
    <colgroup>
      <col className={classes.nameColumn} />
      {earlier > 0 && <col span={earlier} className={classes.periodColumn} />}
      <col className={classes.lastColumn} />
      <col className={classes.standingColumn} />
      <col className={classes.targetColumn} />
      <col className={classes.lastYearColumn} />
    </colgroup>
  );
}

function useLongestSaved(): number {
  const { listen } = useDesk();
  const [longest, setLongest] = useState(0);
  useEffect(
    () =>
      listen((event) => {
        if (!("content" in event) || !event.content) return;
        const digits = digitsOf(event.cell, event.content);
        setLongest((before) => Math.max(before, digits));
      }),
    [listen],
  );
  return longest;
}
