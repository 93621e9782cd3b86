"use client";
import type { TargetKpiFragment } from "@cairn/schema/generated/web/targets/graphql";
import type { Period } from "@cairn/schema/rules/period";
import type { TargetRow } from "@cairn/schema/rules/target";
import { useTranslations } from "next-intl";
import { sparkline } from "../../charts/sparkline";
import { useFormat } from "../../lib/use-format";
import { courseOf } from "./course";
import classes from "./timeline.module.css";

const size = { width: 720, height: 110, padding: 6 };

interface CoursePictureProps {
  kpi: TargetKpiFragment;
  rows: readonly TargetRow[];
  running: Period;
}

/** Many targets as a step line, with a mark where we are now. */
export function CoursePicture({ kpi, rows, running }: CoursePictureProps) {
  const t = useTranslations("targets.timeline");
  const format = useFormat();
  const { periods, levels, now } = courseOf(rows, running);
  const [minimum, target, stretch] = sparkline(
    { actuals: periods.map(() => null), aims: [levels.minimum, levels.target, levels.stretch] },
    size,
  ).aims;
  const written = (at: number) => {
    const level = levels.target[at] ?? levels.minimum[at];
    return level ? format.figure(level, kpi) : "–";
  };
  const ends = [0, periods.length - 1] as const;
  const label = t("picture", {
    count: rows.length,
    from: format.period(periods[0] ?? ""),
    first: written(ends[0]),
    to: format.period(periods.at(-1) ?? ""),
    last: written(ends[1]),
  });
  const step = periods.length > 1 ? (size.width - 2 * size.padding) / (periods.length - 1) : 0;
  const x = now === null ? null : size.padding + now * step;
  return (
    <figure className={classes.picture}>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
        className={classes.course}
      >
        {x !== null && <path className={classes.mark} d={`M${x} 0V${size.height}`} />}
        {[minimum, stretch].map((path) => path && <path key={path} className={classes.edge} d={path} />)}
        {target && <path className={classes.line} d={target} />}
      </svg>
      <figcaption className={classes.ends}>
        {ends.map((at) => (
          <span key={at}>
            <span className={`figure ${classes.level}`}>{written(at)}</span>{" "}
            <span className={classes.time}>{format.period(periods[at] ?? "", "short")}</span>
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
