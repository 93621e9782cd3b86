import { nothingReported } from "../aggregation";
import { ONE } from "../decimal";
import { addPeriods, type Period } from "../period";
import { type Figure, isReported, NOT_REPORTED, valueReading } from "../reading";
import type { Formula } from "./ast";
import { type Evaluation, evaluateFormula, type OperandLookup } from "./evaluate";
import { explainLeftOut, explainNothing } from "./explain-parts";
import type { OperandUse } from "./operand";

/** How the operands of a formula are seen over a stretch of time. */
export interface FormulaStretch {
  /** The base periods of the formula that the stretch consists of, in order, when it is seen from a period. */
  partsOf(at: Period): readonly Period[];
  /** What an operand comes to in one base period. */
  readonly inPart: OperandLookup;
  /** What it comes to over some base periods of the stretch that is seen from a period. */
  over(name: string, at: Period, parts: readonly Period[]): Figure;
}

/** One base period of a stretch: what the formula comes to in it, and of which operands. */
export interface FormulaPart {
  readonly period: Period;
  readonly figure: Figure;
  readonly operands: readonly OperandUse[];
}

export interface EvaluationOver extends Evaluation {
  readonly parts: readonly FormulaPart[];
}

/** A part that the stretch of the operand does not have: there is nothing in it that could be missing. */
const NO_SUCH_PART = valueReading(ONE);

/**
 * A formula over a stretch of time: its operands are put together first, each over those base periods in which the
 * formula itself has a value, and evaluated then: like with like, an operand that is missing in September takes the
 * others' September with it. `previous(n)` looks at the stretch that lies n stretches back, part by part.
 *
 * @param kept only these base periods are looked at, for a formula that needs this one and leaves out the others.
 */
export function evaluateOver(
  formula: Formula,
  at: Period,
  stretch: FormulaStretch,
  kept?: readonly Period[],
): EvaluationOver {
  const partsAt = remembered(stretch.partsOf);
  const own = partsAt(at);
  const places = placesOf(formula, at, partsAt).filter((place) => !kept || isAmong(kept, own[place]));
  const over = (chosen: readonly number[]) =>
    evaluateFormula(formula, at, (name, asked) =>
      stretch.over(
        name,
        asked,
        chosen.flatMap((place) => partsAt(asked)[place] ?? []),
      ),
    );
  if (places.length === 1 && own.length === 1) {
    const single = over(places);
    return { ...single, parts: own.map((period) => ({ period, ...single })) };
  }
  const seen = places.map((place) => ({ place, ...partAt(formula, at, place, partsAt, stretch.inPart) }));
  const parts = seen.flatMap(({ place, ...part }) => {
    const period = own[place];
    return period ? [{ ...part, period }] : [];
  });
  const counted = seen.filter(({ figure }) => isReported(figure));
  if (counted.length > 0) {
    const evaluation = over(counted.map(({ place }) => place));
    return { ...evaluation, explanation: explainLeftOut(evaluation.explanation, seen), parts };
  }
  const whole = over(places);
  if (!isReported(whole.figure)) return { ...whole, parts };
  const figure = nothingReported(seen.map((part) => part.figure));
  return { ...whole, figure, explanation: explainNothing(figure, seen, at), parts };
}

type PartsAt = (at: Period) => readonly Period[];

/** What the formula comes to in one part, each operand seen in the part of its own stretch. */
function partAt(
  formula: Formula,
  at: Period,
  place: number,
  partsAt: PartsAt,
  inPart: OperandLookup,
): Omit<FormulaPart, "period"> {
  const { figure, operands } = evaluateFormula(formula, at, (name, asked) => {
    const part = partsAt(asked)[place];
    return part ? inPart(name, part) : NO_SUCH_PART;
  });
  return {
    figure: isMovementMissing(figure) ? NOT_REPORTED : figure,
    operands: operands.flatMap((use) => {
      const period = partsAt(use.period)[place];
      return period ? [{ ...use, period }] : [];
    }),
  };
}

/** What is entered cumulated has added nothing known where it, or the value before it, is not reported. */
const isMovementMissing = (figure: Figure): boolean =>
  figure.kind === "noValue" && figure.reason.key === "CUMULATIVE_PERIOD_MISSING";

/** As many as the longest stretch that is seen has parts: one of weeks or days may have one more than the one before. */
function placesOf(formula: Formula, at: Period, partsAt: PartsAt): number[] {
  const seenFrom = formula.references.map(({ periodsBefore }) => addPeriods(at, -periodsBefore));
  const length = Math.max(partsAt(at).length, ...seenFrom.map((each) => partsAt(each).length));
  return Array.from({ length }, (_, place) => place);
}

const isAmong = (periods: readonly Period[], part: Period | undefined): boolean =>
  part !== undefined && periods.some(({ index }) => index === part.index);

function remembered(partsOf: PartsAt): PartsAt {
  const known = new Map<number, readonly Period[]>();
  return (at) => {
    const found = known.get(at.index) ?? partsOf(at);
    known.set(at.index, found);
    return found;
  };
}
