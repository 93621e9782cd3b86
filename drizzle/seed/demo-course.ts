import { dayNumber } from "@cairn/schema/rules/date";
import { Decimal, decimal, formatDecimalPlain, roundForContract } from "@cairn/schema/rules/decimal";
import { children, type Period, placeInYear, startOf, yearToDate } from "@cairn/schema/rules/period";
import { parseRangeText } from "@cairn/schema/rules/range-text";
import { figureOf, numberOf } from "@cairn/schema/rules/reading";
import { DEMO_CALENDAR, type DemoTime } from "./demo-calendar";
import { chanceFrom } from "./demo-chance";
import { type DemoKpi, SEASONS } from "./demo-tables";

/** A figure as it goes into an entry: canonical decimal texts. */
export interface DemoFigure {
  value: string;
  numerator: string | null;
  denominator: string | null;
}

const DAYS_A_YEAR = 365.25;
const LATELY_MONTHS = 4;

/** The figure of a team for a period; `times` makes a wrong one of it. */
export function figureAt(time: DemoTime, kpi: DemoKpi, team: string, period: Period, times = 1): DemoFigure {
  const { aggregation } = kpi;
  if (aggregation === "RATIO") return ratioAt(time, kpi, team, period, times);
  const parts = aggregation === "CUMULATIVE" ? yearToDate(period, DEMO_CALENDAR) : [period];
  const sum = parts.reduce((total, part) => total + levelAt(time, kpi, team, part), 0) * times;
  return { value: asText(kpi, sum), numerator: null, denominator: null };
}

/** How large the season of a period is. */
export function seasonAt(kpi: DemoKpi, period: Period): number {
  const season = SEASONS[kpi.course.season ?? "none"];
  if (period.grain === "day" || period.grain === "week") return 1;
  const months = children(period, "month", DEMO_CALENDAR).map((month) => placeInYear(month).place);
  return months.reduce((sum, month) => sum + (season[month - 1] ?? 1), 0) / months.length;
}

function levelAt(time: DemoTime, kpi: DemoKpi, team: string, period: Period): number {
  const { start, perYear = 0, chance = 0, lately = 1 } = kpi.course;
  const day = dayNumber(startOf(period, DEMO_CALENDAR));
  const years = (day - dayNumber(time.firstDay)) / DAYS_A_YEAR;
  const recent = dayNumber(time.today) - day < (LATELY_MONTHS * DAYS_A_YEAR) / 12 + 31;
  const size = kpi.teams[team] ?? 1;
  const drawn = chanceFrom(`${kpi.name}|${team}|${period.grain}|${period.index}`)();
  return (
    start *
    size *
    (1 + perYear) ** years *
    seasonAt(kpi, period) *
    (1 + chance * drawn) *
    (recent ? lately : 1)
  );
}

function ratioAt(time: DemoTime, kpi: DemoKpi, team: string, period: Period, times: number): DemoFigure {
  const factor = decimal(kpi.factor ?? "1");
  const share = (levelAt(time, kpi, team, period) * times) / factor.toNumber();
  const drawn = chanceFrom(`${kpi.name}|${team}|denominator|${period.index}`)();
  const denominator = Math.round((kpi.course.denominator ?? 100) * (1 + 0.08 * drawn));
  const wanted = Math.round(share * denominator);
  const numerator = kpi.unit === "%" ? Math.min(wanted, denominator) : wanted;
  const reading = {
    kind: "ratio" as const,
    numerator: new Decimal(numerator),
    denominator: new Decimal(denominator),
  };
  const value = numberOf(figureOf(reading, factor));
  if (!value) throw new RangeError(`${kpi.name} has no denominator`);
  return {
    value: formatDecimalPlain(roundForContract(value)),
    numerator: String(numerator),
    denominator: String(denominator),
  };
}

/** Rounded to the KPI's decimals and kept in its range. */
function asText(kpi: DemoKpi, value: number): string {
  const { min, max } = rangeOf(kpi);
  const rounded = new Decimal(value.toFixed(kpi.decimals));
  const atLeast = min ? Decimal.max(min, rounded) : rounded;
  return formatDecimalPlain(max ? Decimal.min(max, atLeast) : atLeast);
}

/** The range of a KPI, from the text in which people write it. */
export function rangeOf(kpi: DemoKpi) {
  const parsed = parseRangeText(kpi.range);
  if (!parsed.ok) throw new RangeError(`${kpi.name}: ${parsed.sentence}`);
  return parsed.value.range;
}
