/** One kind of request that is measured. */
export interface Work {
  /** Also its path at the floor. */
  slug: string;
  title: string;
  /** How it is asked of the API; the floor answers what stands under `data`. */
  document: string;
  /** The variables of the n-th request: spread over the data, alike for all contenders. */
  ask(n: number): unknown;
  /** What of an answer must agree between the contenders. */
  content(data: never): unknown;
  /** Instead of a turn of some seconds with many connections: this many requests, one after the other. */
  amount?: number;
}
