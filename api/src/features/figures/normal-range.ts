import { type Decimal, roundForContract, textOf } from "@cairn/schema/rules/decimal";
import { SEASON_LENGTH } from "@cairn/schema/rules/grain";
import { addPeriods, formatPeriod, type Period } from "@cairn/schema/rules/period";
import { isSeasonal } from "@cairn/schema/rules/seasonality";
import { normalRange, type Signal as RuleSignal, seasonalDifferences } from "@cairn/schema/rules/xmr";
import { type NormalRange, type Signal, SignalKind } from "@cairn/schema/types/analyses";
import type { Assignment } from "@cairn/schema/types/kpis";
import { failure } from "../../platform/failure";
import { saidOf, saidOfRefusal } from "../../platform/said";
import type { Viewer } from "../../platform/viewer";
import { notKnownYet } from "./asked";
import { type History, historyOf, sinceLastGap } from "./history";
import { askOfAssignment } from "./series";

const mostPeriods = 500;

/** The normal range of an assignment's last periods that are over, and what stands out of it. */
export async function normalRangeOf(
  viewer: Viewer,
  assignment: Assignment,
  last: number,
): Promise<NormalRange> {
  if (last < 1 || last > mostPeriods)
    throw failure("BAD_USER_INPUT", `\`last\` must be between 1 and ${mostPeriods}.`);
  const asked = await askOfAssignment(viewer, assignment);
  if (!asked) return { ...NOTHING, reason: saidOf(notKnownYet(viewer)) };
  const history = await historyOf(asked);
  const season = SEASON_LENGTH[asked.grain];
  const seasonal = isSeasonal(sinceLastGap(history).values, season);
  const judged = judgedOf(history, seasonal ? season : 0, last);
  const range = normalRange(
    judged.map(({ value }) => value),
    asked.kpi.decimals,
  );
  return {
    seasonal,
    periods: judged.map(({ at }) => formatPeriod(at)),
    values: judged.map(({ value }) => inContract(value)),
    mean: range.ok ? inContract(range.value.mean) : null,
    lower: range.ok ? inContract(range.value.lower) : null,
    upper: range.ok ? inContract(range.value.upper) : null,
    signals: range.ok ? range.value.signals.map((signal) => signalOf(signal, judged)) : [],
    reason: range.ok ? null : saidOfRefusal(range),
  };
}

const NOTHING = {
  seasonal: false,
  periods: [],
  values: [],
  mean: null,
  lower: null,
  upper: null,
  signals: [],
};

interface Judged {
  at: Period;
  value: Decimal;
}

/** What was reported in the last periods: the values, or for a season above zero their differences to one before. */
function judgedOf({ first, values }: History, season: number, last: number): Judged[] {
  const compared = season === 0 ? values : seasonalDifferences(values, season);
  const from = Math.max(0, compared.length - last);
  return compared
    .slice(from)
    .flatMap((value, place) => (value ? [{ at: addPeriods(first, season + from + place), value }] : []));
}

const signalOf = ({ rule, from, to, sentence }: RuleSignal, judged: Judged[]): Signal => ({
  ...saidOf(sentence),
  kind: SignalKind[rule],
  from: formatPeriod((judged[from] as Judged).at),
  to: formatPeriod((judged[to] as Judged).at),
});

const inContract = (value: Decimal): string => textOf(roundForContract(value)) as string;
