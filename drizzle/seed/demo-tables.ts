import type { Direction } from "@cairn/schema/rules/direction";

/** How the tables of the demo organization are written. They are made to be read by people of the trade. */

export type DemoPeriodicity = "DAY" | "WEEK" | "MONTH" | "QUARTER" | "HALFYEAR" | "YEAR";
export type DemoAggregation = "SUM" | "MEAN" | "RATIO" | "LAST" | "MIN" | "MAX" | "CUMULATIVE" | "NONE";
export type DemoTeamAggregation = "SUM" | "MEAN" | "RATIO" | "MIN" | "MAX" | "NONE";

/** How a year runs: a factor for each month, about 1 on average. */
export const SEASONS = {
  none: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  giving: [0.95, 0.55, 0.85, 0.8, 0.85, 1, 0.8, 0.9, 0.85, 0.95, 1.4, 2.1],
  school: [1.1, 1.1, 1.15, 0.95, 1.1, 1, 0.45, 0.75, 1.15, 1.1, 1.15, 1],
  absence: [1.35, 1.4, 1.2, 0.95, 0.85, 0.75, 0.7, 0.75, 0.95, 1.05, 1.05, 1],
  web: [1.1, 1.05, 1.08, 0.95, 0.95, 0.85, 0.75, 0.85, 1.05, 1.12, 1.15, 1.1],
  heating: [1.8, 1.65, 1.35, 0.95, 0.55, 0.35, 0.3, 0.3, 0.5, 0.95, 1.45, 1.85],
} as const;

/** How the values of a KPI run in the demo. */
export interface DemoCourse {
  /** The value at the beginning of the first year, in the KPI's unit. */
  start: number;
  /** Change a year, as a share: 0.05 grows by 5 %. */
  perYear?: number;
  season?: keyof typeof SEASONS;
  /** Width of the chance about it, as a share. */
  chance?: number;
  /** What the last four months are multiplied by: how it comes that it stands well or badly. */
  lately?: number;
  /** For a ratio: the size of the denominator; the value is the ratio itself. */
  denominator?: number;
}

/** A target from the beginning of a year on: year 0 is the running one, -1 the one before. */
export interface DemoTarget {
  year: -2 | -1 | 0;
  minimum?: string;
  target?: string;
  stretch?: string;
  /** For this team and those below it. */
  team?: string;
  /** For this team's own assignment alone. */
  only?: string;
  /** The target is that of an average month and follows the seasons of the KPI. */
  seasonal?: true;
}

export interface DemoKpi {
  name: string;
  category: string;
  description: string;
  instructions: string;
  unit: string;
  decimals: number;
  direction: Direction;
  aggregation: DemoAggregation;
  teamAggregation: DemoTeamAggregation;
  /** MONTH unless said otherwise. */
  periodicity?: DemoPeriodicity;
  /** As people write it: `0 <= % <= 100`. */
  range: string;
  /** For a ratio: 100 for percent. */
  factor?: string;
  /** 10 % of the target unless said otherwise. */
  tolerance?: { kind: "SHARE" | "AMOUNT"; size: string };
  /** 10 unless said otherwise. */
  dueBusinessDays?: number;
  /** The teams that report it, with their size. */
  teams: Readonly<Record<string, number>>;
  course: DemoCourse;
  targets?: readonly DemoTarget[];
  /** Teams that have not reported the month just past. */
  openIn?: readonly string[];
  /** Months (1 to 12) in which it is not applicable, and why; `past`: also the month just past. */
  notApplicable?: { months: readonly number[]; past?: true; note: string };
  /** Measured only since the month just past ("past") or the running one ("running"): no value yet. */
  begins?: "past" | "running";
}
