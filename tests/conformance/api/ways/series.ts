import { period } from "@cairn/schema/rules/period";
import type { KpiGiven } from "../../../testkit/arrange";
import { asGroup, calendarIn, type Given, listIn, numberIn, textIn } from "../../given";
import {
  type Answered,
  factorOf,
  inContract,
  MADE,
  measured,
  periodicityOf,
  plainMade,
  plainPoint,
  pointOf,
  refusedQuestion,
  servedFigure,
} from "../figures";
import type { Place } from "../stage";
import type { Way, Ways } from "../way";

type Mode = NonNullable<KpiGiven["aggregation"]>;

const seriesBy: Way = (given, expected, stage) => {
  const [from, to] = [textIn(given, "from"), textIn(given, "to")];
  const grain = period(from).grain;
  if (period(to).grain !== grain) return "a bound of another grain stands for its first or last period";
  const place = stage.place(calendarIn(given));
  const { assignmentId } = measuredIn(place, given);
  return {
    expected: Array.isArray(expected) ? expected.map(servedFigure) : expected,
    answer: async () => {
      const { data, errors } = await place.ask(
        `query ($id: ID!, $from: Period!, $to: Period!, $grain: Periodicity!) { assignment(id: $id) {
          series(from: $from, to: $to, grain: $grain) { points { period actual status provisional
            explanation { params } coverage { reported expected provisional behind } } } } }`,
        { id: assignmentId, from, to, grain: periodicityOf(grain) },
      );
      return data?.assignment ? data.assignment.series.points.map(plainPoint) : refusedQuestion(errors);
    },
  };
};

function measuredIn(place: Place, given: Given, aggregation?: Mode) {
  const kpi = { aggregation: aggregation ?? (textIn(given, "mode") as Mode), ...factorOf(given) };
  return measured(place, kpi, textIn(given, "first"), listIn(given, "readings"));
}

/** A figure of several periods, seen from one of them. */
function made(place: Place, assignmentId: string, at: string, field: string): () => Promise<Answered> {
  const [name] = field.split("(");
  return async () => (await pointOf(place, assignmentId, at, `${field} { ${MADE} }`))[name ?? field];
}

const yearToDate: Way = (given, expected, stage) => {
  const place = stage.place(calendarIn(given));
  const { assignmentId } = measuredIn(place, given);
  const answer = made(place, assignmentId, textIn(given, "period"), "yearToDate");
  return { expected: servedFigure(expected), answer: async () => plainMade(await answer()) };
};

const rolling: Way = (given, expected, stage) => {
  const place = stage.place(calendarIn(given));
  const { assignmentId } = measuredIn(place, given);
  const field = `rolling(periods: ${numberIn(given, "count")})`;
  const answer = made(place, assignmentId, textIn(given, "period"), field);
  return { expected: servedFigure(expected), answer: async () => plainMade(await answer()) };
};

/** What was added is what rolls over these periods of a cumulated KPI. */
const movement: Way = (given, expected, stage) => {
  const place = stage.place(calendarIn(given));
  const { assignmentId } = measuredIn(place, given, "CUMULATIVE");
  const [from, to] = [textIn(given, "from"), textIn(given, "to")];
  const answer = made(
    place,
    assignmentId,
    to,
    `rolling(periods: ${period(to).index - period(from).index + 1})`,
  );
  return {
    expected,
    answer: async () => {
      const { value, reason, coverage } = await answer();
      if (value !== null) return { kind: "value", value, provisional: coverage.provisional > 0 };
      return reason.rule === "FIGURE_NOT_APPLICABLE"
        ? { kind: "notApplicable" }
        : { kind: "noValue", reason: reason.sentence };
    },
  };
};

const change: Way = (given, expected, stage) => {
  const place = stage.place();
  const readings = [given.before ?? null, given.now ?? null];
  const { assignmentId } = measured(place, { unit: textIn(given, "unit") }, "2026-02", readings);
  return {
    expected,
    answer: async () => {
      const fields = "change { absolute percent percentagePoints reason { sentence } }";
      const { change: found } = await pointOf(place, assignmentId, "2026-03", fields);
      return { ...found, reason: found.reason?.sentence ?? null };
    },
  };
};

const entryAsReading: Way = (given, expected, stage) => {
  const state = textIn(given, "state") as "REPORTED";
  const isValue = state === "REPORTED" || state === ("PROVISIONAL" as string);
  const part = (name: string) => (isValue && given[name] !== null ? String(given[name]) : null);
  const place = stage.place();
  const isOfParts = given.denominator !== null;
  const { assignmentId } = measured(place, { aggregation: isOfParts ? "RATIO" : "SUM" }, "2026-03", []);
  place.arrange.entry(assignmentId, "2026-03", {
    state,
    value: part("value"),
    numerator: part("numerator"),
    denominator: part("denominator"),
  });
  const { kind, value, provisional, reported, numerator, denominator } = asGroup(expected, "answer");
  const ratio = Number(numerator) / Number(denominator);
  return {
    expected: {
      kind: kind === "ratio" ? "value" : kind,
      ...(kind === "ratio"
        ? { value: String(ratio) }
        : value === undefined
          ? {}
          : { value: inContract(value) }),
      ...(provisional === undefined ? {} : { provisional }),
      reported,
    },
    answer: async () => {
      const { actual, status, provisional, coverage } = await pointOf(place, assignmentId, "2026-03");
      return {
        kind: actual !== null ? "value" : status === "NOT_APPLICABLE" ? "notApplicable" : "notReported",
        value: actual,
        provisional,
        reported: coverage.reported === 1,
      };
    },
  };
};

export const series: Ways = {
  "series by": seriesBy,
  "value of year to date": yearToDate,
  rolling,
  movement,
  change,
  "entry as reading": entryAsReading,
};
