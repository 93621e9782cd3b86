import { formatPeriod as text } from "@cairn/schema/rules/period";
import type { KpiGiven } from "../../../testkit/arrange";
import { asGroup, type Given, listIn, textIn } from "../../given";
import type { Json } from "../../plain";
import {
  entryIn,
  factorOf,
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

export const aggregates: Ways = {
  "over time": overTime,
  "over teams": overTeams,
  "teams then time": teamsThenTime,
};
