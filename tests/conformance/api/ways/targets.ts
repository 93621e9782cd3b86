import { formatPeriod, type Period, period, periodRange } from "@cairn/schema/rules/period";
import type { KpiGiven } from "../../../testkit/arrange";
import { asGroup, calendarIn, type Given, listIn, numberIn, textIn, textsIn } from "../../given";
import type { Json } from "../../plain";
import { type Answered, inContract, MADE, measured, periodicityOf, pointOf, stretchOf } from "../figures";
import type { Place } from "../stage";
import type { Through, Way, Ways } from "../way";

type Mode = NonNullable<KpiGiven["aggregation"]>;

const targetFor: Way = (given, expected, stage) => {
  const rows = listIn(given, "rows").map((row) => asGroup(row, "row"));
  const place = stage.place(calendarIn(given));
  const at = textIn(given, "period");
  const kpiId = place.arrange.kpi({ periodicity: periodicityOf(period(at).grain) });
  const teams = teamsOf(place, textsIn(given, "teams"), rows);
  const home = teams.get(textsIn(given, "teams")[0] ?? "") ?? place.arrange.team();
  const assignments = new Map([[textIn(given, "assignment"), place.arrange.assignment(kpiId, home)]]);
  for (const row of rows) {
    const [kind, name = ""] = String(row.for).split(" ");
    if (kind === "assignment" && !assignments.has(name))
      assignments.set(name, place.arrange.assignment(kpiId, place.arrange.team()));
    const scope = kind === "team" ? { teamId: teams.get(name) } : { assignmentId: assignments.get(name) };
    place.arrange.target({ kpiId, ...(kind === "kpi" ? {} : scope) }, String(row.from), {
      target: row.target === null ? null : String(row.target),
    });
  }
  return {
    expected: expected === null ? { target: null } : { ...(expected as Given), from: undefined },
    answer: async () => {
      const { target, targetCarried } = await pointOf(
        place,
        assignments.get(textIn(given, "assignment")) ?? "",
        at,
      );
      return { target, carried: targetCarried, from: undefined };
    },
  };
};

/** The path of teams (nearest first) as a tree, and beside it the others that rows are for. */
function teamsOf(place: Place, path: string[], rows: Given[]): Map<string, string> {
  const teams = new Map<string, string>();
  let parent: string | null = null;
  for (const name of [...path].reverse()) {
    parent = place.arrange.team(parent);
    teams.set(name, parent);
  }
  for (const row of rows) {
    const [kind, name = ""] = String(row.for).split(" ");
    if (kind === "team" && !teams.has(name)) teams.set(name, place.arrange.team());
  }
  return teams;
}

/** Targets of periods one after the other; where one has none, the one before ends. */
function setTargets(place: Place, kpiId: string, parts: Period[], targets: readonly Json[]): void {
  for (const [step, target] of targets.entries())
    place.arrange.target({ kpiId }, formatPeriod(parts[step] as Period), {
      target: target === null ? null : String(target),
    });
}

const longerTarget: Way = (given, expected, stage) => {
  const targets = listIn(given, "targets");
  const stretch = stretchOf(targets.length);
  const [first] = stretch?.parts ?? [];
  if (!stretch || !first) return "no longer period is made of so many";
  if (targets.length === 1) return "a single period of the KPI's own grain is not combined";
  const place = stage.place();
  const aggregation = textIn(given, "mode") as Mode;
  const weights = given.weights === undefined ? [] : listIn(given, "weights").map((weight) => `0/${weight}`);
  const { kpiId, assignmentId } = measured(place, { aggregation }, formatPeriod(first), weights);
  setTargets(place, kpiId, stretch.parts, targets);
  const { target } = expected as Given;
  return {
    expected: inContract(target),
    answer: async () => (await pointOf(place, assignmentId, stretch.whole)).target,
  };
};

const targetToDate: Way = (given, expected, stage) => {
  const parts = listIn(given, "parts").map((part) => asGroup(part, "part"));
  const readings = parts.map(({ reading }) => reading ?? null);
  const months = periodRange(period("2026-01"), period("2026-12")).slice(0, parts.length);
  const place = stage.place();
  const aggregation = textIn(given, "mode") as Mode;
  const { kpiId, assignmentId } = measured(place, { aggregation }, "2026-01", readings);
  const targets = parts.map(({ target }) => target ?? null);
  setTargets(place, kpiId, months, targets);
  const { target, coverage } = expected as Given;
  const last = formatPeriod(months.at(-1) as Period);
  return {
    expected: { target: inContract(target), coverage },
    answer: async () => {
      const { yearToDate } = await pointOf(place, assignmentId, last, `yearToDate { ${MADE} }`);
      const { reported, expected: due } = yearToDate.coverage;
      return { target: yearToDate.target, coverage: `${reported} of ${due}` };
    },
  };
};

const checkLevels: Way = (given, expected, stage) => {
  const place = stage.place();
  const direction = textIn(given, "direction") as NonNullable<KpiGiven["direction"]>;
  const kpiId = place.arrange.kpi({ direction });
  const { minimum = null, target = null, stretch = null, baseline = null } = given;
  const isNothing = [minimum, target, stretch, baseline].every((level) => level === null);
  return {
    expected: isNothing ? {} : expected,
    answer: async () => {
      const data = await place.data(
        `mutation ($input: SetTargetsInput!) { setTargets(input: $input) {
          targets { minimum target stretch baseline } refusals { rule sentence } } }`,
        { input: { kpiId, targets: [{ validFrom: "2026-01", minimum, target, stretch, baseline }] } },
      );
      const { targets: held, refusals } = data.setTargets;
      return refusals.length > 0 ? refusedIn(refusals) : (held[0] ?? {});
    },
  };
};

/** Rows of several scopes are set one scope after the other. */
const checkRows: Way = (given, expected, stage) => {
  const rows = listIn(given, "rows").map((each) => asGroup(each, "row"));
  const grains = new Set(rows.map((row) => period(textIn(row, "from")).grain));
  if (grains.size > 1) return "targets are set by periods of the KPI's grain";
  const place = stage.place();
  const kpiId = place.arrange.kpi({});
  const scopes = [...new Set(rows.map((row) => textIn(row, "for")))];
  const teams = new Map(scopes.map((scope) => [scope, scope === "kpi" ? null : place.arrange.team()]));
  return {
    expected,
    answer: async () => {
      const held: string[] = [];
      for (const scope of scopes) {
        const targets = rows
          .filter((row) => row.for === scope)
          .map(({ from: validFrom, target }) => ({ validFrom, target }));
        const data = await place.data(
          `mutation ($input: SetTargetsInput!) { setTargets(input: $input) {
            targets { validFrom } refusals { rule sentence } } }`,
          { input: { kpiId, teamId: teams.get(scope), targets } },
        );
        if (data.setTargets.refusals.length > 0) return refusedIn(data.setTargets.refusals);
        held.push(...data.setTargets.targets.map((target: { validFrom: string }) => target.validFrom));
      }
      return held.sort();
    },
  };
};

/** The first refusal of a payload in the words of a vector. */
export const refusedIn = ([first]: Answered[]) => ({ refused: first.rule, sentence: first.sentence });

const GRAIN_OF_COUNT: Readonly<Record<number, KpiGiven["periodicity"]>> = {
  1: "YEAR",
  2: "HALFYEAR",
  4: "QUARTER",
  12: "MONTH",
};
const NO_SUCH_YEAR = "no year is made of so many periods";

function spread(
  place: Place,
  { kpiId, assignmentId }: { kpiId: string; assignmentId?: string },
  given: Given,
  how: Record<string, unknown>,
): Through["answer"] {
  return async () => {
    const data = await place.data(
      `query ($input: SpreadTargetInput!) { spreadTarget(input: $input) { targets { target } refusals { rule sentence } } }`,
      { input: { kpiId, assignmentId, year: "2026", annual: given.annual ?? "1", ...how } },
    );
    const { targets: shares, refusals } = data.spreadTarget;
    return refusals.length > 0
      ? refusedIn(refusals)
      : shares.map((share: { target: string }) => share.target);
  };
}

const spreadEvenly: Way = (given, expected, stage) => {
  const periodicity = GRAIN_OF_COUNT[numberIn(given, "periods")];
  if (!periodicity) return NO_SUCH_YEAR;
  const place = stage.place();
  const kpiId = place.arrange.kpi({ periodicity, decimals: numberIn(given, "decimals") });
  return { expected, answer: spread(place, { kpiId }, given, { method: "EVENLY" }) };
};

const spreadBySeason: Way = (given, expected, stage) => {
  const years = listIn(given, "pastYears") as readonly (readonly Json[])[];
  const periodicity = GRAIN_OF_COUNT[years[0]?.length ?? 12];
  if (!periodicity) return NO_SUCH_YEAR;
  const place = stage.place();
  const kpiId = place.arrange.kpi({ periodicity, decimals: numberIn(given, "decimals") });
  const assignmentId = place.arrange.assignment(kpiId, place.arrange.team());
  const names = stretchOf(years[0]?.length ?? 12)?.parts.map(formatPeriod) ?? [];
  for (const [back, values] of [...years].reverse().entries())
    for (const [step, value] of values.entries())
      if (value !== null)
        place.arrange.entry(
          assignmentId,
          (names[step] as string).replace("2026", String(2025 - back)),
          String(value),
        );
  return { expected, answer: spread(place, { kpiId, assignmentId }, given, { method: "BY_SEASON" }) };
};

const spreadByHand: Way = (given, expected, stage) => {
  const amounts = listIn(given, "amounts");
  const periodicity = GRAIN_OF_COUNT[amounts.length];
  if (!periodicity) return NO_SUCH_YEAR;
  const place = stage.place();
  const kpiId = place.arrange.kpi({ periodicity, decimals: numberIn(given, "decimals") });
  return { expected, answer: spread(place, { kpiId }, given, { method: "BY_HAND", amounts }) };
};

const canBeSpread: Way = (given, expected, stage) => {
  const place = stage.place();
  const kpiId = place.arrange.kpi({ aggregation: textIn(given, "mode") as Mode });
  const answer = spread(place, { kpiId }, {}, { method: "EVENLY" });
  return { expected, answer: async () => Array.isArray(await answer()) };
};

export const targets: Ways = {
  "target for": targetFor,
  "check levels": checkLevels,
  "check target rows": checkRows,
  "target of longer period": longerTarget,
  "target to date": targetToDate,
  "spread evenly": spreadEvenly,
  "spread by season": spreadBySeason,
  "spread by hand": spreadByHand,
  "can be spread": canBeSpread,
  "seasonal shares": () => "served only as amounts",
};
