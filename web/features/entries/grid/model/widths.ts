import type { Cell, Content } from "../../cell/cell";
import type { Layout } from "./layout";

/**
 * How many digits wide the columns are: the browser is told, as otherwise it measures every cell of the table again
 * whenever one of them changes. All periods are as wide as the longest of their figures.
 */
export interface Widths {
  readonly periods: number;
  readonly target: number;
  readonly lastYear: number;
}

export function widthsOf({ rows }: Layout): Widths {
  let [periods, target, lastYear] = [0, 0, 0];
  for (const { row, cells } of rows) {
    const last = cells.at(-1) as Cell;
    for (const cell of cells) periods = Math.max(periods, digitsOf(cell, cell.point.entry ?? null));
    const { decimals, direction } = last.kpi;
    const { minimum, stretch } = last.point;
    const isBand = direction === "WITHIN_BAND";
    const aim = isBand
      ? rounded(minimum, decimals) + rounded(stretch, decimals) + 1
      : rounded(last.point.target, decimals);
    target = Math.max(target, aim);
    lastYear = Math.max(lastYear, rounded(row.lastYear?.actual ?? null, decimals));
  }
  return { periods, target, lastYear };
}

type Figures = Pick<Content, "value" | "numerator" | "denominator">;

/** About how many digits wide a cell is that says this. */
export function digitsOf({ kpi, parts }: Cell, figures: Figures | null): number {
  if (figures === null) return 0;
  const { value, numerator, denominator } = figures;
  if (parts.length < 2) return written(value, kpi.decimals);
  // The parts of a ratio stand under it, smaller, with a sign between them.
  const smaller = 0.8 * (written(numerator, null) + written(denominator, null) + 3);
  return Math.max(rounded(value, kpi.decimals), Math.ceil(smaller));
}

/** The length of a figure that is worked out, and shown with the decimals of its KPI however many it has. */
function rounded(figure: string | null, decimals: number | null): number {
  if (figure === null || decimals === null) return written(figure, decimals);
  const [whole = "", rest = ""] = figure.split(".");
  return written(`${whole}.${rest.slice(0, decimals)}`, decimals);
}

/** The length of a figure as it is written out: its digits in groups of three, with its decimals. */
function written(figure: string | null, decimals: number | null): number {
  if (figure === null) return 0;
  const [whole = "", rest = ""] = figure.split(".");
  const fraction = Math.max(rest.length, decimals ?? 0);
  return whole.length + Math.floor((whole.length - 1) / 3) + (fraction > 0 ? fraction + 1 : 0);
}
