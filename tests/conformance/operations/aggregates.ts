import { aggregateOverTime, TIME_AGGREGATIONS } from "@cairn/schema/rules/aggregation";
import {
  aggregateOverTeams,
  aggregateTeamsThenTime,
  TEAM_AGGREGATIONS,
} from "@cairn/schema/rules/aggregation-teams";
import { changeBetween } from "@cairn/schema/rules/change";
import { movementOf } from "@cairn/schema/rules/cumulative";
import { type EntryState, readingOf } from "@cairn/schema/rules/entry-state";
import { isReported } from "@cairn/schema/rules/reading";
import type { Series } from "@cairn/schema/rules/series";
import {
  aggregateIn,
  type Reckoning,
  rollingAt,
  seriesBy,
  yearToDateAt,
} from "@cairn/schema/rules/series-figures";
import {
  asDecimal,
  asGroup,
  calendarIn,
  decimalIn,
  type Given,
  listIn,
  maybeDecimalIn,
  numberIn,
  type Operations,
  oneOf,
  periodIn,
  textIn,
} from "../given";
import { asReading, figureIn, plainAggregate, readingsIn } from "../readings";

export const aggregates: Operations = {
  "over time": (given) =>
    plainAggregate(
      aggregateOverTime(
        oneOf(TIME_AGGREGATIONS, textIn(given, "mode")),
        readingsIn(given, "readings"),
        factorIn(given),
      ),
    ),
  "over teams": (given) =>
    plainAggregate(
      aggregateOverTeams(
        oneOf(TEAM_AGGREGATIONS, textIn(given, "mode")),
        listIn(given, "teams").map((each) => {
          const team = asGroup(each, "team");
          return {
            reading: asReading(team.reading),
            unit: String(team.unit ?? ""),
            weight: asDecimal(team.weight),
          };
        }),
        factorIn(given),
      ),
    ),
  "teams then time": (given) =>
    plainAggregate(
      aggregateTeamsThenTime(
        oneOf(TIME_AGGREGATIONS, textIn(given, "overTime")),
        oneOf(TEAM_AGGREGATIONS, textIn(given, "overTeams")),
        listIn(given, "teams").map((each) => {
          const team = asGroup(each, "team");
          const weights = team.weights === undefined ? [] : listIn(team, "weights").map(asDecimal);
          return { readings: readingsIn(team, "readings"), unit: String(team.unit ?? ""), weights };
        }),
        factorIn(given),
      ),
    ),
  "series by": (given) => {
    const points = seriesBy(
      seriesIn(given),
      periodIn(given, "from"),
      periodIn(given, "to"),
      reckoningIn(given),
    );
    return points.ok
      ? points.value.map((point) => ({ period: point.period, ...plainAggregate(point) }))
      : points;
  },
  "value of period": (given) =>
    plainAggregate(aggregateIn(seriesIn(given), periodIn(given, "period"), reckoningIn(given))),
  "value of year to date": (given) =>
    plainAggregate(yearToDateAt(seriesIn(given), periodIn(given, "period"), reckoningIn(given))),
  rolling: (given) =>
    plainAggregate(
      rollingAt(seriesIn(given), periodIn(given, "period"), numberIn(given, "count"), reckoningIn(given)),
    ),
  movement: (given) =>
    movementOf(seriesIn(given), periodIn(given, "from"), periodIn(given, "to"), calendarIn(given)),
  change: (given) => changeBetween(figureIn(given, "before"), figureIn(given, "now"), textIn(given, "unit")),
  "entry as reading": (given) => {
    const entry = {
      state: textIn(given, "state") as EntryState,
      value: maybeDecimalIn(given, "value"),
      numerator: maybeDecimalIn(given, "numerator"),
      denominator: maybeDecimalIn(given, "denominator"),
    };
    const reading = readingOf(entry);
    return { ...reading, reported: isReported(reading) };
  },
};

function factorIn(given: Given) {
  return given.factor === undefined ? undefined : decimalIn(given, "factor");
}

export function seriesIn(given: Given): Series {
  return { first: periodIn(given, "first"), readings: readingsIn(given, "readings") };
}

export function reckoningIn(given: Given): Reckoning {
  const factor = factorIn(given);
  const mode = oneOf(TIME_AGGREGATIONS, textIn(given, "mode"));
  return { mode, calendar: calendarIn(given), ...(factor && { factor }) };
}
