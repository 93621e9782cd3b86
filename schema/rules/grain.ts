/** The lengths a period can have, from the finest to the coarsest. */
export const GRAINS = ["day", "week", "month", "quarter", "halfyear", "year"] as const;

export type Grain = (typeof GRAINS)[number];

const RANK: Record<Grain, number> = { day: 0, week: 1, month: 2, quarter: 3, halfyear: 4, year: 5 };

export function isGrain(text: string): text is Grain {
  return (GRAINS as readonly string[]).includes(text);
}

/** Whether figures of grain `finer` can be shown at grain `grain`. */
export function isGrainCoarserOrEqual(grain: Grain, finer: Grain): boolean {
  return RANK[grain] >= RANK[finer];
}

/**
 * After how many periods a seasonal pattern repeats; 1 where there is none.
 * Days repeat by the weekday, all others by the year.
 */
export const SEASON_LENGTH: Record<Grain, number> = {
  day: 7,
  week: 52,
  month: 12,
  quarter: 4,
  halfyear: 2,
  year: 1,
};
