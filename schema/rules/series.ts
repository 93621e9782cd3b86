import { type Period } from "./period";
import { NOT_REPORTED, type Reading } from "./reading";

/** Readings of one grain, one after the other from `first` on. What lies outside is not reported. */
export interface Series {
  readonly first: Period;
  readonly readings: readonly Reading[];
}

export function readingAt(series: Series, at: Period): Reading {
  return series.readings[at.index - series.first.index] ?? NOT_REPORTED;
}
