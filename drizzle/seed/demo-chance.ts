import { createHash } from "node:crypto";

/** Numbers from -1 to 1 that look like chance and are the same on every run: a linear congruential generator. */
export function chanceFrom(text: string): () => number {
  let state = createHash("sha256").update(text).digest().readUInt32BE();
  return () => {
    // Multiplier and increment of Numerical Recipes.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

/** The id of a demo row: the same for the same words, in the form of a UUID. */
export function demoId(...words: string[]): string {
  const hex = createHash("sha256").update(words.join("\n")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
