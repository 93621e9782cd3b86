"use client";
import { type ComponentProps, useEffect } from "react";
import { late, useLate } from "../../ui/late";
import classes from "./board.module.css";
import type { SinceSummary as Summary } from "./since-summary";

const summary = late(() => import("./since-summary").then((module) => module.SinceSummary));

/** What has changed: asked for by the browser, and so is what shows it. Its line is there from the beginning. */
export function SinceSummary(props: ComponentProps<typeof Summary>) {
  const Shown = useLate(summary);
  useEffect(() => void summary.fetch(), []);
  return Shown ? <Shown {...props} /> : <div className={classes.changes} />;
}
