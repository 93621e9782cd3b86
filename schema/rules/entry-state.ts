import type { Decimal } from "./decimal";
import { NOT_APPLICABLE, NOT_REPORTED, type Reading, valueReading } from "./reading";

/** What an economist says of a period. A withdrawn entry is kept as history and counts as not reported. */
export const ENTRY_STATES = ["REPORTED", "PROVISIONAL", "NOT_APPLICABLE", "WITHDRAWN"] as const;

export type EntryState = (typeof ENTRY_STATES)[number];

export interface Entry {
  readonly state: EntryState;
  readonly value: Decimal | null;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
}

/** An entry, or its absence, as the rules read it. Numerator and denominator, where entered, go before the value. */
export function readingOf(entry: Entry | null): Reading {
  if (entry === null || entry.state === "WITHDRAWN") return NOT_REPORTED;
  if (entry.state === "NOT_APPLICABLE") return NOT_APPLICABLE;
  const provisional = entry.state === "PROVISIONAL";
  const { value, numerator, denominator } = entry;
  if (numerator !== null && denominator !== null)
    return { kind: "ratio", numerator, denominator, ...(provisional && { provisional }) };
  return value === null ? NOT_REPORTED : valueReading(value, provisional);
}
