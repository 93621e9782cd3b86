import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import type { Grain } from "@cairn/schema/rules/grain";
import { type Period, periodOf } from "@cairn/schema/rules/period";

/** The contract's word for how often a KPI is measured. */
export type Periodicity = "DAY" | "WEEK" | "MONTH" | "QUARTER" | "HALFYEAR" | "YEAR";

export const PERIODICITIES: readonly Periodicity[] = ["DAY", "WEEK", "MONTH", "QUARTER", "HALFYEAR", "YEAR"];

const grains: Record<Periodicity, Grain> = {
  DAY: "day",
  WEEK: "week",
  MONTH: "month",
  QUARTER: "quarter",
  HALFYEAR: "halfyear",
  YEAR: "year",
};

/** The rules' word for a periodicity. */
export const grainOf = (periodicity: Periodicity): Grain => grains[periodicity];

export interface OrganizationYear {
  timezone: string;
  fiscalYearStartMonth: number;
  fiscalYearNamedBy: "START" | "END";
}

/** How the organization counts its years, as the rules take it. */
export function calendarOf(organization: OrganizationYear): FiscalCalendar {
  return {
    startMonth: organization.fiscalYearStartMonth,
    namedBy: organization.fiscalYearNamedBy === "END" ? "end" : "start",
  };
}

/** Which day it is at the organization, `2026-03-14`. */
export function todayOf({ timezone }: Pick<OrganizationYear, "timezone">, now: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: timezone, dateStyle: "short" }).format(now);
}

/** The period that is running at the organization. */
export function runningPeriod(organization: OrganizationYear, periodicity: Periodicity, now: Date): Period {
  return periodOf(todayOf(organization, now), grainOf(periodicity), calendarOf(organization));
}
