"use client";
import { useEffect, useMemo, useState } from "react";
import { useDesk } from "../screen/use-desk";
import classes from "./grid.module.css";
import type { Layout } from "./model/layout";
import { digitsOf, widthsOf } from "./model/widths";

/** How wide each column of the table is. What is saved and longer than all else makes room for itself. */
export function Columns({ layout }: { layout: Layout }) {
  const { periods, target, lastYear } = useMemo(() => widthsOf(layout), [layout]);
  const longest = Math.max(periods, useLongestSaved());
  const digits = (count: number) => ({ "--digits": count }) as React.CSSProperties;
  const rest = layout.lastPeriod - 1;
  return (
    <colgroup>
      <col className={classes.nameColumn} />
      {rest > 0 && <col span={rest} className={classes.periodColumn} style={digits(longest)} />}
      <col className={classes.lastColumn} style={digits(longest)} />
      <col className={classes.standingColumn} />
      <col className={classes.figureColumn} style={digits(target)} />
      <col className={classes.figureColumn} style={digits(lastYear)} />
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
