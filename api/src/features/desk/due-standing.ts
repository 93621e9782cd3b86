import { roundForContract, textOf } from "@cairn/schema/rules/decimal";
import { say } from "@cairn/schema/rules/sentence";
import { type DueCount, DueState, type Punctuality } from "@cairn/schema/types/due";
import { compareKeys } from "../../platform/key-order";
import { saidOf } from "../../platform/said";
import type { Viewer } from "../../platform/viewer";
import { type DuePoint, punctualityOfPoints } from "./due-items";
import type { DueLine } from "./due-lines";

/** How a list, or a part of it, stands. Worked out when somebody asks. */
export interface Standing {
  viewer: Viewer;
  points: readonly DuePoint[];
  totals: DueCount[];
  punctuality: Punctuality;
}

export const standingOf = (viewer: Viewer, points: readonly DuePoint[]): Standing => ({
  viewer,
  points,
  get totals() {
    return totalsOf(points);
  },
  get punctuality() {
    return punctualityIn(viewer, points);
  },
});

/** How each team or KPI of a list stands, in the order of their names. */
export function standingsBy(
  { viewer, points }: Standing,
  idOf: (line: DueLine) => string,
  nameOf: (line: DueLine) => string,
): (Standing & { id: string })[] {
  const parts = new Map<string, { name: string; points: DuePoint[] }>();
  for (const point of points) {
    const id = idOf(point.line);
    const part = parts.get(id);
    if (part) part.points.push(point);
    else parts.set(id, { name: nameOf(point.line), points: [point] });
  }
  return [...parts]
    .sort(([a, mine], [b, other]) => compareKeys([mine.name, a], [other.name, b]))
    .map(([id, part]) => Object.assign(standingOf(viewer, part.points), { id }));
}

/** How many of the points stand how. */
function totalsOf(points: readonly DuePoint[]): DueCount[] {
  const counts = new Map<DueState, number>();
  for (const { state } of points) counts.set(state, (counts.get(state) ?? 0) + 1);
  return Object.values(DueState).flatMap((state) => {
    const count = counts.get(state);
    return count ? [{ state, count }] : [];
  });
}

/** Completeness and timeliness of the points, in the contract's terms. */
function punctualityIn(viewer: Viewer, points: readonly DuePoint[]): Punctuality {
  const { expected, reported, onTime, completeness, timeliness } = punctualityOfPoints(viewer, points);
  const counted = (count: number) => ({ number: String(count) });
  return {
    expected,
    reported,
    onTime,
    completeness: textOf(completeness && roundForContract(completeness)),
    timeliness: textOf(timeliness && roundForContract(timeliness)),
    explanation: saidOf(
      say("PUNCTUALITY", {
        reported: counted(reported),
        expected: counted(expected),
        onTime: counted(onTime),
      }),
    ),
  };
}
