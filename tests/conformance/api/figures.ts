import { decimal, roundForContract, textOf } from "@cairn/schema/rules/decimal";
import { type Grain } from "@cairn/schema/rules/grain";
import { addPeriods, formatPeriod, type Period, period, periodRange } from "@cairn/schema/rules/period";
import type { EntryGiven, KpiGiven } from "../../testkit/arrange";
import type { Given } from "../given";
import type { Json } from "../plain";
import type { Place } from "./stage";

/** A reading of a vector as an entry; null for none. */
export function entryIn(written: Json | undefined): EntryGiven | null {
  if (written === null || written === undefined) return null;
  const text = String(written);
  if (text === "n/a") return { state: "NOT_APPLICABLE" };
  const state = text.endsWith(" provisional") ? "PROVISIONAL" : "REPORTED";
  const [first = "", second] = text.replace(" provisional", "").split("/");
  return second === undefined
    ? { state, value: first }
    : { state, value: null, numerator: first, denominator: second };
}

/** A definition that nothing is wrong with. */
export const MONTHLY_SUM = {
  name: "refused",
  direction: "HIGHER_IS_BETTER",
  aggregation: "SUM",
  periodicity: "MONTH",
} as const;

export const periodicityOf = (grain: Grain) => grain.toUpperCase() as NonNullable<KpiGiven["periodicity"]>;

export const isRatio = (written: readonly Json[]): boolean =>
  written.some((each) => String(each).includes("/"));

/** Enters readings of periods one after the other. */
export function enter(place: Place, assignmentId: string, first: Period, readings: readonly Json[]): void {
  readings.forEach((written, step) => {
    const entry = entryIn(written);
    if (entry) place.arrange.entry(assignmentId, formatPeriod(addPeriods(first, step)), entry);
  });
}

/** A KPI assigned to a team of its own, with readings from a period on. */
export function measured(place: Place, given: KpiGiven, first: string, readings: readonly Json[]) {
  const kpiId = place.arrange.kpi({ periodicity: periodicityOf(period(first).grain), ...given });
  const assignmentId = place.arrange.assignment(kpiId, place.arrange.team());
  enter(place, assignmentId, period(first), readings);
  return { kpiId, assignmentId };
}

/** Stretches that consist of just so many periods: of what grain, and by which grain they are asked for. */
const STRETCHES: Readonly<Record<number, { first: string; whole: string }>> = {
  1: { first: "2026", whole: "2026" },
  2: { first: "2026-H1", whole: "2026" },
  3: { first: "2026-01", whole: "2026-Q1" },
  4: { first: "2026-Q1", whole: "2026" },
  5: { first: "2026-W01", whole: "2026-01" },
  6: { first: "2026-01", whole: "2026-H1" },
  12: { first: "2026-01", whole: "2026" },
};

/** A longer period made of `count` shorter ones, all of 2026 from its beginning; null for a number that has none. */
export function stretchOf(count: number): { parts: Period[]; whole: string } | null {
  const stretch = STRETCHES[count];
  if (!stretch) return null;
  const first = period(stretch.first);
  return { parts: periodRange(first, addPeriods(first, count - 1)), whole: stretch.whole };
}

const POINT = `period start end dueOn inProgress actual target targetCarried status achievement provisional
  explanation { rule sentence params inputs { name value } } achievementWhy { rule sentence } working { sentence }
  coverage { reported expected provisional behind missing }`;
export const MADE = `value target reason { rule sentence } coverage { reported expected provisional behind missing }`;

// biome-ignore lint/suspicious/noExplicitAny: answers have the shape of their query
export type Answered = any;

const GRAIN = (text: string) => periodicityOf(period(text).grain);

/** The points of an assignment from one period to another, at their grain; `more` selects what is asked beside them. */
async function pointsOf(
  place: Place,
  assignmentId: string,
  [from, to]: readonly [string, string],
  more = "",
): Promise<Answered[]> {
  const data = await place.data(
    `query ($id: ID!, $from: Period!, $to: Period!, $grain: Periodicity!) { assignment(id: $id) {
      series(from: $from, to: $to, grain: $grain) { points { ${POINT} ${more} } } } }`,
    { id: assignmentId, from, to, grain: GRAIN(from) },
  );
  return data.assignment.series.points;
}

export async function pointOf(place: Place, assignmentId: string, at: string, more = ""): Promise<Answered> {
  return (await pointsOf(place, assignmentId, [at, at], more))[0];
}

/** The point of teams together. */
export async function teamsPointOf(place: Place, kpiId: string, at: string): Promise<Answered> {
  const data = await place.data(
    `query ($id: ID!, $at: Period!, $grain: Periodicity!) { kpi(id: $id) {
      series(from: $at, to: $at, grain: $grain) { points { ${POINT} } } } }`,
    { id: kpiId, at, grain: GRAIN(at) },
  );
  return data.kpi.series.points[0];
}

interface Coverage {
  reported: number;
  expected: number;
  provisional: number;
  behind: number;
}

const plainCoverage = ({ reported, expected, provisional, behind }: Coverage) => ({
  coverage: `${reported} of ${expected}`,
  behind,
  provisional,
});

/** A point in the words of a vector. */
export const plainPoint = (point: Answered) => ({
  period: point.period,
  ...plainCoverage(point.coverage),
  ...(point.actual !== null
    ? { value: point.actual, isProvisional: point.provisional }
    : point.status === "NOT_APPLICABLE"
      ? { value: "n/a" }
      : { value: null, reason: point.explanation.params.reason?.said.key ?? null }),
});

const PLAIN_REASONS = ["FIGURE_NOT_REPORTED", "FIGURE_NOT_APPLICABLE"];

/** A figure made of several in the words of a vector. */
export const plainMade = ({ value, reason, coverage }: Answered) => ({
  ...plainCoverage(coverage),
  ...(value !== null
    ? { value, isProvisional: coverage.provisional > 0 }
    : reason.rule === "FIGURE_NOT_APPLICABLE"
      ? { value: "n/a" }
      : { value: null, reason: PLAIN_REASONS.includes(reason.rule) ? null : reason.rule }),
});

/** What is expected of a figure as far as the contract has it: numbers as it rounds them. */
export function servedFigure(expected: Json): Given {
  const { lastReported: _place, ...rest } = expected as Record<string, Json>;
  return "value" in rest ? { ...rest, value: inContract(rest.value) } : rest;
}

export function inContract(value: Json | undefined): Json {
  if (value === null || value === undefined || value === "n/a") return value ?? null;
  return textOf(roundForContract(decimal(String(value))));
}

export const factorOf = (given: Given): { ratioFactor?: string } =>
  given.factor === undefined ? {} : { ratioFactor: String(given.factor) };

/** An error of the API that the rules refused, in the words of a vector; GraphQL says before it which variable it was. */
export const refusedQuestion = ([error]: Answered[]) => ({
  refused: error?.extensions.rule,
  sentence: error?.message.replace(/^Variable .*?; /s, ""),
});
