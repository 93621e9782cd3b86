import { achievementOf } from "@cairn/schema/rules/achievement";
import { decimal, roundForContract, textOf } from "@cairn/schema/rules/decimal";
import { dueDate } from "@cairn/schema/rules/due";
import { endOf, formatPeriod, type Period, startOf } from "@cairn/schema/rules/period";
import { numberOf } from "@cairn/schema/rules/reading";
import { type Explanation as RuleExplanation, statusOf } from "@cairn/schema/rules/status";
import { type TargetPlace, type TargetRow, targetFor } from "@cairn/schema/rules/target";
import type { Entry } from "@cairn/schema/types/entries";
import { type Explanation, type Point, Status } from "@cairn/schema/types/figures";
import type { Kpi } from "@cairn/schema/types/kpis";
import { fiscalCalendar, type Viewer, workingCalendar } from "../../platform/viewer";
import { figureOfEntry } from "../entries/entry-row";

/** What the points of one assignment have in common. */
export interface PointSetting {
  viewer: Viewer;
  kpi: Kpi;
  place: TargetPlace;
  /** First period that is expected. */
  expectedFrom: Period;
  targetRows: readonly TargetRow[];
}

/** The day a period of the KPI is due. */
export function dueDayOf({ viewer, kpi }: Pick<PointSetting, "viewer" | "kpi">, period: Period): string {
  const due = dueDate(
    period,
    kpi.dueBusinessDays,
    fiscalCalendar(viewer.organization),
    workingCalendar(viewer),
  );
  if (!due.ok) throw new RangeError(due.sentence);
  return due.value;
}

/** One period of a series: its value, its target and how it stands, all by the rules. */
export function pointOf(setting: PointSetting, period: Period, entry: Entry | null): Point {
  const { viewer, kpi, place, targetRows } = setting;
  const calendar = fiscalCalendar(viewer.organization);
  const found = targetFor(targetRows, place, period, calendar);
  const figure = figureOfEntry(entry);
  const levels = found?.levels ?? null;
  const dueOn = dueDayOf(setting, period);
  const tolerance = { kind: kpi.toleranceKind, size: decimal(kpi.tolerance) };
  const { direction } = kpi;
  const stands = statusOf({
    expectedFrom: setting.expectedFrom,
    figure,
    direction,
    levels,
    tolerance,
    period,
    calendar,
    due: dueOn,
    today: viewer.today,
  });
  const actual = numberOf(figure);
  const achieved = actual && levels ? achievementOf({ direction, actual, levels }).value : null;
  return {
    period: formatPeriod(period),
    start: startOf(period, calendar),
    end: endOf(period, calendar),
    dueOn,
    inProgress: stands.inProgress,
    actual: textOf(actual),
    target: textOf(levels?.target ?? null),
    minimum: textOf(levels?.minimum ?? null),
    stretch: textOf(levels?.stretch ?? null),
    targetCarried: found?.carried ?? false,
    status: Status[stands.status],
    achievement: achieved === null ? null : roundForContract(achieved).toNumber(),
    explanation: explanationOf(stands.explanation),
    entry,
  };
}

const explanationOf = ({ rule, sentence, inputs }: RuleExplanation): Explanation => ({
  rule,
  sentence: sentence.text,
  params: sentence.params,
  inputs: Object.entries(inputs).flatMap(([name, value]) => (value === null ? [] : [{ name, value }])),
});
