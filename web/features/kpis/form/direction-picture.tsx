import type { Direction } from "@cairn/schema/generated/web/kpis/graphql";
import classes from "./direction-field.module.css";

/** Where the ground is good, in units of the picture: above the target, below it, or between two bounds. */
const good: Record<Direction, { y: number; height: number } | null> = {
  HIGHER_IS_BETTER: { y: 0, height: 14 },
  LOWER_IS_BETTER: { y: 18, height: 14 },
  WITHIN_BAND: { y: 9, height: 14 },
  INFORMATIONAL: null,
};

const edges: Record<Direction, number[]> = {
  HIGHER_IS_BETTER: [14],
  LOWER_IS_BETTER: [18],
  WITHIN_BAND: [9, 23],
  INFORMATIONAL: [],
};

const courses: Record<Direction, string> = {
  HIGHER_IS_BETTER: "M4 27 18 22 32 24 46 12 60 6",
  LOWER_IS_BETTER: "M4 6 18 10 32 9 46 21 60 26",
  WITHIN_BAND: "M4 20 18 13 32 18 46 12 60 17",
  INFORMATIONAL: "M4 22 18 12 32 19 46 8 60 14",
};

/** A line on its ground: shaded is what would be on track. Decorative: the words beside it say the same. */
export function DirectionPicture({ direction }: { direction: Direction }) {
  const zone = good[direction];
  return (
    <svg className={classes.picture} width={64} height={32} viewBox="0 0 64 32" aria-hidden="true">
      {zone && <rect className={classes.good} x={0} width={64} {...zone} />}
      {edges[direction].map((y) => (
        <path key={y} className={classes.edge} d={`M0 ${y}H64`} />
      ))}
      <path className={classes.course} d={courses[direction]} />
    </svg>
  );
}
