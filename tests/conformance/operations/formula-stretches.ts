import { aggregateOverTime, TIME_AGGREGATIONS } from "@cairn/schema/rules/aggregation";
import { coverageOf } from "@cairn/schema/rules/coverage";
import { movementOver } from "@cairn/schema/rules/cumulative";
import { roundForContract } from "@cairn/schema/rules/decimal";
import { evaluateOver } from "@cairn/schema/rules/formula/over-parts";
import { parseFormula } from "@cairn/schema/rules/formula/parse";
import { children, type Period } from "@cairn/schema/rules/period";
import { figureOf, NOT_REPORTED } from "@cairn/schema/rules/reading";
import { readingAt } from "@cairn/schema/rules/series";
import { asGroup, calendarIn, type Given, groupIn, type Operations, oneOf, periodIn, textIn } from "../given";
import { plainAggregate } from "../readings";
import { seriesIn } from "./aggregates";
import { partsOver, rollingIn } from "./stretches";

/** A formula of monthly operands over a longer period, the year to date, or the last months. */
export const formulaStretches: Operations = {
  "evaluate over several periods": (given) => {
    const formula = parseFormula(textIn(given, "formula"));
    if (!formula.ok) return formula;
    const calendar = calendarIn(given);
    const at = periodIn(given, "period");
    const isWhole = textIn(given, "over") === "the period";
    const count = isWhole ? null : rollingIn(given);
    const partsOf = (asked: Period): Period[] =>
      isWhole ? children(asked, "month", calendar) : partsOver(count, asked, calendar);
    const operands = operandsGiven(given);
    const over = (name: string, parts: readonly Period[]) => {
      const operand = operands.get(name);
      if (!operand) return NOT_REPORTED;
      const { series, mode } = operand;
      if (count && mode === "CUMULATIVE") return movementOver(series, parts, calendar);
      const readings = parts.map((part) => readingAt(series, part));
      const [only] = readings;
      return only && readings.length === 1 ? figureOf(only) : aggregateOverTime(mode, readings).figure;
    };
    const { figure, parts, explanation } = evaluateOver(formula.value, at, {
      partsOf,
      inPart: (name, part) => over(name, [part]),
      over: (name, _asked, chosen) => over(name, chosen),
    });
    const rounded = figure.kind === "value" ? { ...figure, value: roundForContract(figure.value) } : figure;
    const coverage = coverageOf(parts.map((part) => part.figure));
    return { ...plainAggregate({ figure: rounded, coverage }), explanation };
  },
};

/** `{ income: { mode, first, readings } }`, a month after the other. */
const operandsGiven = (given: Given) =>
  new Map(
    Object.entries(groupIn(given, "operands")).map(([name, written]) => {
      const operand = asGroup(written, name);
      return [name, { series: seriesIn(operand), mode: oneOf(TIME_AGGREGATIONS, textIn(operand, "mode")) }];
    }),
  );
