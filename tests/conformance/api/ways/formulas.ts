import { parseFormula } from "@cairn/schema/rules/formula/parse";
import { renameReferences } from "@cairn/schema/rules/formula/references";
import { period } from "@cairn/schema/rules/period";
import type { KpiGiven } from "../../../testkit/arrange";
import { asGroup, calendarIn, type Given, groupIn, listIn, numberIn, textIn, textsIn } from "../../given";
import { rollingIn } from "../../operations/stretches";
import type { Json } from "../../plain";
import {
  enter,
  entryIn,
  isRatio,
  MADE,
  periodicityOf,
  plainMade,
  plainPoint,
  pointOf,
  servedFigure,
} from "../figures";
import type { ApiStage, Place } from "../stage";
import type { Way, Ways } from "../way";

/** A formula with the names of its operands replaced, as it is stored. */
function withIds(formula: string, ids: ReadonlyMap<string, string>): string {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(parsed.sentence);
  return renameReferences(parsed.value, (name) => ids.get(name) ?? name);
}

let counted = 0;

/** Operands of one case have names of their own, for names are given once; in sentences the mark is taken off again. */
const evaluate: Way = (given, expected, stage) => {
  const place = stage.place();
  const at = given.period === undefined ? "2026-03" : textIn(given, "period");
  const formula = textIn(given, "formula");
  const mark = ` ·${++counted}`;
  const team = place.arrange.team();
  const operands = given.operands === undefined ? {} : groupIn(given, "operands");
  const names = [...new Set([...namesIn(formula), ...Object.keys(operands).map(nameOf)])];
  const ids = new Map(names.map((name) => [name, operand(place, { team, name, mark, at }, operands)]));
  const kpiId = place.arrange.kpi({
    formula: withIds(formula, ids),
    periodicity: periodicityOf(period(at).grain),
  });
  const id = place.arrange.assignment(kpiId, team);
  return {
    expected: "value" in (expected as Given) ? servedFigure(expected) : expected,
    answer: async () => {
      const point = await pointOf(place, id, at);
      return { ...plainPoint(point), explanation: point.working.sentence.replaceAll(mark, "") };
    },
  };
};

/** The same over several months, each operand with a KPI of its own. */
const evaluateOver: Way = (given, expected, stage) => {
  const place = stage.place(calendarIn(given));
  const mark = ` ·${++counted}`;
  const team = place.arrange.team();
  const ids = new Map(
    Object.entries(groupIn(given, "operands")).map(([name, written]) => {
      const operand = asGroup(written, name);
      const aggregation = textIn(operand, "mode") as NonNullable<KpiGiven["aggregation"]>;
      const kpiId = place.arrange.kpi({ name: `${name}${mark}`, aggregation });
      const id = place.arrange.assignment(kpiId, team);
      enter(place, id, period(textIn(operand, "first")), listIn(operand, "readings"));
      return [name, kpiId];
    }),
  );
  const kpiId = place.arrange.kpi({ formula: withIds(textIn(given, "formula"), ids) });
  const id = place.arrange.assignment(kpiId, team);
  const at = textIn(given, "period");
  const isWhole = textIn(given, "over") === "the period";
  const count = isWhole ? null : rollingIn(given);
  const field = count ? `rolling(periods: ${count})` : "yearToDate";
  return {
    expected: servedFigure(expected),
    answer: async () => {
      const point = await pointOf(
        place,
        id,
        at,
        isWhole ? "" : `made: ${field} { ${MADE} working { sentence } }`,
      );
      const { working } = isWhole ? point : point.made;
      return {
        ...(isWhole ? plainPoint(point) : plainMade(point.made)),
        explanation: working.sentence.replaceAll(mark, ""),
      };
    },
  };
};

const namesIn = (formula: string): string[] => {
  const parsed = parseFormula(formula);
  return parsed.ok ? parsed.value.references.map(({ name }) => name) : [];
};

/** `"costs 2026-02"` is costs two periods ago. */
const EARLIER = / (\d{4}(?:-\w+)?)$/;
const nameOf = (key: string): string => key.replace(EARLIER, "");

function operand(
  place: Place,
  { team, name, mark, at }: { team: string; name: string; mark: string; at: string },
  operands: Given,
): string {
  const own = Object.entries(operands).filter(([key]) => nameOf(key) === name);
  const kpiId = place.arrange.kpi({
    name: `${name}${mark}`,
    periodicity: periodicityOf(period(at).grain),
    aggregation: isRatio(own.map(([, written]) => written)) ? "RATIO" : "SUM",
  });
  const id = place.arrange.assignment(kpiId, team);
  for (const [key, written] of own) {
    const entry = entryIn(written);
    if (entry) place.arrange.entry(id, EARLIER.exec(key)?.[1] ?? at, entry);
  }
  return kpiId;
}

const DEFINE = `mutation ($input: DefineKpiInput!) { defineKpi(input: $input) { kpi { id formula } refusals { rule sentence path } } }`;

/** What saving a formula answers: its text, or the refusal and where in the text. */
async function define(place: Place, formula: string, more: Record<string, unknown> = {}): Promise<Json> {
  const input = {
    name: `formula ${++counted}`,
    direction: "HIGHER_IS_BETTER",
    aggregation: "SUM",
    periodicity: "MONTH",
    formula,
    ...more,
  };
  const { kpi, refusals } = (await place.data(DEFINE, { input })).defineKpi;
  if (refusals.length === 0) return kpi.formula;
  const [{ rule, sentence, path }] = refusals;
  const [start, end] = path.slice(1).map(Number);
  return { refused: rule, sentence, ...(path.length > 1 ? { at: { start, end } } : {}) };
}

/** Saves a formula whose operands, if any, exist. */
function saved(stage: ApiStage, formula: string, units: Readonly<Record<string, Json>>, expected: Json) {
  const place = stage.ownPlace();
  for (const [name, unit] of Object.entries(units)) place.arrange.kpi({ name, unit: String(unit) });
  const isRefused = expected !== null && typeof expected === "object" && "refused" in expected;
  return {
    expected: isRefused ? expected : formula,
    answer: () => define(place, formula),
  };
}

const readFormula: Way = (given, expected, stage) => {
  const formula = textIn(given, "formula");
  if (formula.trim() === "") return "an empty formula is none: the KPI's values are entered";
  return saved(stage, formula, Object.fromEntries(namesIn(formula).map((name) => [name, ""])), expected);
};

const checkNames: Way = (given, expected, stage) => {
  const known = Object.fromEntries(textsIn(given, "known").map((name) => [name, ""]));
  return saved(stage, textIn(given, "formula"), known, expected);
};

const checkUnits: Way = (given, expected, stage) =>
  saved(stage, textIn(given, "formula"), groupIn(given, "units") as Record<string, Json>, expected);

const nested: Way = (given, expected, stage) => {
  const depth = numberIn(given, "depth");
  const formula = `${"(".repeat(depth)}1${")".repeat(depth)}`;
  return saved(stage, formula, {}, expected);
};

const long: Way = (given, expected, stage) =>
  saved(stage, Array.from({ length: numberIn(given, "numbers") }, () => "1").join("+"), {}, expected);

/** All formulas of a chain but its last are there already; the last is saved. */
const chain: Way = (given, expected, stage) => {
  const length = numberIn(given, "length");
  if (length > 100) return "of the rules' own robustness; the API saves no such chain step by step";
  const place = stage.ownPlace();
  let before = place.arrange.kpi({ name: "entered" });
  for (let step = 0; step < length - 1; step++)
    before = place.arrange.kpi({ name: `k${step}`, formula: `{${before}}` });
  const last = length === 1 ? "entered" : `k${length - 2}`;
  const isRefused = typeof expected === "object";
  return {
    expected: isRefused ? expected : `{${last}}`,
    answer: () => define(place, `{${last}}`, { name: `k${length - 1}` }),
  };
};

/** Formulas that need one another are there already but the first, which closes the circle. */
const order: Way = (given, expected, stage) => {
  const needs = groupIn(given, "needs") as Record<string, string[]>;
  const cycle = cycleIn(expected);
  if (!cycle) return "the order is an inner matter";
  const place = stage.ownPlace();
  const [first = ""] = cycle;
  const names = [...new Set([...Object.keys(needs), ...Object.values(needs).flat()])];
  const ids = new Map(names.map((name) => [name, place.arrange.kpi({ name })]));
  for (const [name, needed] of Object.entries(needs)) {
    if (name === first) continue;
    place.arrange.giveFormula(ids.get(name) ?? "", needed.map((one) => `{${ids.get(one)}}`).join(" + "));
  }
  const formula = (needs[first] ?? []).map((one) => `{${one}}`).join(" + ");
  return {
    expected,
    answer: async () => {
      const { refusals } = (
        await place.data(
          `mutation ($input: ReviseKpiInput!) { reviseKpi(input: $input) { refusals { rule sentence } } }`,
          { input: { kpiId: ids.get(first), revision: 1, formula } },
        )
      ).reviseKpi;
      return { refused: refusals[0]?.rule, sentence: refusals[0]?.sentence };
    },
  };
};

function cycleIn(expected: Json): string[] | null {
  const sentence =
    expected && typeof expected === "object" && "sentence" in expected ? String(expected.sentence) : "";
  const named = /circle: (.+)\.$/.exec(sentence)?.[1];
  return named ? named.split(" → ") : null;
}

export const formulas: Ways = {
  "evaluate over several periods": evaluateOver,
  evaluate,
  "read formula": readFormula,
  "nested formula": nested,
  "long formula": long,
  "check names": checkNames,
  "rename names": () => "seen in what saving a formula answers, case by case of “read formula”",
  "check units": checkUnits,
  "adds up": () => "an inner matter of the outlook",
  "order formulas": order,
  "chain of formulas": chain,
  "what changes with": () => "formulas are worked out afresh each time",
};
