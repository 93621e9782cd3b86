import type { KpiNormalRangeFragment, KpiOutlookFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { decimal, formatDecimalPlain } from "@cairn/schema/rules/decimal";
import type { ProgressionPoint } from "../../charts/progression-data";
import type { KpiOfPage } from "./kpi-of-page";
import type { KpiView } from "./kpi-view";
import type { ShownFigure } from "./shown-figures";

/** A period of the picture with its name; those to come follow the ones that are shown. */
export type ChartPoint = Omit<ProgressionPoint, "label"> & { period: string };

/** The periods as they are drawn, without the layers. */
export function chartPoints(figures: readonly ShownFigure[]): ChartPoint[] {
  return figures.map(({ point, value, stands, lastYear }) => ({
    period: point.period,
    actual: value,
    target: stands.target,
    minimum: stands.minimum,
    stretch: stands.stretch,
    targetCarried: stands.targetCarried,
    status: stands.status,
    inProgress: stands.inProgress,
    lastYear,
  }));
}

/** Whether the layers belong to what is shown: they are of one assignment by its own periods. */
export function drawsLayers({ whose, grain, measure }: KpiView, kpi: KpiOfPage) {
  const own = whose.kind === "assignment" && grain === kpi.periodicity;
  return {
    outlook: own && (measure === "value" || measure === "toDate"),
    normal: own && measure === "value",
  };
}

/** Adds what is to be expected: period by period, or for what adds up only where the year is likely to end. */
export function withOutlook(
  points: readonly ChartPoint[],
  outlook: KpiOutlookFragment,
  view: KpiView,
  kpi: KpiOfPage,
): ChartPoint[] {
  const { forecasts, yearEnd, low, high } = outlook;
  const end = forecasts.at(-1)?.period;
  const expected = new Map(forecasts.map(({ period, value }) => [period, value]));
  const isEnd = (period: string) =>
    period === end && (view.measure === "toDate" || kpi.aggregation === "LAST");
  const shown = new Set(points.map(({ period }) => period));
  const toCome = forecasts.filter(({ period }) => !shown.has(period)).map(({ period }) => emptyPoint(period));
  return [...points, ...toCome].map((point) => ({
    ...point,
    outlook:
      view.measure === "toDate"
        ? point.period === end
          ? yearEnd
          : null
        : (expected.get(point.period) ?? null),
    likely: isEnd(point.period) && low !== null && high !== null ? { low, high } : null,
  }));
}

const emptyPoint = (period: string): ChartPoint => ({
  period,
  actual: null,
  target: null,
  minimum: null,
  stretch: null,
  targetCarried: false,
  status: "NOT_DUE",
  inProgress: false,
});

/**
 * Adds what is ordinary and what stands out. Of a seasonal KPI the limits are of the difference to a year before: they
 * are drawn about the value of then.
 */
export function withNormalRange(points: readonly ChartPoint[], range: KpiNormalRangeFragment): ChartPoint[] {
  const { lower, upper, seasonal, signals } = range;
  if (lower === null || upper === null) return [...points];
  const judged = new Map(range.periods.map((period, at) => [period, range.values[at] ?? "0"]));
  const order = new Map(range.periods.map((period, at) => [period, at]));
  const standsOut = (at: number) =>
    signals.some(({ from, to }) => (order.get(from) ?? Infinity) <= at && at <= (order.get(to) ?? -1));
  return points.map((point) => {
    const value = judged.get(point.period);
    if (value === undefined || point.actual === null) return point;
    const base = seasonal ? decimal(point.actual).minus(decimal(value)) : decimal("0");
    const limit = (text: string) => formatDecimalPlain(base.plus(decimal(text)));
    return {
      ...point,
      normal: { lower: limit(lower), upper: limit(upper) },
      signal: standsOut(order.get(point.period) ?? -1),
    };
  });
}
