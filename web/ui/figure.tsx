"use client";
import type { FigureShape } from "../lib/format";
import { useFormat } from "../lib/use-format";
import { useTexts } from "../lib/use-texts";
import classes from "./figure.module.css";

interface FigureProps extends FigureShape {
  /** Canonical decimal text; null is "not reported", which is not zero. */
  value: string | null | undefined;
  /** The period was reported as not applicable. */
  notApplicable?: boolean;
}

/** A value of a KPI: exact, with its unit, digits aligned; a dash with words for screen readers when there is none. */
export function Figure({ value, notApplicable = false, ...shape }: FigureProps) {
  const t = useTexts("words");
  const format = useFormat();
  if (value == null) {
    const meaning = t(notApplicable ? "notApplicable" : "notReported");
    return (
      <span className={`figure ${classes.none}`} role="img" aria-label={meaning} title={meaning}>
        {notApplicable ? "n/a" : "–"}
      </span>
    );
  }
  return <span className="figure">{format.figure(value, shape)}</span>;
}
