import type { EntryContent } from "../entries/check-entry";

/** Numerator and denominator as one text; empty where it has none. */
export const partsOf = (content: EntryContent | undefined): string =>
  content?.numerator != null && content.denominator != null
    ? `${content.numerator} / ${content.denominator}`
    : "";
