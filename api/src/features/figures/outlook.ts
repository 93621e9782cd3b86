import { setImmediate as turn } from "node:timers/promises";
import { type Decimal, roundForContract, textOf } from "@cairn/schema/rules/decimal";
import { SEASON_LENGTH } from "@cairn/schema/rules/grain";
import { outlookOf, type Outlook as RuleOutlook } from "@cairn/schema/rules/outlook";
import { addPeriods, children, formatPeriod, type Period, startOf } from "@cairn/schema/rules/period";
import { type Refusal, type Result, refuse } from "@cairn/schema/rules/result";
import { type Outlook, OutlookMethod } from "@cairn/schema/types/analyses";
import type { Assignment } from "@cairn/schema/types/kpis";
import { saidOf, saidOfRefusal } from "../../platform/said";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { firstPeriodOf } from "../kpis/first-period";
import { runningPeriod } from "../kpis/grain";
import { type Asked, notKnownYet } from "./asked";
import { type Gapless, type History, historyOf, modeOf, sinceLastGap } from "./history";
import { levelsOver } from "./levels";
import { ITSELF, reckon } from "./reckon";
import { askOfAssignment } from "./series";

/** Where the running fiscal year of an assignment is likely to end, or why that can't be told. */
export async function outlookOfAssignment(viewer: Viewer, assignment: Assignment): Promise<Outlook> {
  const calendar = fiscalCalendar(viewer.organization);
  const year = runningPeriod(viewer, "year");
  const asked = await askOfAssignment(viewer, assignment);
  if (!asked)
    return {
      year: formatPeriod(year),
      reported: 0,
      target: null,
      ...NONE,
      reason: saidOf(notKnownYet(viewer)),
    };
  const parts = children(year, asked.grain, calendar);
  const history = await historyOf(asked);
  // It takes some milliseconds, and a board may ask for many: others have their turn in between.
  await turn();
  const known = sinceLastGap(history);
  const reported = parts.filter((part) => part.index <= known.last.index).length;
  const remaining = parts.slice(reported);
  const droppedOut = remaining.flatMap((part, place) =>
    reckon(history.page, part, ITSELF, calendar).figure.kind === "notApplicable" ? [place] : [],
  );
  const outlook = isOver(asked) ?? look(asked, history, known, { parts, reported, droppedOut });
  return {
    year: formatPeriod(year),
    reported,
    target: contractText(levelsOver(history.page, parts, "all", calendar).levels?.target ?? null),
    ...(outlook.ok
      ? answer(
          outlook.value,
          remaining.filter((_, place) => !droppedOut.includes(place)),
        )
      : NONE),
    reason: outlook.ok ? null : saidOfRefusal(outlook),
  };
}

const isOver = ({ kpi, assignment }: Asked): Refusal | null =>
  kpi.retiredAt || assignment?.retiredAt ? refuse("OUTLOOK_RETIRED", {}) : null;

/** The running year: its periods, how many are reported, and which places of the others are not applicable. */
interface RunningYear {
  parts: Period[];
  reported: number;
  droppedOut: number[];
}

function look(
  asked: Asked,
  history: History,
  known: Gapless,
  { parts, reported, droppedOut }: RunningYear,
): Result<RuleOutlook> {
  const isNotApplicable = (at: Period) =>
    reckon(history.page, at, ITSELF, fiscalCalendar(asked.viewer.organization)).figure.kind ===
    "notApplicable";
  const gap = gapOf(asked, known, parts);
  if (gap)
    return refuse(isNotApplicable(gap) ? "OUTLOOK_NOT_APPLICABLE" : "OUTLOOK_GAP", {
      period: { period: formatPeriod(gap) },
    });
  const outlook = outlookOf({
    values: known.values,
    mode: modeOf(history.page),
    seasonLength: SEASON_LENGTH[asked.grain],
    reported,
    remaining: parts.length - reported,
    droppedOut,
    decimals: asked.kpi.decimals,
  });
  const breach =
    outlook.ok || outlook.code !== "OUTLOOK_TOO_LITTLE_HISTORY" ? null : breachOf(history, known);
  if (!breach) return outlook;
  return refuse(isNotApplicable(breach) ? "OUTLOOK_SHORT_SINCE_NOT_APPLICABLE" : "OUTLOOK_SHORT_SINCE_GAP", {
    period: { period: formatPeriod(breach) },
  });
}

/** The period without a value that cuts off what is known of earlier ones; null where there is nothing earlier. */
function breachOf({ first, values }: History, known: Gapless): Period | null {
  const hasEarlier = values.slice(0, known.first.index - first.index).some((value) => value !== null);
  return hasEarlier ? addPeriods(known.first, -1) : null;
}

/** A period that is missing between the beginning of the year (or the last value before it) and the last value. */
function gapOf(
  { viewer, assignment }: Asked,
  { values, first, last }: Gapless,
  [start]: Period[],
): Period | null {
  if (!start || values.length === 0) return null;
  if (last.index < start.index - 1) return addPeriods(last, 1);
  const before = addPeriods(first, -1);
  const calendar = fiscalCalendar(viewer.organization);
  const expected = !assignment || startOf(before, calendar) >= startOf(firstPeriodOf(assignment), calendar);
  return first.index > start.index && expected ? before : null;
}

const NONE = { method: null, yearEnd: null, low: null, high: null, forecasts: [], backtest: null };

function answer({ method, yearEnd, low, high, forecasts, backtest }: RuleOutlook, remaining: Period[]) {
  return {
    method: OutlookMethod[method],
    yearEnd: contractText(yearEnd),
    low: contractText(low),
    high: contractText(high),
    forecasts: remaining.map((at, place) => ({
      period: formatPeriod(at),
      value: inContract(forecasts[place] as Decimal),
    })),
    backtest: {
      trials: backtest.trials,
      meanError: inContract(backtest.meanError),
      meanErrorShare: contractText(backtest.meanErrorShare),
    },
  };
}

const inContract = (value: Decimal): string => textOf(roundForContract(value)) as string;
const contractText = (value: Decimal | null): string | null => value && inContract(value);
