import { changeBetween } from "@cairn/schema/rules/change";
import { type Decimal, roundForContract, textOf } from "@cairn/schema/rules/decimal";
import {
  addPeriods,
  endOf,
  type Period,
  previous,
  rollUp,
  samePeriodLastYear,
  startOf,
} from "@cairn/schema/rules/period";
import { type Figure, NOT_REPORTED, noValue, numberOf, whyNoValue } from "@cairn/schema/rules/reading";
import { say } from "@cairn/schema/rules/sentence";
import { ComparedWith, type FigureChange, type MadeFigure } from "@cairn/schema/types/figures";
import { failure } from "../../platform/failure";
import { saidOf } from "../../platform/said";
import { fiscalCalendar } from "../../platform/viewer";
import { grainOf } from "../kpis/grain";
import type { Asked } from "./asked";
import { openPage, type Page } from "./book";
import { levelsOver } from "./levels";
import { type AskedPoint, coverageOf } from "./point";
import { ITSELF, partsOf, reckon, type Stretch } from "./reckon";

/** The longest a figure may roll, in periods. */
const longestRoll = 366;

/** A comparison, or a figure of several parts, that remembers over which days it reaches. */
export type Reaching<T> = T & { asked: Asked; from: string; to: string };

/** The figure of another stretch of time, seen from a point. */
export async function madeFigureOf(
  { asked, of }: AskedPoint,
  stretch: Stretch,
): Promise<Reaching<MadeFigure>> {
  if (stretch.kind === "rolling" && (stretch.count < 1 || stretch.count > longestRoll))
    throw failure("BAD_USER_INPUT", `From 1 to ${longestRoll} periods can be taken together.`);
  return make(asked, of, stretch);
}

/** The same period a year before; none for a 29 February or a week 53 without one. */
export async function lastYearOf({ asked, of }: AskedPoint): Promise<Reaching<MadeFigure>> {
  const earlier = samePeriodLastYear(of);
  const calendar = fiscalCalendar(asked.viewer.organization);
  const to = endOf(of, calendar);
  if (earlier) return { ...(await make(asked, earlier, ITSELF)), to };
  const nothing = { reported: 0, expected: 0, provisional: 0, behind: 0 };
  return {
    asked,
    from: startOf(of, calendar),
    to,
    ...contractFigure(NO_SUCH_PERIOD),
    target: null,
    coverage: coverageOf(nothing, () => []),
  };
}

const NO_SUCH_PERIOD = noValue(say("CHANGE_NO_VALUE_BEFORE", {}));

/** What changed since the period before, or since the same period of last year. */
export async function changeSince(
  { asked, of, figure }: AskedPoint,
  since: ComparedWith,
): Promise<Reaching<FigureChange>> {
  const calendar = fiscalCalendar(asked.viewer.organization);
  const earlier = since === ComparedWith.PREVIOUS ? previous(of) : samePeriodLastYear(of);
  const before = earlier ? (await reckonAt(asked, earlier, ITSELF)).figure : NOT_REPORTED;
  const change = changeBetween(before, figure, asked.kpi.unit);
  return {
    asked,
    from: startOf(earlier ?? of, calendar),
    to: endOf(of, calendar),
    absolute: contractText(change.absolute),
    percent: contractText(change.percent),
    percentagePoints: contractText(change.percentagePoints),
    reason: change.reason && saidOf(change.reason),
  };
}

async function make(asked: Asked, at: Period, stretch: Stretch): Promise<Reaching<MadeFigure>> {
  const calendar = fiscalCalendar(asked.viewer.organization);
  const { page, figure, coverage, missing } = await reckonAt(asked, at, stretch);
  const parts = partsOf(at, stretch, grainOf(asked.kpi.periodicity), calendar);
  const levels = levelsOver(page, parts, "reported", calendar);
  return {
    asked,
    from: startOf(parts[0] ?? at, calendar),
    to: endOf(at, calendar),
    ...contractFigure(figure),
    target: contractText(levels?.target ?? null),
    coverage: coverageOf(coverage, missing),
  };
}

/** A figure reckoned afresh, with the page it was read from. */
export async function reckonAt(asked: Asked, at: Period, stretch: Stretch) {
  const calendar = fiscalCalendar(asked.viewer.organization);
  const page = await pageReaching(asked, earliestOf(at, stretch), at);
  return { page, ...reckon(page, at, stretch, calendar) };
}

const earliestOf = (at: Period, stretch: Stretch): Period =>
  stretch.kind === "rolling" ? addPeriods(at, 1 - stretch.count) : at;

/** Whole fiscal years are read: all points of a series share a few pages, and a year to date has its beginning. */
function pageReaching(asked: Asked, from: Period, to: Period): Promise<Page> {
  const { viewer, kpi, scope, grain } = asked;
  const calendar = fiscalCalendar(viewer.organization);
  const days = {
    from: startOf(rollUp(from, "year", calendar), calendar),
    to: endOf(rollUp(to, "year", calendar), calendar),
    grain,
  };
  const whose = "assignment" in scope ? scope.assignment.id : `team ${scope.teamId}`;
  return viewer.reading.remember(`page ${kpi.id} ${whose} ${grain} ${days.from} ${days.to}`, () =>
    openPage(viewer, kpi, scope, days),
  );
}

const contractText = (value: Decimal | null): string | null => value && textOf(roundForContract(value));

function contractFigure(figure: Figure): Pick<MadeFigure, "value" | "reason"> {
  const why = whyNoValue(figure);
  return { value: contractText(numberOf(figure)), reason: why && saidOf(why) };
}
