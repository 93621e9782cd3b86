/**
 * Two ways to continue a seasonal series. They estimate, so they compute in floating point: there is no exactness
 * to lose, and hundreds of fits stay fast. All values are given in order of time, without gaps.
 */

/** Continues a series of at least two seasons (one for the naive) by `ahead` values. */
export type ForecastMethod = (values: readonly number[], season: number, ahead: number) => number[];

/** Every period as it was a season before. */
export const seasonalNaive: ForecastMethod = (values, season, ahead) =>
  Array.from({ length: ahead }, (_, step) => values[values.length - season + (step % season)] as number);

/**
 * Level, trend and season, each smoothed (additive Holt-Winters). The smoothing parameters are those of a coarse grid
 * that would have forecast the series itself best, one step ahead.
 * Source: Hyndman and Athanasopoulos, "Forecasting: Principles and Practice" (3rd ed.), section 8.3.
 */
export const holtWinters: ForecastMethod = (values, season, ahead) => {
  let best: Fit | null = null;
  for (const alpha of [0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9])
    for (const beta of [0, 0.05, 0.15, 0.3])
      for (const gamma of [0, 0.1, 0.3, 0.6]) {
        const fit = smooth(values, season, { alpha, beta, gamma });
        if (!best || fit.squaredErrors < best.squaredErrors) best = fit;
      }
  const { level, trend, seasons } = best as Fit;
  return Array.from({ length: ahead }, (_, step) => {
    const inSeason = seasons[(values.length + step) % season] as number;
    return level + (step + 1) * trend + inSeason;
  });
};

interface Smoothing {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
}

interface Fit {
  readonly level: number;
  readonly trend: number;
  /** By place in the season, counted from the first value. */
  readonly seasons: readonly number[];
  readonly squaredErrors: number;
}

function smooth(values: readonly number[], season: number, { alpha, beta, gamma }: Smoothing): Fit {
  // The first two seasons give the trend; with it the first season is laid flat, and the level brought to its end.
  const first = meanOf(values.slice(0, season));
  let trend = (meanOf(values.slice(season, 2 * season)) - first) / season;
  const middle = (season - 1) / 2;
  let level = first + trend * middle;
  const seasons = values.slice(0, season).map((value, place) => value - first - trend * (place - middle));
  let squaredErrors = 0;
  for (let place = season; place < values.length; place++) {
    const value = values[place] as number;
    const inSeason = seasons[place % season] as number;
    const expected = level + trend;
    squaredErrors += (value - expected - inSeason) ** 2;
    const before = level;
    level = alpha * (value - inSeason) + (1 - alpha) * expected;
    trend = beta * (level - before) + (1 - beta) * trend;
    seasons[place % season] = gamma * (value - expected) + (1 - gamma) * inSeason;
  }
  return { level, trend, seasons, squaredErrors };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
