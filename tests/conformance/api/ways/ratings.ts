import { Decimal } from "@cairn/schema/rules/decimal";
import { period } from "@cairn/schema/rules/period";
import type { KpiGiven } from "../../../testkit/arrange";
import { calendarIn, type Given, groupIn, listIn, numberIn, textIn } from "../../given";
import { type Answered, isRatio, MONTHLY_SUM, measured, pointOf } from "../figures";
import type { Place } from "../stage";
import type { Way, Ways } from "../way";
import { businessDays } from "./due";
import { refusedIn } from "./targets";

type Direction = NonNullable<KpiGiven["direction"]>;
export const LEVELS = ["minimum", "target", "stretch", "baseline"] as const;

/** The target of a case, from its period on. */
function setLevels(place: Place, kpiId: string, at: string, given: Given): void {
  const levels = Object.fromEntries(
    LEVELS.map((name) => [name, (given[name] as string | undefined) ?? null]),
  );
  if (Object.values(levels).some((level) => level !== null)) place.arrange.target({ kpiId }, at, levels);
}

const achievement: Way = (given, expected, stage) => {
  const place = stage.place();
  const kpi = { direction: textIn(given, "direction") as Direction, ...decimalsIn(given) };
  const { kpiId, assignmentId } = measured(place, kpi, "2026-03", [textIn(given, "actual")]);
  setLevels(place, kpiId, "2026-03", given);
  return {
    expected,
    answer: async () => {
      const { achievement: value, achievementWhy } = await pointOf(place, assignmentId, "2026-03");
      return { ...achievementWhy, value: value === null ? null : new Decimal(value).toFixed() };
    },
  };
};

const status: Way = (given, expected, stage) => {
  const calendar = calendarIn(given);
  const at = given.period === undefined ? "2026-03" : textIn(given, "period");
  const place = stage.place(calendar);
  const actual = given.actual ?? null;
  const kpi = {
    direction: textIn(given, "direction") as Direction,
    aggregation: isRatio([actual]) ? ("RATIO" as const) : ("SUM" as const),
    dueBusinessDays: businessDays(period(at), calendar, given.due),
    ...toleranceIn(given),
    ...decimalsIn(given),
  };
  const { kpiId, assignmentId } = measured(place, kpi, at, [actual]);
  setLevels(place, kpiId, at, given);
  const first = given.expectedFrom === undefined ? "1900-01" : textIn(given, "expectedFrom");
  place.arrange.expectFrom(assignmentId, first);
  return {
    today: given.today === undefined ? "2026-12-31" : textIn(given, "today"),
    expected,
    answer: async () => plainStatus(await pointOf(place, assignmentId, at)),
  };
};

function plainStatus({ status: found, inProgress, explanation }: Answered) {
  const { rule, sentence, inputs } = explanation;
  const named = inputs.map(({ name, value }: { name: string; value: string }) => [name, value]);
  return { status: found, inProgress, rule, sentence, inputs: Object.fromEntries(named) };
}

export function toleranceIn(given: Given): Pick<KpiGiven, "tolerance" | "toleranceKind"> {
  if (given.tolerance === undefined) return {};
  const { kind, size } = groupIn(given, "tolerance");
  return { tolerance: String(size), toleranceKind: kind === "AMOUNT" ? "AMOUNT" : "SHARE" };
}

export const decimalsIn = (given: Given): Pick<KpiGiven, "decimals"> =>
  given.decimals === undefined ? {} : { decimals: numberIn(given, "decimals") };

const score: Way = (given, expected, stage) => {
  const items = listIn(given, "kpis") as readonly Given[];
  const place = given.cap === null ? stage.place() : stage.cappedPlace(String(given.cap));
  const refused = items.find(({ weight }) => String(weight).startsWith("-"));
  if (refused)
    return {
      expected,
      answer: async () => {
        const data = await place.data(
          `mutation ($input: DefineKpiInput!) { defineKpi(input: $input) { refusals { rule sentence } } }`,
          { input: { ...MONTHLY_SUM, scoreWeight: refused.weight } },
        );
        return refusedIn(data.defineKpi.refusals);
      },
    };
  const team = place.arrange.team();
  for (const item of items) arrangeScored(place, team, item);
  return {
    // October is the newest that can be reported
    today: "2026-11-15",
    expected,
    answer: async () => {
      const data = await place.data(
        `query ($team: ID!) { team(id: $team) { score { ${SCORE} } } board(filter: { teamId: $team }) { score { ${SCORE} } } }`,
        { team },
      );
      if (JSON.stringify(data.team) !== JSON.stringify({ score: data.board.score }))
        throw new Error("a team and its board have two scores");
      const { omitted, ...answered } = data.team.score;
      return { ...answered, omitted: Object.fromEntries(omitted.map(countedBy)) };
    },
  };
};

const SCORE = "value rated expected sentence weights omitted { reason count }";

const countedBy = ({ reason, count }: { reason: string; count: number }) => [reason, count];

/** A KPI that stands as the case says: its target is 1, so that its value is its achievement. */
function arrangeScored(place: Place, team: string, given: Given): void {
  const { status: stands, achievement: achieved, weight } = given;
  const undefinedly = achieved === null && stands === "OFF_TRACK";
  const kpiId = place.arrange.kpi({
    direction: undefinedly ? "WITHIN_BAND" : "HIGHER_IS_BETTER",
    scoreWeight: String(weight),
    dueBusinessDays: stands === "NOT_DUE" ? 250 : 0,
  });
  const assignmentId = place.arrange.assignment(kpiId, team);
  if (stands === "NO_DATA" && given.hasTarget !== false)
    place.arrange.target({ kpiId }, "2026-01", { target: "1" });
  if (stands === "NO_DATA" || stands === "NOT_DUE") return;
  // beside a band without width nothing measures the distance
  if (undefinedly) place.arrange.target({ kpiId }, "2026-01", { minimum: "5", stretch: "5" });
  else if (stands !== "INFORMATIONAL") place.arrange.target({ kpiId }, "2026-01", { target: "1" });
  // newer ones are overdue by now
  if (stands === "OUT_OF_DATE") place.arrange.entry(assignmentId, "2026-07", String(achieved));
  else if (stands === "NOT_APPLICABLE")
    place.arrange.entry(assignmentId, "2026-10", { state: "NOT_APPLICABLE" });
  else place.arrange.entry(assignmentId, "2026-10", String(undefinedly ? 6 : (achieved ?? 7)));
}

export const ratings: Ways = {
  achievement,
  status,
  score,
};
