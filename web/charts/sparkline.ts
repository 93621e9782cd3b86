/** The points of a small chart: one a period, null where nothing is reported. As numbers, for pixels only. */
export interface SparklineColumns {
  actuals: readonly (string | null)[];
  /** What the values are held against: the target, or the two edges of a band. */
  aims: readonly (readonly (string | null)[])[];
}

export interface Sparkline {
  /** SVG path of the values; a gap where nothing is reported. */
  values: string;
  /** Values with nothing reported on either side, which a line cannot show. */
  lonely: Place[];
  /** SVG paths of the aims, a step a period; empty where there is none. */
  aims: string[];
  /** The last value. */
  last: Place | null;
}

interface Place {
  x: number;
  y: number;
}

interface Size {
  width: number;
  height: number;
  /** Room for the mark of the last value. */
  padding: number;
}

/** Lays a series out in a small picture, values and target on one scale. */
export function sparkline(columns: SparklineColumns, size: Size): Sparkline {
  const values = columns.actuals.map(asNumber);
  const aims = columns.aims.map((aim) => aim.map(asNumber));
  const place = placing([...values, ...aims.flat()], values.length, size);
  const places = values.map((value, at) => (value === null ? null : place(at, value)));
  const runs = runsOf(places);
  return {
    values: runs
      .filter((run) => run.length > 1)
      .map(pathOf)
      .join(""),
    lonely: runs.flatMap((run) => (run.length === 1 ? run : [])),
    aims: aims.map((aim) => stepsOf(aim, place)),
    last: places.findLast((each) => each !== null) ?? null,
  };
}

const asNumber = (text: string | null): number | null => (text === null ? null : Number(text));

function placing(all: readonly (number | null)[], count: number, { width, height, padding }: Size) {
  const known = all.filter((value) => value !== null);
  const lowest = Math.min(...known);
  const span = Math.max(...known) - lowest;
  const step = count > 1 ? (width - 2 * padding) / (count - 1) : 0;
  return (at: number, value: number): Place => ({
    x: round(padding + at * step),
    // One value, or many alike, lie in the middle.
    y: round(padding + (1 - (span === 0 ? 0.5 : (value - lowest) / span)) * (height - 2 * padding)),
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;

function runsOf(places: readonly (Place | null)[]): Place[][] {
  const runs: Place[][] = [[]];
  for (const each of places) {
    if (each) runs.at(-1)?.push(each);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

const pathOf = (run: readonly Place[]): string =>
  run.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${x} ${y}`).join("");

/** The target jumps half-way between two periods, as it holds for whole ones; where it stays the line goes on. */
function stepsOf(aims: readonly (number | null)[], place: (at: number, value: number) => Place): string {
  let path = "";
  for (const [at, aim] of aims.entries()) {
    if (aim === null) continue;
    const before = aims[at - 1] ?? null;
    const from = place(Math.max(at - 0.5, 0), aim);
    if (before === null) path += `M${from.x} ${from.y}`;
    else if (before !== aim) path += `V${from.y}`;
    if (aims[at + 1] !== aim) path += `H${place(Math.min(at + 0.5, aims.length - 1), aim).x}`;
  }
  return path;
}
