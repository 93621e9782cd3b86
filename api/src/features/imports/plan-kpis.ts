import { textOf } from "@cairn/schema/rules/decimal";
import { formatPeriod, periodOf } from "@cairn/schema/rules/period";
import { formatRangeText } from "@cairn/schema/rules/range-text";
import { type Param, type Sentence, say } from "@cairn/schema/rules/sentence";
import type { Aggregation, Direction } from "@cairn/schema/types/kpis";
import { refusal } from "../../platform/refusing";
import type { KpiRow } from "../entries/check-entry";
import { checkFields, usualTeamAggregation } from "../kpis/definition";
import { grainOf } from "../kpis/grain";
import { listed, told, whyRefused } from "./details";
import type { KpiMentions } from "./kpi-mentions";
import { planNewKpi } from "./new-kpi";
import type { Planned, PlanSetting, Register } from "./plan";
import { nameKey } from "./plan-teams";
import type { GivenDefinition } from "./read-rows";

/** The KPIs of the file by name: those there are, and new ones. */
export function planKpis(
  mentions: KpiMentions,
  { kpis }: Pick<Register, "kpis">,
  setting: PlanSetting,
): Map<string, Planned<KpiRow>> {
  const held = new Map(kpis.map((kpi) => [nameKey(kpi.name), kpi]));
  return new Map(
    [...mentions].map(([key, { name, given, examples }]) => {
      const kpi = held.get(key);
      return [key, kpi ? planHeldKpi(kpi, given, setting) : planNewKpi(name, given, examples, setting)];
    }),
  );
}

function planHeldKpi(kpi: KpiRow, given: GivenDefinition, setting: PlanSetting): Planned<KpiRow> {
  const base = { row: kpi, name: kpi.name };
  const refuse = (code: "RETIRED" | "INVALID", said: Sentence): Planned<KpiRow> => ({
    ...base,
    outcome: "REFUSED",
    detail: { said },
    refusal: refusal(code, [], said),
  });
  if (kpi.retiredAt) return refuse("RETIRED", say("FILE_KPI_RETIRED", { kpi: kpi.name }));
  if (given.periodicity && given.periodicity !== kpi.periodicity)
    return refuse(
      "INVALID",
      say("FILE_KPI_OTHER_GRAIN", {
        kpi: kpi.name,
        here: { grain: grainOf(kpi.periodicity) },
        there: { grain: grainOf(given.periodicity) },
      }),
    );
  const unit = given.unit ?? given.range?.limits.unit ?? undefined;
  if (!setting.redefine && unit !== undefined && unit !== kpi.unit)
    return refuse(
      "INVALID",
      say("FILE_KPI_OTHER_UNIT", { kpi: kpi.name, here: unitWord(kpi.unit), there: unitWord(unit) }),
    );
  const differences = differencesOf(kpi, { ...given, unit });
  if (differences.length === 0) return { ...base, outcome: "SAME", detail: "", refusal: null };
  if (!setting.redefine) {
    const kept = differences.map(({ name, here, there }) =>
      told("DETAIL_KEPT_PART", { name: told(FIELD_NAMES[name], {}), here, there }),
    );
    const detail = told("DETAIL_KEPT", { parts: listed(kept, ", ") });
    return { ...base, outcome: "SAME", detail, refusal: null };
  }
  return redefine(kpi, { ...given, unit }, differences, setting);
}

/** A choice in words, as a sentence says it. */
const word = (choice: `${Direction | Aggregation}`): Param => told(`WORD_${choice}`, {});
const unitWord = (unit: string): Param => (unit === "" ? { said: say("UNIT_NONE", {}) } : unit);
const bound = (limit: string | null): Param => (limit === null ? "…" : { number: limit });
const rangeOf = ({ rangeMinimum: low, rangeMaximum: high }: KpiRow): Param =>
  told("DETAIL_RANGE", { low: bound(low), high: bound(high) });
const quoted = (text: string): Param => told("DETAIL_QUOTED", { text });

const FIELD_NAMES = {
  unit: "FIELD_UNIT",
  decimals: "FIELD_DECIMALS",
  direction: "FIELD_DIRECTION",
  aggregation: "FIELD_AGGREGATION",
  description: "FIELD_DESCRIPTION",
  category: "FIELD_CATEGORY",
  range: "FIELD_RANGE",
} as const;

interface Difference {
  name: keyof typeof FIELD_NAMES;
  here: Param;
  there: Param;
}

/** What the file says otherwise than the register does. */
function differencesOf(kpi: KpiRow, given: GivenDefinition): Difference[] {
  const found: Difference[] = [];
  for (const part of ["unit", "decimals"] as const) {
    const there = given[part];
    if (there !== undefined && there !== kpi[part])
      found.push({ name: part, here: String(kpi[part]), there: String(there) });
  }
  for (const part of ["direction", "aggregation"] as const) {
    const there = given[part];
    if (there !== undefined && there !== kpi[part])
      found.push({ name: part, here: word(kpi[part]), there: word(there) });
  }
  for (const part of ["description", "category"] as const)
    if (given[part] !== undefined && given[part] !== kpi[part])
      found.push({ name: part, here: quoted(kpi[part]), there: quoted(given[part]) });
  const limits = given.range?.limits.range;
  if (limits && (textOf(limits.min) !== kpi.rangeMinimum || textOf(limits.max) !== kpi.rangeMaximum))
    found.push({ name: "range", here: rangeOf(kpi), there: formatRangeText(given.range!.limits) });
  return found;
}

/** A change of these is a change of what the figures mean: it starts a new version. */
const MEANING: readonly Difference["name"][] = ["unit", "direction", "aggregation"];

function redefine(
  kpi: KpiRow,
  given: GivenDefinition,
  differences: Difference[],
  { today, calendar }: PlanSetting,
): Planned<KpiRow> {
  const limits = given.range?.limits.range;
  const aggregation = given.aggregation ?? kpi.aggregation;
  const revised: KpiRow = {
    ...kpi,
    description: given.description ?? kpi.description,
    category: given.category ?? kpi.category,
    unit: given.unit ?? kpi.unit,
    decimals: given.decimals ?? kpi.decimals,
    direction: given.direction ?? kpi.direction,
    aggregation,
    teamAggregation:
      aggregation === kpi.aggregation ? kpi.teamAggregation : usualTeamAggregation[aggregation],
    rangeMinimum: limits ? textOf(limits.min) : kpi.rangeMinimum,
    rangeMaximum: limits ? textOf(limits.max) : kpi.rangeMaximum,
    revision: kpi.revision + 1,
  };
  const running = formatPeriod(periodOf(today, grainOf(kpi.periodicity), calendar));
  if (differences.some(({ name }) => MEANING.includes(name)))
    Object.assign(revised, { version: kpi.version + 1, versionFrom: running });
  const wrong = checkFields(revised)[0] ?? null;
  const changes = differences.map(({ name, here, there }) =>
    told("DETAIL_CHANGED_PART", { name: told(FIELD_NAMES[name], {}), here, there }),
  );
  const detail = wrong ? whyRefused(wrong) : listed(changes, ", ");
  return {
    row: revised,
    name: kpi.name,
    outcome: wrong ? "REFUSED" : "CHANGED",
    detail,
    refusal: wrong,
  };
}
