import type { Given } from "../given";
import type { Json } from "../plain";
import type { ApiStage } from "./stage";

/** A case as it is put to the API. */
export interface Through {
  /** What the API takes for today, where that matters. */
  today?: string;
  /** What of the expected answer the API serves, in its own terms. */
  expected: unknown;
  answer(): Promise<unknown>;
}

/**
 * Arranges a case for the API, or says in a few words why the API has no such question. Data is only collected here;
 * it is put there when all cases have been arranged.
 */
export type Way = (given: Given, expected: Json, stage: ApiStage) => Through | string;

export type Ways = Readonly<Record<string, Way>>;
