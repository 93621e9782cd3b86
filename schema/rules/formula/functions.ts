import type { CallName } from "./ast";

/** How many values each function takes, fewest and most. `round` and `previous` also take whole numbers. */
export const ARGUMENTS: Readonly<Record<CallName, readonly [number, number]>> = {
  min: [1, Infinity],
  max: [1, Infinity],
  sum: [1, Infinity],
  avg: [1, Infinity],
  abs: [1, 1],
  ifMissing: [2, 2],
};

export type FunctionName = CallName | "round" | "previous";

export const FUNCTIONS: readonly FunctionName[] = [
  ...(Object.keys(ARGUMENTS) as CallName[]),
  "round",
  "previous",
];
