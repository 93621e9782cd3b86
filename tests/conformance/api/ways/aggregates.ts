import { period, formatPeriod as text } from "@cairn/schema/rules/period";
import type { KpiGiven } from "../../../testkit/arrange";
import { asGroup, calendarIn, type Given, listIn, numberIn, textIn } from "../../given";
import type { Json } from "../../plain";
import {
  type Answered,
  entryIn,
  factorOf,
  inContract,
  isRatio,
  MADE,
  measured,
  periodicityOf,
  plainMade,
  plainPoint,
  pointOf,
  servedFigure,
  stretchOf,
  teamsPointOf,
} from "../figures";
import type { Place } from "../stage";
import type { Through, Way, Ways } from "../way";

type Mode = NonNullable<KpiGiven["aggregation"]>;
type TeamMode = NonNullable<KpiGiven["teamAggregation"]>;

const SINGLE = "a single period of the KPI's own grain is not combined";

const overTime: Way = (given, expected, stage) => {
  const readings = listIn(given, "readings");
  const aggregation = textIn(given, "mode") as Mode;
  const stretch = stretchOf(readings.length);
  const first = stretch?.parts[0];
  if (!stretch || !first) return "no longer period is made of so many";
  if (readings.length === 1 && aggregation === "NONE") return SINGLE;
  const place = stage.place();
  const kpi = { aggregation, periodicity: periodicityOf(first.grain), ...factorOf(given) };
  const { assignmentId } = measured(place, kpi, text(first), readings);
  const last = text(stretch.parts.at(-1) ?? first);
  const figure = servedFigure(expected);
  return {
    expected: { whole: figure, toDate: figure },
    answer: async () => ({
      whole: plainPoint(await pointOf(place, assignmentId, stretch.whole)),
      toDate: plainMade((await pointOf(place, assignmentId, last, `yearToDate { ${MADE} }`)).yearToDate),
    }),
  };
};

const overTeams: Way = (given, expected, stage) => {
  const teams = listIn(given, "teams").map((team) => asGroup(team, "team"));
  const teamAggregation = textIn(given, "mode") as TeamMode;
  const of = teams.map(({ reading }) => [reading ?? null]);
  const aggregation: Mode = teamAggregation === "RATIO" || isRatio(of.flat()) ? "RATIO" : "SUM";
  return together(stage.place(), { given, expected, teams }, { aggregation, teamAggregation }, of);
};

const teamsThenTime: Way = (given, expected, stage) => {
  const teams = listIn(given, "teams").map((team) => asGroup(team, "team"));
  const kpi = {
    aggregation: textIn(given, "overTime") as Mode,
    teamAggregation: textIn(given, "overTeams") as TeamMode,
  };
  return together(
    stage.place(),
    { given, expected, teams },
    kpi,
    teams.map((team) => listIn(team, "readings")),
  );
};

/** Readings of teams, each with an assignment of its own. */
function together(
  place: Place,
  { given, expected, teams }: { given: Given; expected: Json; teams: Given[] },
  kpi: KpiGiven,
  readings: (readonly Json[])[],
): Through | string {
  if (new Set(teams.map(({ unit }) => unit)).size > 1) return "all assignments of a KPI have its unit";
  const weights = teams.map(weightOf);
  if (weights.includes(undefined)) return "an assignment has one weight, zero or more";
  const stretch = stretchOf(readings[0]?.length ?? 0);
  const [first] = stretch?.parts ?? [];
  if (!stretch || !first) return "no longer period is made of so many";
  const kpiId = place.arrange.kpi({
    periodicity: periodicityOf(first.grain),
    unit: String(teams[0]?.unit ?? ""),
    ...kpi,
    ...factorOf(given),
  });
  readings.forEach((ofTeam, index) => {
    const assignmentId = place.arrange.assignment(kpiId, place.arrange.team(), {
      weight: weights[index] ?? null,
    });
    ofTeam.forEach((written, step) => {
      const entry = entryIn(written);
      if (entry) place.arrange.entry(assignmentId, text(stretch.parts[step] ?? first), entry);
    });
  });
  return {
    expected: servedFigure(expected),
    answer: async () => plainPoint(await teamsPointOf(place, kpiId, stretch.whole)),
  };
}

/** The weight of a team's assignment: null for none, undefined for what an assignment can't have. */
function weightOf({ weight, weights }: Given): string | null | undefined {
  if (weights !== undefined) {
    const each = new Set((weights as readonly Json[]).map(String));
    return each.size === 1 ? [...each][0] : undefined;
  }
  const text = weight === null || weight === undefined ? null : String(weight);
  return text?.startsWith("-") ? undefined : text;
}

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

/** An error of the API that the rules refused, in the words of a vector; GraphQL says before it which variable it was. */
export const refusedQuestion = ([error]: Answered[]) => ({
  refused: error?.extensions.rule,
  sentence: error?.message.replace(/^Variable .*?; /s, ""),
});

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

export const aggregates: Ways = {
  "over time": overTime,
  "over teams": overTeams,
  "teams then time": teamsThenTime,
  "series by": seriesBy,
  "value of year to date": yearToDate,
  rolling,
  movement,
  change,
  "entry as reading": entryAsReading,
};
