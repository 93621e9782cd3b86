import { changeBetween } from "@cairn/schema/rules/change";
import { roundForContract, textOf } from "@cairn/schema/rules/decimal";
import { addPeriods, next, type Period, previous, rollUp, startOf } from "@cairn/schema/rules/period";
import { type Figure, numberOf } from "@cairn/schema/rules/reading";
import { ComparedWith, type FigureChange, type MadeFigure } from "@cairn/schema/types/figures";
import { failure } from "../../platform/failure";
import { fiscalCalendar } from "../../platform/viewer";
import { grainOf } from "../kpis/grain";
import type { Asked } from "./asked";
import { openPage, type Page } from "./book";
import { levelsOver } from "./levels";
import { type AskedPoint, coverageOf } from "./point";
import { ITSELF, partsOf, reckon, type Stretch } from "./reckon";

/** The longest a figure may roll, in periods. */
const longestRoll = 366;
const perYear = { day: 365, week: 52, month: 12, quarter: 4, halfyear: 2, year: 1 };

/** The figure of another stretch of time, seen from a point. */
export async function madeFigureOf({ asked, of }: AskedPoint, stretch: Stretch): Promise<MadeFigure> {
  if (stretch.kind === "rolling" && (stretch.count < 1 || stretch.count > longestRoll))
    throw failure("BAD_USER_INPUT", `From 1 to ${longestRoll} periods can be taken together.`);
  return make(asked, of, stretch);
}

/** The same period a year before. */
export const lastYearOf = ({ asked, of }: AskedPoint): Promise<MadeFigure> =>
  make(asked, yearBefore(asked, of), ITSELF);

/** What changed since the period before, or since the same period of last year. */
export async function changeSince(
  { asked, of, figure }: AskedPoint,
  since: ComparedWith,
): Promise<FigureChange> {
  const earlier = since === ComparedWith.PREVIOUS ? previous(of) : yearBefore(asked, of);
  const before = (await reckonAt(asked, earlier, ITSELF)).figure;
  const change = changeBetween(before, figure, asked.kpi.unit);
  return {
    absolute: contractText(change.absolute),
    percent: contractText(change.percent),
    percentagePoints: contractText(change.percentagePoints),
    reason: change.reason?.text ?? null,
  };
}

/** The same place of the year before: weeks and days by their number, all others by name. */
const yearBefore = ({ grain }: Asked, of: Period): Period => addPeriods(of, -perYear[grain]);

async function make(asked: Asked, at: Period, stretch: Stretch): Promise<MadeFigure> {
  const calendar = fiscalCalendar(asked.viewer.organization);
  const { page, figure, coverage } = await reckonAt(asked, at, stretch);
  const parts = partsOf(at, stretch, grainOf(asked.kpi.periodicity), calendar);
  const levels = page.formula ? null : levelsOver(page, parts, "reported");
  return {
    value: contractText(numberOf(figure)),
    target: contractText(levels?.target ?? null),
    reason: reasonOf(figure),
    coverage: coverageOf(coverage),
  };
}

async function reckonAt(asked: Asked, at: Period, stretch: Stretch) {
  const calendar = fiscalCalendar(asked.viewer.organization);
  const page = await pageReaching(asked, earliestOf(asked, at, stretch), at);
  return { page, ...reckon(page, at, stretch, calendar) };
}

function earliestOf({ viewer, grain }: Asked, at: Period, stretch: Stretch): string {
  const calendar = fiscalCalendar(viewer.organization);
  if (stretch.kind === "rolling") return startOf(addPeriods(at, 1 - stretch.count), calendar);
  const from = stretch.kind === "yearToDate" ? rollUp(at, "year", calendar) : at;
  return startOf(grain === "year" ? at : from, calendar);
}

/** Whole fiscal years are read, so that all points of a series share a few pages. */
function pageReaching(asked: Asked, from: string, at: Period): Promise<Page> {
  const { viewer, kpi, scope } = asked;
  const calendar = fiscalCalendar(viewer.organization);
  const days = {
    from: `${from.slice(0, 4)}-01-01`,
    to: `${Number(startOf(next(at), calendar).slice(0, 4)) + 1}-01-01`,
  };
  const whose = "assignment" in scope ? scope.assignment.id : `team ${scope.teamId}`;
  return viewer.reading.remember(`page ${kpi.id} ${whose} ${days.from} ${days.to}`, () =>
    openPage(viewer, kpi, scope, days),
  );
}

const contractText = (value: ReturnType<typeof numberOf>): string | null =>
  value && textOf(roundForContract(value));

const reasonOf = (figure: Figure): string | null =>
  figure.kind === "noValue"
    ? figure.reason.text
    : figure.kind === "notReported"
      ? "Nothing is reported."
      : figure.kind === "notApplicable"
        ? "Not applicable."
        : null;
