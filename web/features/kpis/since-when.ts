import type { Status } from "@cairn/schema/rules/statuses";

/** Periods in order, and how the figure of each stands. */
interface Stands {
  periods: readonly string[];
  statuses: readonly Status[];
}

/** How long a figure has stood as it stands. */
export interface Since {
  /** The first period of the unbroken run. */
  period: string;
  /** How many periods of the run were rated. */
  periods: number;
  /** How the one before the run stood; null where there is none. */
  before: Status | null;
  /** The run reaches back to the beginning of the series: it may be longer. */
  orLonger: boolean;
}

const unrated: readonly Status[] = ["NOT_DUE", "NO_DATA", "NOT_APPLICABLE"];

/**
 * Since when the status of a period has been what it is: counted back until one was rated otherwise. Periods without
 * a rating (not due, not reported, not applicable) neither break the run nor count. Null for a status that is none.
 */
export function sinceWhen({ periods, statuses }: Stands, period: string): Since | null {
  const end = periods.indexOf(period);
  const status = statuses[end];
  if (!status || unrated.includes(status)) return null;
  let first = end;
  let count = 1;
  for (let at = end - 1; at >= 0; at--) {
    const earlier = statuses[at];
    if (!earlier || unrated.includes(earlier)) continue;
    if (earlier !== status)
      return { period: periods[first] ?? period, periods: count, before: earlier, orLonger: false };
    first = at;
    count++;
  }
  // Nothing before it was rated at all: it began where the ratings began, unless they fill the whole series.
  return { period: periods[first] ?? period, periods: count, before: null, orLonger: first === 0 };
}
