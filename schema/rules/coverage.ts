import { isProvisional, isReported, type Reading } from "./reading";
import { type Sentence, say } from "./sentence";

/** How much of what was expected went into a figure, and how fresh it is. */
export interface Coverage {
  readonly reported: number;
  /** Not-applicable readings are not expected. */
  readonly expected: number;
  /** How many readings went in that are still provisional. */
  readonly provisional: number;
  /** Place (from 0) of the last reported reading; null for none. */
  readonly lastReported: number | null;
  /** Expected readings after the last reported one: 0 when the figure is complete up to its end. */
  readonly behind: number;
}

export function coverageOf(readings: readonly Reading[]): Coverage {
  const lastReported = readings.findLastIndex(isReported);
  const expected = readings.filter((reading) => reading.kind !== "notApplicable").length;
  const after = readings.slice(lastReported + 1);
  return {
    reported: readings.filter(isReported).length,
    expected,
    provisional: readings.filter(isProvisional).length,
    lastReported: lastReported < 0 ? null : lastReported,
    behind: after.filter((reading) => reading.kind === "notReported").length,
  };
}

/** "9 of 12 reported.": said beside every figure that is made of several. */
export function coverageSentence({ reported, expected }: Pick<Coverage, "reported" | "expected">): Sentence {
  return say("COVERAGE", { reported: { number: String(reported) }, expected: { number: String(expected) } });
}
