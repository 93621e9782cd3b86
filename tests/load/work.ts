/** One kind of request that is measured. */
export interface Work {
  slug: string;
  title: string;
  /** The work whose question it asks, for those who keep no answers and answer all of it each time; else its own. */
  question?: string;
  /** How it is asked of the API; the floor answers what stands under `data`. */
  document: string;
  /** The variables of the n-th request: spread over the data, alike for all contenders. */
  ask(n: number): unknown;
  /** What of an answer must agree between the contenders. */
  content(data: never): unknown;
  /** Instead of a turn of some seconds with many connections: this many requests, one after the other. */
  amount?: number;
  /**
   * Whether the same is asked again, so that an answer that is kept may be given again: `body` with all it says,
   * `unchanged` by those who have it already. Otherwise every answer is made anew.
   */
  again?: "body" | "unchanged";
  /** Of a work that is made of several: which of them the n-th request is. */
  partAt?(n: number): Work;
}

/** The part of a work that the n-th request is. */
export const partOf = (work: Work, n: number): Work => work.partAt?.(n) ?? work;
