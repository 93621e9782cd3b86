import { formatDecimalPlain } from "@cairn/schema/rules/decimal";
import { parseRangeText } from "@cairn/schema/rules/range-text";
import { calendarIn, type Given, groupIn, numberIn, textIn, textsIn } from "../../given";
import type { Json } from "../../plain";
import { inContract, measured, pointOf, refusedQuestion } from "../figures";
import type { Place } from "../stage";
import type { Way, Ways } from "../way";
import { refusedIn } from "./targets";

/** What recording an entry for a past month answers: what stands there then, or the first refusal. */
async function record(place: Place, assignmentId: string, figures: Record<string, Json>) {
  const data = await place.data(
    `mutation ($input: RecordEntriesInput!) { recordEntries(input: $input) {
      entries { value numerator denominator } refusals { code rule sentence } } }`,
    { input: { entries: [{ assignmentId, period: "2026-03", ...figures }] } },
  );
  const { entries, refusals } = data.recordEntries;
  return refusals.length > 0 ? { code: refusals[0].code, ...refusedIn(refusals) } : entries[0];
}

/** A number as a target: every number of the contract is read alike. */
const readDecimal: Way = (given, expected, stage) => {
  const place = stage.place();
  const kpiId = place.arrange.kpi({});
  const isRefused = expected !== null && typeof expected === "object";
  return {
    expected: isRefused ? expected : { text: expected },
    answer: async () => {
      const { data, errors } = await place.ask(
        `mutation ($input: SetTargetsInput!) { setTargets(input: $input) { targets { target } refusals { sentence } } }`,
        { input: { kpiId, targets: [{ validFrom: "2026-01", target: given.text ?? "" }] } },
      );
      if (errors.length === 0) return { text: data.setTargets.targets[0]?.target };
      return refusedQuestion(errors);
    },
  };
};

const checkInRange: Way = (given, expected, stage) => {
  const read = parseRangeText(textIn(given, "range"));
  if (!read.ok) throw new Error(read.sentence);
  const { min, max, minOpen, maxOpen } = read.value.range;
  if (minOpen || maxOpen) return "the bounds of a KPI are inclusive";
  const place = stage.place();
  const kpi = {
    unit: textIn(given, "unit"),
    rangeMinimum: min && formatDecimalPlain(min),
    rangeMaximum: max && formatDecimalPlain(max),
  };
  const { assignmentId } = measured(place, kpi, "2026-03", []);
  return recorded(place, assignmentId, given, expected);
};

const checkDecimals: Way = (given, expected, stage) => {
  const place = stage.place();
  const { assignmentId } = measured(place, { decimals: numberIn(given, "decimals") }, "2026-03", []);
  return recorded(place, assignmentId, given, expected);
};

function recorded(place: Place, assignmentId: string, given: Given, expected: Json) {
  const isRefused = typeof expected === "object";
  return {
    expected: isRefused ? expected : { value: inContract(expected) },
    answer: () => record(place, assignmentId, { value: textIn(given, "value") }),
  };
}

const checkRatio: Way = (given, expected, stage) => {
  const place = stage.place();
  const { assignmentId } = measured(place, { aggregation: "RATIO" }, "2026-03", []);
  const { numerator = null, denominator = null } = given;
  return {
    // Neither is not reported: there is nothing to record.
    expected: expected ?? { code: "MISSING" },
    answer: () => record(place, assignmentId, { numerator, denominator }),
  };
};

const checkAggregations: Way = (given, expected, stage) => {
  const place = stage.place();
  const name = `combined ${textIn(given, "overTime")} ${textIn(given, "overTeams")}`;
  return {
    expected,
    answer: async () => {
      const input = {
        name,
        direction: "HIGHER_IS_BETTER",
        aggregation: textIn(given, "overTime"),
        teamAggregation: textIn(given, "overTeams"),
        periodicity: "MONTH",
      };
      const data = await place.data(
        `mutation ($input: DefineKpiInput!) { defineKpi(input: $input) { refusals { rule sentence } } }`,
        { input },
      );
      const { refusals } = data.defineKpi;
      return refusals.length === 0 ? true : refusedIn(refusals);
    },
  };
};

const FIELDS: Readonly<Record<string, string>> = {
  unit: "unit",
  direction: "direction",
  overTime: "aggregation",
  overTeams: "teamAggregation",
  periodicity: "periodicity",
  formula: "formula",
};

const definitionIn = (given: Given) =>
  Object.fromEntries(
    Object.entries(FIELDS).map(([name, field]) => {
      const value = given[name] ?? null;
      return [field, name === "periodicity" ? String(value).toUpperCase() : value];
    }),
  );

const newVersion: Way = (given, expected, stage) => {
  const place = stage.ownPlace();
  for (const name of ["a", "b"]) place.arrange.kpi({ name });
  const [before, after] = [groupIn(given, "before"), groupIn(given, "after")].map(definitionIn);
  return {
    expected: (expected as string[]).map((name) => FIELDS[name]),
    answer: async () => {
      const defined = await place.data(
        `mutation ($input: DefineKpiInput!) { defineKpi(input: $input) { kpi { id revision } } }`,
        { input: { name: "versioned", ...before } },
      );
      const { id: kpiId, revision } = defined.defineKpi.kpi;
      const revised = await place.data(
        `mutation ($input: ReviseKpiInput!) { reviseKpi(input: $input) {
          kpi { version versions { number changed { name } } } refusals { sentence } } }`,
        { input: { kpiId, revision, description: "revised", ...after } },
      );
      const { version, versions } = revised.reviseKpi.kpi;
      if (versions.at(-1).number !== version) throw new Error("the log and the KPI tell of two versions");
      return version === 1 ? [] : versions.at(-1).changed.map(({ name }: { name: string }) => name);
    },
  };
};

const EXAMPLES: Readonly<Record<string, string>> = {
  day: "2026-03-14",
  week: "2026-W11",
  month: "2026-03",
  quarter: "2026-Q1",
  halfyear: "2026-H1",
  year: "2026",
};

const changeFiscalYear: Way = (given, expected, stage) => {
  const place = stage.ownPlace(calendarIn(given, "before"));
  for (const grain of textsIn(given, "grains")) measured(place, {}, EXAMPLES[grain] ?? "", ["1"]);
  const { startMonth, namedBy } = groupIn(given, "after");
  return {
    expected,
    answer: async () => {
      const data = await place.data(
        `mutation ($input: ReviseOrganizationInput!) { reviseOrganization(input: $input) {
          organization { fiscalYearStartMonth fiscalYearNamedBy } refusals { rule sentence } } }`,
        { input: { fiscalYearStartMonth: startMonth, fiscalYearNamedBy: String(namedBy).toUpperCase() } },
      );
      const { organization, refusals } = data.reviseOrganization;
      if (refusals.length > 0) return refusedIn(refusals);
      const { fiscalYearStartMonth, fiscalYearNamedBy } = organization;
      return { startMonth: fiscalYearStartMonth, namedBy: fiscalYearNamedBy.toLowerCase() };
    },
  };
};

/** What is kept with fifteen digits may come to more: it is given out rounded. */
const roundForApi: Way = (given, expected, stage) => {
  const place = stage.place();
  const { assignmentId } = measured(place, {}, "2026-03", [textIn(given, "value")]);
  return { expected, answer: async () => (await pointOf(place, assignmentId, "2026-Q1")).actual };
};

export const checks: Ways = {
  "read decimal": readDecimal,
  "round for the API": roundForApi,
  "check in range": checkInRange,
  "check decimals": checkDecimals,
  "check ratio": checkRatio,
  "check aggregations": checkAggregations,
  "what starts a new version": newVersion,
  "change fiscal year": changeFiscalYear,
  "write number": () => "written by the screens",
  "read typed number": () => "read by the screens and the importer",
  "read range": () => "read by the importer",
  "write range": () => "written by the importer",
  "is it odd": () => "asked by the screens",
  "label period": () => "written by the screens",
  "label season": () => "written by the screens",
  "label date": () => "written by the screens",
  "label grain": () => "written by the screens",
};
