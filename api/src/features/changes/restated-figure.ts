import { changeBetween } from "@cairn/schema/rules/change";
import { type Decimal, roundForContract, textOf } from "@cairn/schema/rules/decimal";
import { NOT_REPORTED } from "@cairn/schema/rules/reading";
import { EntryState } from "@cairn/schema/types/entries";
import type { Restatement } from "@cairn/schema/types/restatements";
import type { AskedPoint } from "../figures/point";

/** What a figure says, in the words of an entry; null where there is none. */
function stateOf(point: AskedPoint | null): EntryState | null {
  const figure = point?.figure;
  if (!figure || figure.kind === "notReported") return null;
  if (figure.kind === "notApplicable") return EntryState.NOT_APPLICABLE;
  // Nothing out of nothing is reported and has no value; what can't be worked out is not there.
  if (figure.kind === "noValue") return point.isEntered ? EntryState.REPORTED : null;
  return figure.provisional ? EntryState.PROVISIONAL : EntryState.REPORTED;
}

/** Whether a figure still says what was published of it. */
export const isSame = (published: AskedPoint | null, current: AskedPoint): boolean =>
  stateOf(published) === stateOf(current) && (published?.actual ?? null) === current.actual;

type Compared = Omit<Restatement, "assignmentId" | "isCalculated">;

/** By how much a figure differs from what was published of it. */
export function compareFigures(published: AskedPoint | null, current: AskedPoint, unit: string): Compared {
  const change = changeBetween(published?.figure ?? NOT_REPORTED, current.figure, unit);
  return {
    period: current.period,
    publishedState: stateOf(published),
    published: published?.actual ?? null,
    currentState: stateOf(current) ?? EntryState.WITHDRAWN,
    current: current.actual,
    difference: contractText(change.absolute),
    percent: contractText(change.percent),
  };
}

const contractText = (value: Decimal | null): string | null => value && textOf(roundForContract(value));
