import type { Grain } from "@cairn/schema/rules/grain";
import { formatPeriod, type Period, periodOf } from "@cairn/schema/rules/period";
import { Periodicity } from "@cairn/schema/types/kpis";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";

const grains: Record<`${Periodicity}`, Grain> = {
  DAY: "day",
  WEEK: "week",
  MONTH: "month",
  QUARTER: "quarter",
  HALFYEAR: "halfyear",
  YEAR: "year",
};

/** The rules' word for a periodicity. */
export const grainOf = (periodicity: `${Periodicity}`): Grain => grains[periodicity];

/** The contract's word for a grain. */
export const periodicityOf = (grain: Grain): Periodicity =>
  Periodicity[grain.toUpperCase() as keyof typeof Periodicity];

/** The period of a grain that is running today. */
export const runningPeriod = (viewer: Viewer, grain: Grain): Period =>
  periodOf(viewer.today, grain, fiscalCalendar(viewer.organization));

export const runningPeriodText = (viewer: Viewer, grain: Grain): string =>
  formatPeriod(runningPeriod(viewer, grain));
