import {
  type Decimal,
  decimal,
  formatDecimalPlain,
  SIGNIFICANT_DIGITS,
  sumOf,
} from "@cairn/schema/rules/decimal";
import {
  addPeriods,
  children,
  endOf,
  formatPeriod,
  type Period,
  periodFromText,
  startOf,
} from "@cairn/schema/rules/period";
import { checkDecimals } from "@cairn/schema/rules/range";
import { numberOf } from "@cairn/schema/rules/reading";
import { type Result, refuse } from "@cairn/schema/rules/result";
import { say } from "@cairn/schema/rules/sentence";
import { canSpread, spreadByHand, spreadBySeason, spreadEvenly } from "@cairn/schema/rules/target-spread";
import type { Kpi } from "@cairn/schema/types/kpis";
import { SpreadMethod, type SpreadTargetInput, type SpreadTargetPreview } from "@cairn/schema/types/targets";
import { notFound } from "../../platform/failure";
import { refusal } from "../../platform/refusing";
import { mustBeAllowed } from "../../platform/roles";
import { idOf } from "../../platform/rows";
import { fromRule } from "../../platform/rule-refusals";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { grainOf } from "../kpis/grain";
import { loadAssignment, loadKpi } from "../kpis/loader";
import { loadTeam } from "../teams/loader";
import { openPage } from "./book";
import { ITSELF, reckon } from "./reckon";
import type { Scope } from "./scope";

/** How many past years are asked for their seasons. */
const yearsBack = 10;

/** A year's target as targets of its periods that add up to it exactly: a preview, nothing is written. */
export async function spreadTarget(viewer: Viewer, input: SpreadTargetInput): Promise<SpreadTargetPreview> {
  mustBeAllowed(viewer, "readFigures");
  const kpi = await loadKpi(viewer, idOf("KPI", input.kpiId));
  if (!kpi) throw notFound("KPI");
  const scope = await scopeOf(viewer, kpi, input);
  const year = periodFromText(input.year);
  const refused = (one: SpreadTargetPreview["refusals"][number]) => ({
    targets: [],
    seasonsOf: [],
    refusals: [one],
  });
  if (year?.grain !== "year")
    return refused(refusal("INVALID_PERIOD", ["year"], say("SPREAD_NOT_A_YEAR", { text: input.year })));
  if (!canSpread(kpi.aggregation)) return refused(fromRule(refuse("SPREAD_ONLY_SUM", {}), ["kpiId"]));
  const periods = children(year, grainOf(kpi.periodicity), fiscalCalendar(viewer.organization));
  const past =
    input.method === SpreadMethod.BY_SEASON ? await pastYears(viewer, kpi, scope, year, periods.length) : [];
  const shares = withinDigits(spread(kpi, input, periods.length, past));
  if (!shares.ok) return refused(fromRule(shares, [isAboutAmounts(kpi, input) ? "amounts" : "annual"]));
  return {
    targets: periods.map((at, place) => ({
      validFrom: formatPeriod(at),
      target: formatDecimalPlain(shares.value[place] as Decimal),
    })),
    seasonsOf: past.filter(isComplete).map((one) => formatPeriod(one.year)),
    refusals: [],
  };
}

/** What is spread by hand is refused for its amounts, unless the KPI can't keep the year's target itself. */
const isAboutAmounts = ({ decimals }: Kpi, { method, annual }: SpreadTargetInput): boolean =>
  method === SpreadMethod.BY_HAND && checkDecimals(decimal(annual), decimals).ok;

async function scopeOf(
  viewer: Viewer,
  kpi: Kpi,
  { assignmentId, teamId }: SpreadTargetInput,
): Promise<Scope> {
  if (assignmentId) {
    const assignment = await loadAssignment(viewer, idOf("assignment", assignmentId));
    if (assignment?.kpiId !== kpi.id) throw notFound("assignment");
    return { assignment };
  }
  if (teamId && !(await loadTeam(viewer, idOf("team", teamId)))) throw notFound("team");
  return { teamId: teamId ?? null };
}

function spread(
  kpi: Kpi,
  { method, annual, amounts }: SpreadTargetInput,
  count: number,
  past: readonly PastYear[],
): Result<Decimal[]> {
  const whole = decimal(annual);
  if (method === SpreadMethod.EVENLY) return spreadEvenly(whole, count, decimalsOf(kpi, whole));
  if (method === SpreadMethod.BY_SEASON)
    return spreadBySeason(
      whole,
      past.map(({ values }) => values),
      decimalsOf(kpi, whole),
    );
  const given = (amounts ?? []).map((amount) => (amount === null ? null : decimal(amount)));
  if (given.length !== count)
    return refuse("SPREAD_AMOUNTS", {
      needed: { number: String(count) },
      found: { number: String(given.length) },
    });
  for (const amount of given) {
    const kept = amount && checkDecimals(amount, kpi.decimals);
    if (kept && !kept.ok) return kept;
  }
  return spreadByHand(whole, given, decimalsOf(kpi, whole));
}

/** Shares are kept as targets, so they have no more digits than the contract carries. */
const decimalsOf = (kpi: Kpi, annual: Decimal): number =>
  Math.max(0, Math.min(kpi.decimals, SIGNIFICANT_DIGITS - 1 - Math.max(0, annual.e)));

function withinDigits(shares: Result<Decimal[]>): Result<Decimal[]> {
  if (!shares.ok || shares.value.every((share) => share.precision() <= SIGNIFICANT_DIGITS)) return shares;
  return refuse("NUMBER_TOO_MANY_DIGITS", { digits: { number: String(SIGNIFICANT_DIGITS) } });
}

interface PastYear {
  year: Period;
  /** One a period of the year that is spread. */
  values: (Decimal | null)[];
}

/** Only such a year has shares: nothing is missing, and it comes to something. */
function isComplete({ values }: PastYear): boolean {
  const known = values.filter((value) => value !== null);
  return known.length === values.length && !sumOf(known).isZero();
}

/** What each period of the years before came to, latest first. */
async function pastYears(
  viewer: Viewer,
  kpi: Kpi,
  scope: Scope,
  year: Period,
  count: number,
): Promise<PastYear[]> {
  const calendar = fiscalCalendar(viewer.organization);
  const grain = grainOf(kpi.periodicity);
  const days = {
    from: startOf(addPeriods(year, -yearsBack), calendar),
    to: endOf(addPeriods(year, -1), calendar),
    grain,
  };
  const page = await openPage(viewer, kpi, scope, days);
  return Array.from({ length: yearsBack }, (_, back) => {
    const before = addPeriods(year, -1 - back);
    const values = children(before, grain, calendar).map((at) => {
      const { figure, missing } = reckon(page, at, ITSELF, calendar);
      return missing().length > 0 ? null : numberOf(figure);
    });
    return { year: before, values: ofLength(values, count) };
  });
}

/**
 * Years of weeks and of days differ by one: a week 53 (or a 29 February's day at the end) is taken to be like the one
 * before it, and dropped where the year that is spread has none.
 */
const ofLength = (values: (Decimal | null)[], count: number): (Decimal | null)[] =>
  Array.from({ length: count }, (_, place) => values[Math.min(place, values.length - 1)] ?? null);
