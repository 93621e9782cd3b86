/** Numbers that look like chance and are the same in every run (mulberry32, from 0 inclusive to 1 exclusive). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from 0 to below `limit`. */
export const below = (chance: () => number, limit: number): number => Math.floor(chance() * limit);

/** One of several. */
export const pick = <T>(chance: () => number, from: readonly T[]): T => from[below(chance, from.length)] as T;
