import { endOf, formatPeriod, periodOf, startOf } from "@cairn/schema/rules/period";
import { fiscalCalendar } from "../../platform/viewer";
import { versionStarts } from "../kpis/versions";
import type { Asked } from "./asked";
import type { AskedSeries } from "./series";

/** The periods of a series with which, or within which, its KPI begins to mean something else. */
export async function breaksOf({ asked, from, to }: AskedSeries): Promise<string[]> {
  const { viewer, kpi, grain } = asked;
  const calendar = fiscalCalendar(viewer.organization);
  const starts = await versionStarts(viewer, kpi);
  const within = starts.filter((day) => day >= startOf(from, calendar) && day < endOf(to, calendar));
  return [...new Set(within.map((day) => formatPeriod(periodOf(day, grain, calendar))))];
}

/** Whether a new version begins after the first day from which figures are compared, and before the last (exclusive). */
export async function isAcrossVersions({
  asked,
  from,
  to,
}: {
  asked: Asked;
  from: string;
  to: string;
}): Promise<boolean> {
  const starts = await versionStarts(asked.viewer, asked.kpi);
  return starts.some((day) => day > from && day < to);
}
