import { addDays } from "@cairn/schema/rules/date";
import { Decimal, formatDecimalPlain } from "@cairn/schema/rules/decimal";
import { formatPeriod, type Period, periodRange, startOf, yearToDate } from "@cairn/schema/rules/period";
import { upsertAll } from "../bulk";
import { targets } from "../tables/targets";
import { DEMO_CALENDAR, type DemoTime, instantOn } from "./demo-calendar";
import { demoId } from "./demo-chance";
import { seasonAt } from "./demo-course";
import { assignmentId, type DemoEvent, kpiId, ORGANIZATION_ID, teamId } from "./demo-event";
import { DEMO_KPIS } from "./demo-kpis";
import { definedAt } from "./demo-setup";
import type { DemoKpi, DemoTarget } from "./demo-tables";

/** Helga sets the targets of a year in the December before; those of the first year with the definition. */
export function targetEvents(time: DemoTime): DemoEvent[] {
  return DEMO_KPIS.flatMap((kpi, place) =>
    [-2, -1, 0].flatMap((year) => {
      const set = (kpi.targets ?? []).filter((target) => target.year === year);
      if (set.length === 0) return [];
      const at = setAt(time, kpi, place, year);
      const rows = set.flatMap((target) => rowsOf(time, kpi, target, at));
      const why = year === -2 || kpi.begins ? {} : { reason: `Targets for ${time.year + year}.` };
      return [{ at, by: "helga", action: "setTargets", ...why, writes: [upsertAll(targets, rows)] }];
    }),
  );
}

function setAt(time: DemoTime, kpi: DemoKpi, place: number, year: number): Date {
  const defined = definedAt(time, kpi, place);
  if (year === -2 || kpi.begins) return new Date(defined.getTime() + 180_000);
  return instantOn(
    addDays(`${time.year + year}-01-01`, -18 + (place % 3)),
    9 + (place % 6),
    (place * 11) % 60,
  );
}

function rowsOf(time: DemoTime, kpi: DemoKpi, target: DemoTarget, createdAt: Date) {
  const { periodicity = "MONTH", name } = kpi;
  const from = time.yearStart(target.year, periodicity);
  const { only, team, seasonal } = target;
  const periods = seasonal ? periodRange(from, lastOfYear(time, kpi, target.year)) : [from];
  return periods.map((period) => ({
    id: demoId("target", name, team ?? "", only ?? "", formatPeriod(period)),
    organizationId: ORGANIZATION_ID,
    kpiId: kpiId(name),
    teamId: team === undefined ? null : teamId(team),
    assignmentId: only === undefined ? null : assignmentId(name, only),
    validFrom: formatPeriod(period),
    validFromDate: startOf(period, DEMO_CALENDAR),
    ...levelsAt(kpi, target, period),
    createdAt,
  }));
}

const lastOfYear = (time: DemoTime, { periodicity = "MONTH" }: DemoKpi, year: number): Period => {
  const following = time.yearStart(year + 1, periodicity);
  return { ...following, index: following.index - 1 };
};

function levelsAt(kpi: DemoKpi, { minimum, target, stretch, seasonal }: DemoTarget, period: Period) {
  if (!seasonal) return { minimum: minimum ?? null, target: target ?? null, stretch: stretch ?? null };
  const parts = kpi.aggregation === "CUMULATIVE" ? yearToDate(period, DEMO_CALENDAR) : [period];
  const share = parts.reduce((sum, part) => sum + seasonAt(kpi, part), 0);
  // Rounded to what a person would set: three significant digits.
  const level = (text?: string) =>
    text === undefined ? null : formatDecimalPlain(new Decimal(text).times(share).toSignificantDigits(3));
  return { minimum: level(minimum), target: level(target), stretch: level(stretch) };
}
