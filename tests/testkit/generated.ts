import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { formatPeriod, type Period, period } from "@cairn/schema/rules/period";
import type { Arrangement, EntryGiven, KpiGiven } from "./arrange";
import { below } from "./chance";

/** Fiscal years of several beginnings and namings. */
export const CALENDARS: [name: string, calendar: FiscalCalendar][] = [
  ["years from January", { startMonth: 1, namedBy: "start" }],
  ["years from April, named by their end", { startMonth: 4, namedBy: "end" }],
  ["years from July, named by their start", { startMonth: 7, namedBy: "start" }],
  ["years from November, named by their end", { startMonth: 11, namedBy: "end" }],
];

/** The modes that PostgreSQL has a function for. */
export const MODES = ["SUM", "MEAN", "RATIO", "LAST", "MIN", "MAX"] as const;
export type Mode = (typeof MODES)[number];

/** From the first to the last period with data, by grain: weeks over years of 53. */
export const STRETCHES: Record<"day" | "week" | "month" | "quarter", [first: string, last: string]> = {
  day: ["2025-11-03", "2026-12-20"],
  week: ["2024-W40", "2027-W05"],
  month: ["2023-02", "2027-04"],
  quarter: ["2020-Q2", "2026-Q4"],
};
export type Entered = keyof typeof STRETCHES;
export const STEPS: Record<Entered, string> = {
  day: "1 day",
  week: "7 days",
  month: "1 month",
  quarter: "3 months",
};

/** A number as organizations have them: many sizes, some below zero, some zero, up to four decimals. */
function someNumber(chance: () => number): string {
  if (chance() < 0.05) return "0";
  const digits = below(chance, 10 ** (1 + below(chance, 9)));
  const decimals = below(chance, 5);
  const text = (digits / 10 ** decimals).toFixed(decimals).replace(/\.?0+$/, "");
  return chance() < 0.15 && text !== "0" ? `-${text || "0"}` : text || "0";
}

function someEntry(chance: () => number, mode: Mode): EntryGiven | null {
  const kind = chance();
  if (kind < 0.12) return null;
  if (kind < 0.17) return { state: "NOT_APPLICABLE" };
  const state = kind < 0.25 ? "PROVISIONAL" : "REPORTED";
  if (mode !== "RATIO") return { state, value: someNumber(chance) };
  const denominator = someNumber(chance).replace("-", "");
  const numerator = denominator === "0" ? "0" : someNumber(chance);
  return { state, value: null, numerator, denominator };
}

export interface Measured {
  kpiId: string;
  assignmentIds: string[];
  mode: Mode;
  grain: Entered;
}

/** A KPI with generated entries for some teams. */
export function generate(
  arrange: Arrangement,
  chance: () => number,
  {
    mode,
    grain,
    teams,
    ...given
  }: { mode: Mode; grain: Entered; teams: { id: string; weight?: string }[] } & KpiGiven,
): Measured {
  const [first, last] = STRETCHES[grain].map(period) as [Period, Period];
  const kpiId = arrange.kpi({
    aggregation: mode,
    periodicity: grain.toUpperCase() as KpiGiven["periodicity"],
    ratioFactor: "100",
    ...given,
  });
  const assignmentIds = teams.map(({ id, weight }) => {
    const assignmentId = arrange.assignment(kpiId, id, { firstPeriod: STRETCHES[grain][0], weight });
    for (let index = first.index; index <= last.index; index++) {
      const entry = someEntry(chance, mode);
      if (entry) arrange.entry(assignmentId, formatPeriod({ grain, index }), entry);
    }
    return assignmentId;
  });
  return { kpiId, assignmentIds, mode, grain };
}
