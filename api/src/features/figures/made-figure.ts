import { changeBetween } from "@cairn/schema/rules/change";
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
import { type Sentence, say } from "@cairn/schema/rules/sentence";
import { ComparedWith, type FigureChange, type MadeFigure } from "@cairn/schema/types/figures";
import type { Said } from "@cairn/schema/types/said";
import { failure } from "../../platform/failure";
import { saidOf } from "../../platform/said";
import { fiscalCalendar } from "../../platform/viewer";
import { grainOf } from "../kpis/grain";
import type { Asked } from "./asked";
import { openPage, type Page } from "./book";
import { contractText, type Judgeable, JudgedFigure } from "./judged-figure";
import { Made, Movement } from "./making";
import type { AskedPoint } from "./point";
import { ITSELF, isMovement, partsOf, reckon, type Stretch } from "./reckon";

/** The longest a figure may roll, in periods. */
const longestRoll = 366;

/** A comparison, or a figure of several parts, that remembers over which days it reaches. */
export type Reaching<T> = T & { asked: Asked; from: string; to: string };

/** A figure of several parts, judged as every figure is: against what was reported of them should have reached. */
class AskedMade extends JudgedFigure implements Reaching<MadeFigure> {
  constructor(
    asked: Asked,
    rated: Judgeable,
    readonly from: string,
    readonly to: string,
  ) {
    super(asked, rated);
  }

  get value(): string | null {
    return contractText(numberOf(this.figure));
  }

  get reason(): Said | null {
    const why = whyNoValue(this.figure);
    return why && saidOf(why);
  }
}

/** The figure of another stretch of time, seen from a point. */
export async function madeFigureOf({ asked, of }: AskedPoint, stretch: Stretch): Promise<AskedMade> {
  if (stretch.kind === "rolling" && (stretch.count < 1 || stretch.count > longestRoll))
    throw failure("BAD_USER_INPUT", `From 1 to ${longestRoll} periods can be taken together.`);
  return make(asked, of, stretch);
}

/** The same period a year before; none for a 29 February or a week 53 without one. */
export async function lastYearOf({ asked, of }: AskedPoint): Promise<AskedMade> {
  const earlier = samePeriodLastYear(of);
  const calendar = fiscalCalendar(asked.viewer.organization);
  const to = endOf(of, calendar);
  if (earlier) return make(asked, earlier, ITSELF, to);
  return new AskedMade(asked, { ...NO_SUCH_PERIOD, period: of }, startOf(of, calendar), to);
}

const NO_SUCH_PERIOD = {
  figure: noValue(say("CHANGE_NO_VALUE_BEFORE", {})),
  coverage: { reported: 0, expected: 0, provisional: 0, behind: 0, lastReported: null },
  missing: () => [],
  levels: null,
  evaluation: null,
};

/** What changed since the period before, or since the same period of last year. */
export async function changeSince(
  { asked, of, figure }: AskedPoint,
  since: ComparedWith,
): Promise<Reaching<FigureChange>> {
  const calendar = fiscalCalendar(asked.viewer.organization);
  const earlier = since === ComparedWith.PREVIOUS ? previous(of) : samePeriodLastYear(of);
  // What is entered cumulated begins anew every year: what each period added can be compared.
  const ofMovements = isMovement(asked, ADDED);
  const now = ofMovements ? (await reckonAt(asked, of, ADDED)).figure : figure;
  const before = earlier
    ? (await reckonAt(asked, earlier, ofMovements ? ADDED : ITSELF)).figure
    : NOT_REPORTED;
  const change = changeBetween(before, now, asked.kpi.unit);
  // Of what was added it is known which period is missing for it.
  const reason = (ofMovements && [now, before].map(ownReason).find(Boolean)) || change.reason;
  return {
    asked,
    from: startOf(earlier ?? of, calendar),
    to: endOf(of, calendar),
    absolute: contractText(change.absolute),
    percent: contractText(change.percent),
    percentagePoints: contractText(change.percentagePoints),
    reason: reason && saidOf(reason),
    ofMovements,
  };
}

const ownReason = (figure: Figure): Sentence | null => (figure.kind === "noValue" ? figure.reason : null);

/** What was added in a single period. */
const ADDED: Stretch = { kind: "rolling", count: 1 };

/** `to`: the day up to which it reaches, where that is not the end of its last part. */
async function make(asked: Asked, at: Period, stretch: Stretch, to?: string): Promise<AskedMade> {
  const calendar = fiscalCalendar(asked.viewer.organization);
  const { page, ...reckoned } = await reckonAt(asked, at, stretch);
  const parts = partsOf(at, stretch, grainOf(asked.kpi.periodicity), calendar);
  const how = { page, parts, calendar };
  const rated = isMovement(page, stretch) ? new Movement(at, reckoned, how) : new Made(at, reckoned, how);
  return new AskedMade(asked, rated, startOf(parts[0] ?? at, calendar), to ?? endOf(at, calendar));
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
