import { textOf } from "@cairn/schema/rules/decimal";
import { formatRangeText, type RangeText } from "@cairn/schema/rules/range-text";
import type { Param } from "@cairn/schema/rules/sentence";
import type { SentenceKey } from "@cairn/schema/rules/sentences";
import type { Periodicity } from "@cairn/schema/types/kpis";
import { Aggregation, Direction, ValueKind } from "@cairn/schema/types/kpis";
import type { KpiRow } from "../entries/check-entry";
import { checkFields, definitionOf } from "../kpis/definition";
import { grainOf, periodicityOf } from "../kpis/grain";
import { listed, told, whyRefused } from "./details";
import type { Planned, PlanSetting } from "./plan";
import { readPeriod } from "./read-period";
import type { GivenDefinition, ImportedRow } from "./read-rows";

const mostDecimals = 10;
const mostByHand = 6;
/** Kept of a quotient unless the file says otherwise. */
const ratioDecimals = 2;
const MONEY = /^(?:CHF|Fr\.?|SFr\.?|EUR|€|USD|\$|GBP|£)(?:\s|$)|^(?:k|T|Mio\.?|m)\s?(?:CHF|EUR)$/i;

/**
 * The definition of a KPI that the file names for the first time. What the file leaves open is decided from its
 * values, said in `detail`, and can be changed afterwards.
 */
export function planNewKpi(
  name: string,
  given: GivenDefinition,
  rows: readonly ImportedRow[],
  setting: PlanSetting,
): Planned<KpiRow> {
  const said: Param[] = [];
  const limits = given.range?.limits;
  const unit = given.unit ?? limits?.unit ?? (rows.some(isPercent) ? "%" : "");
  const aggregation = given.aggregation ?? decideAggregation(unit, limits, rows, said);
  const periodicity = given.periodicity ?? decidePeriodicity(rows, setting);
  const direction = given.direction ?? Direction.INFORMATIONAL;
  if (!given.direction) said.push(told("DETAIL_NO_DIRECTION", {}));
  const definition = definitionOf({
    name,
    description: given.description ?? "",
    instructions: "",
    category: given.category ?? "",
    unit,
    valueKind: rows.some(isYesNo) ? ValueKind.YES_NO : ValueKind.NUMBER,
    decimals: decideDecimals(given, aggregation, rows, said, setting),
    direction,
    aggregation,
    periodicity,
    rangeMinimum: textOf(limits?.range.min ?? null),
    rangeMaximum: textOf(limits?.range.max ?? null),
    ratioFactor: aggregation === Aggregation.RATIO && unit === "%" ? "100" : null,
    ownerId: setting.ownerId,
  });
  const wrong = checkFields(definition)[0] ?? null;
  const row = { ...BLANK_KPI, ...definition, id: setting.newId(), organizationId: setting.organization.id };
  const kpi = { ...row, createdAt: setting.now } as KpiRow;
  const detail = wrong ? whyRefused(wrong) : listed([...describe(kpi, given), ...said], "; ");
  return { row: kpi, name, outcome: wrong ? "REFUSED" : "CREATED", detail, refusal: wrong };
}

const BLANK_KPI = {
  translations: {},
  scoreWeight: "1",
  revision: 1,
  version: 1,
  versionFrom: null,
  retiredAt: null,
};

const valuesOf = (rows: readonly ImportedRow[]) =>
  rows.flatMap(({ figures }) => (figures.actual.kind === "value" ? [figures.actual] : []));

const isYesNo = ({ figures }: ImportedRow): boolean => figures.actual.kind === "yesNo";

const isPercent = ({ figures }: ImportedRow): boolean =>
  figures.actual.kind === "value" && figures.actual.percent;

/** Percentages and scores are averaged, money and counts added up, anything else is taken for a stock. */
function decideAggregation(
  unit: string,
  limits: RangeText | undefined,
  rows: readonly ImportedRow[],
  said: Param[],
): Aggregation {
  const decided = (aggregation: keyof typeof OVER_TIME, why: Why) => {
    said.push(told("DETAIL_OVER_TIME", { how: told(OVER_TIME[aggregation], {}), why: told(why, {}) }));
    return aggregation;
  };
  const isRatio = rows.some(({ figures }) => figures.denominator.kind === "value");
  if (isRatio) return decided(Aggregation.RATIO, "WHY_DENOMINATOR");
  if (rows.some(isYesNo)) return decided(Aggregation.MEAN, "WHY_SHARE_OF_YES");
  if (unit === "%") return decided(Aggregation.MEAN, "WHY_PERCENTAGE");
  if (limits?.range.min && limits.range.max) return decided(Aggregation.MEAN, "WHY_SCORE");
  if (MONEY.test(unit)) return decided(Aggregation.SUM, "WHY_MONEY");
  const values = valuesOf(rows);
  const counts = values.length > 0 && values.every(({ value }) => value.isInteger() && !value.isNegative());
  const fromZero = limits?.range.min?.isZero() ?? false;
  if (unit === "" && (fromZero || counts)) return decided(Aggregation.SUM, "WHY_COUNT");
  return decided(Aggregation.LAST, "WHY_STOCK");
}

const OVER_TIME = {
  [Aggregation.SUM]: "OVER_TIME_SUM",
  [Aggregation.MEAN]: "OVER_TIME_MEAN",
  [Aggregation.RATIO]: "OVER_TIME_RATIO",
  [Aggregation.LAST]: "OVER_TIME_LAST",
} as const;

type Why = Extract<SentenceKey, `WHY_${string}`>;

/** As many decimals as the file says, and as the values have: no value is lost or refused for its decimals. */
function decideDecimals(
  { decimals }: GivenDefinition,
  aggregation: Aggregation,
  rows: readonly ImportedRow[],
  said: Param[],
  { rounds }: PlanSetting,
): number {
  const isDivided = rows.some(({ figures }) => figures.denominator.kind === "value");
  if (aggregation === Aggregation.RATIO && isDivided) return decimals ?? ratioDecimals;
  const most = valuesOf(rows).reduce((so, { value }) => Math.max(so, value.decimalPlaces()), 0);
  // Nobody writes so many by hand: they are a spreadsheet's quotients.
  if (rounds && most > mostByHand) return decimals ?? ratioDecimals;
  const needed = Math.min(most, mostDecimals);
  if (decimals === undefined || needed <= decimals) return decimals ?? needed;
  said.push(told("DETAIL_MORE_DECIMALS", { needed: String(needed), given: String(decimals) }));
  return needed;
}

function decidePeriodicity(rows: readonly ImportedRow[], { calendar }: PlanSetting) {
  const grain = rows.map((row) => readPeriod(row.period, null, calendar)?.grain).find(Boolean) ?? "month";
  return periodicityOf(grain) as Periodicity;
}

function describe(kpi: KpiRow, given: GivenDefinition): Param[] {
  const limits = given.range?.limits;
  const range = limits ? formatRangeText(limits) : "";
  const open = limits?.range.minOpen || limits?.range.maxOpen;
  return [
    told(given.periodicity ? "DETAIL_BY" : "DETAIL_AS_PERIODS", {
      grain: { grain: grainOf(kpi.periodicity) },
    }),
    ...(kpi.unit === "" ? [] : [told("DETAIL_IN", { unit: kpi.unit })]),
    kpi.decimals === 1
      ? told("DETAIL_ONE_DECIMAL", {})
      : told("DETAIL_DECIMALS", { count: String(kpi.decimals) }),
    ...(range === "" ? [] : [open ? told("DETAIL_RANGE_CLOSED", { range }) : range]),
  ];
}
