import { addDays, dateOf, dayNumber, weekdayOf } from "@cairn/schema/rules/date";
import { children, endOf, formatPeriod, type Period, placeInYear, startOf } from "@cairn/schema/rules/period";
import { upsertAll } from "../bulk";
import { entries } from "../tables/entries";
import { DEMO_CALENDAR, type DemoTime, instantOn, workingDayAfter } from "./demo-calendar";
import { chanceFrom, demoId } from "./demo-chance";
import { figureAt } from "./demo-course";
import { assignmentId, type DemoEvent, ORGANIZATION_ID, personId } from "./demo-event";
import { DEMO_KPIS } from "./demo-kpis";
import { DEMO_ECONOMISTS } from "./demo-organization";
import { DEMO_CORRECTIONS, DEMO_GAPS, DEMO_LATE, DEMO_NOTES, DEMO_WITHDRAWALS } from "./demo-remarks";
import type { DemoKpi } from "./demo-tables";

type EntryRow = typeof entries.$inferInsert;
const DAY_MS = 86_400_000;

/** One figure on its way: of which KPI and team, for which period. */
interface Cell {
  kpi: DemoKpi;
  team: string;
  period: Period;
  /** Periods back from the last one that has ended. */
  ago: number;
}

/** Period by period what the economists entered a few days later, and what was corrected and taken back since. */
export function figureEvents(time: DemoTime): DemoEvent[] {
  const cells = DEMO_KPIS.filter((kpi) => !kpi.begins).flatMap((kpi) => cellsOf(time, kpi));
  const recorded = cells.map((cell) => ({ cell, at: recordedAt(cell), row: rowOf(time, cell) }));
  const known = recorded.filter(({ at }) => at <= time.now);
  const entered = batches(known).map((batch): DemoEvent => {
    const { cell, at } = batch[0]!;
    const by = DEMO_ECONOMISTS[cell.team] ?? null;
    return {
      at,
      by,
      action: "recordEntries",
      writes: [
        upsertAll(
          entries,
          batch.map(({ row }) => row),
        ),
      ],
    };
  });
  return [...entered, ...known.flatMap(({ cell, at, row }) => amendments(time, cell, at, row))];
}

/** What one person entered at one moment. */
function batches<Known extends { cell: Cell; at: Date }>(known: Known[]): Known[][] {
  const together = new Map<string, Known[]>();
  for (const each of known) {
    const key = `${DEMO_ECONOMISTS[each.cell.team]}|${each.at.toISOString()}`;
    const batch = together.get(key);
    if (batch) batch.push(each);
    else together.set(key, [each]);
  }
  return [...together.values()];
}

function cellsOf(time: DemoTime, kpi: DemoKpi): Cell[] {
  const periods = time.ended(kpi.periodicity ?? "MONTH");
  return Object.keys(kpi.teams).flatMap((team) =>
    periods
      .map((period, place) => ({ kpi, team, period, ago: periods.length - 1 - place }))
      .filter((cell) => !isOpen(cell)),
  );
}

const isOpen = (cell: Cell): boolean =>
  (cell.ago === 0 && (cell.kpi.openIn ?? []).includes(cell.team)) || DEMO_GAPS.some(isAbout(cell));

const isAbout =
  ({ kpi, team, ago }: Cell) =>
  (place: { kpi: string; team: string; ago: number }): boolean =>
    place.kpi === kpi.name && place.team === team && place.ago === ago;

/** A few working days after the period; days and weeks on the Monday that follows. A team's figures come together. */
function recordedAt(cell: Cell): Date {
  const { kpi, team, period } = cell;
  const by = DEMO_ECONOMISTS[team] ?? "";
  const end = endOf(period, DEMO_CALENDAR);
  if (period.grain === "day" || period.grain === "week") return instantOn(mondayFrom(end), 8, 15);
  const chance = chanceFrom(`${by}|${team}|${end}`);
  const days = Math.min(kpi.dueBusinessDays ?? 10, 4 + Math.round(2 * chance()));
  const late = DEMO_LATE.find(isAbout(cell));
  const day = late
    ? addDays(workingDayAfter(period, kpi.dueBusinessDays ?? 10), late.days)
    : workingDayAfter(period, days);
  return instantOn(day, 9 + Math.round(3 + 3 * chance()), Math.round(30 + 29 * chance()));
}

function mondayFrom(day: string): string {
  const number = dayNumber(day);
  return dateOf(number + ((8 - weekdayOf(number)) % 7));
}

function rowOf(time: DemoTime, cell: Cell): EntryRow {
  const { kpi, team, period } = cell;
  const at = recordedAt(cell);
  const wrong = DEMO_CORRECTIONS.find(isAbout(cell))?.times;
  const remark = DEMO_NOTES.find(isAbout(cell));
  const spared = isSpared(cell);
  const none = { value: null, numerator: null, denominator: null };
  return {
    id: demoId("entry", kpi.name, team, formatPeriod(period)),
    organizationId: ORGANIZATION_ID,
    assignmentId: assignmentId(kpi.name, team),
    period: formatPeriod(period),
    periodStart: startOf(period, DEMO_CALENDAR),
    state: spared ? "NOT_APPLICABLE" : remark?.provisional ? "PROVISIONAL" : "REPORTED",
    ...(spared ? none : figureAt(time, kpi, team, period, wrong)),
    note: spared ? (kpi.notApplicable?.note ?? "") : (remark?.note ?? ""),
    revision: 1,
    recordedBy: personId(DEMO_ECONOMISTS[team] ?? ""),
    recordedAt: at,
    firstRecordedAt: at,
    createdAt: at,
  };
}

function isSpared({ kpi, period, ago }: Cell): boolean {
  const { months = [], past = false } = kpi.notApplicable ?? {};
  if (past && ago === 0) return true;
  if (months.length === 0) return false;
  const covered = children(period, "month", DEMO_CALENDAR).map((month) => placeInYear(month).place);
  return covered.every((month) => months.includes(month));
}

/** What became of a figure after it was entered. */
function amendments(time: DemoTime, cell: Cell, at: Date, row: EntryRow): DemoEvent[] {
  const correction = DEMO_CORRECTIONS.find(isAbout(cell));
  const withdrawal = DEMO_WITHDRAWALS.find(isAbout(cell));
  const amended = correction
    ? { ...correction, action: "recordEntries", set: figureAt(time, cell.kpi, cell.team, cell.period) }
    : withdrawal && {
        ...withdrawal,
        action: "withdrawEntry",
        set: { state: "WITHDRAWN" as const, value: null, numerator: null, denominator: null },
      };
  if (!amended) return [];
  const { by, days, reason, action, set } = amended;
  const moment = new Date(at.getTime() + days * DAY_MS + 3_600_000);
  if (moment > time.now) return [];
  const revised = { ...row, ...set, revision: 2, recordedBy: personId(by), recordedAt: moment };
  return [{ at: moment, by, action, reason, writes: [upsertAll(entries, [revised])] }];
}
