import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dateOf, dayNumber } from "./date";
import { CALENDAR_YEAR, type FiscalCalendar } from "./fiscal-calendar";
import { GRAINS, type Grain, isGrainCoarserOrEqual } from "./grain";
import { LOCALES } from "./locale";
import {
  addPeriods,
  children,
  comparePeriods,
  contains,
  endOf,
  formatPeriod,
  next,
  type Period,
  periodOf,
  periodRange,
  previous,
  rollUp,
  startOf,
  yearToDate,
} from "./period";
import { labelPeriod } from "./period-label";
import { parsePeriodLabel } from "./period-label-parse";
import { parsePeriod } from "./period-parse";

const someDay = fc.integer({ min: dayNumber("1901-01-01"), max: dayNumber("2198-12-31") });
const someGrain = fc.constantFrom(...GRAINS);
const someCalendar: fc.Arbitrary<FiscalCalendar> = fc.record({
  startMonth: fc.integer({ min: 1, max: 12 }),
  namedBy: fc.constantFrom("start" as const, "end" as const),
});
const somePeriod = fc
  .tuple(someDay, someGrain, someCalendar)
  .map(([day, grain, calendar]) => periodOf(dateOf(day), grain, calendar));
const twoGrains = fc
  .tuple(someGrain, someGrain)
  .map(([a, b]): { coarse: Grain; fine: Grain } =>
    isGrainCoarserOrEqual(a, b) ? { coarse: a, fine: b } : { coarse: b, fine: a },
  );

describe("dates", () => {
  test("are those of the platform's own calendar", () => {
    fc.assert(
      fc.property(someDay, (day) => {
        expect(dateOf(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(dayNumber(dateOf(day))).toBe(day);
      }),
    );
  });

  test("a mistake in code is not taken for a date", () => {
    expect(() => dayNumber("2026-02-29")).toThrow(RangeError);
  });
});

describe("a period", () => {
  test("is read back from its canonical text", () => {
    fc.assert(
      fc.property(somePeriod, (period) => {
        expect(parsePeriod(formatPeriod(period))).toEqual({ ok: true, value: period });
      }),
    );
  });

  test.each(LOCALES)("is read back from its label in %s, short and long", (locale) => {
    fc.assert(
      fc.property(somePeriod, fc.constantFrom("short" as const, "long" as const), (period, style) => {
        expect(parsePeriodLabel(labelPeriod(period, locale, style), locale)).toEqual({
          ok: true,
          value: period,
        });
      }),
    );
  });

  test("contains the dates from its first day up to the day before the next begins, and no others", () => {
    fc.assert(
      fc.property(somePeriod, someCalendar, (period, calendar) => {
        const first = startOf(period, calendar);
        const after = endOf(period, calendar);
        expect(contains(period, first, calendar)).toBe(true);
        expect(contains(period, addDays(after, -1), calendar)).toBe(true);
        expect(contains(period, addDays(first, -1), calendar)).toBe(false);
        expect(contains(period, after, calendar)).toBe(false);
        expect(startOf(next(period), calendar)).toBe(after);
      }),
    );
  });

  test("of a date contains it", () => {
    fc.assert(
      fc.property(someDay, someGrain, someCalendar, (day, grain, calendar) => {
        expect(contains(periodOf(dateOf(day), grain, calendar), dateOf(day), calendar)).toBe(true);
      }),
    );
  });

  test("keeps its place when moved there and back", () => {
    fc.assert(
      fc.property(somePeriod, fc.integer({ min: -500, max: 500 }), (period, count) => {
        expect(addPeriods(addPeriods(period, count), -count)).toEqual(period);
        expect(comparePeriods(addPeriods(period, count), period)).toBe(count);
        expect(previous(next(period))).toEqual(period);
      }),
    );
  });

  test("is the parent of its parts, and every part has one parent", () => {
    fc.assert(
      fc.property(someDay, twoGrains, someCalendar, (day, { coarse, fine }, calendar) => {
        const part = periodOf(dateOf(day), fine, calendar);
        const parent = rollUp(part, coarse, calendar);
        const parts = children(parent, fine, calendar);
        expect(parts).toContainEqual(part);
        for (const each of parts) expect(rollUp(each, coarse, calendar)).toEqual(parent);
        expect(rollUp(previous(parts[0] as Period), coarse, calendar)).toEqual(previous(parent));
        expect(rollUp(next(parts.at(-1) as Period), coarse, calendar)).toEqual(next(parent));
      }),
    );
  });

  test("is the last of the year to date, whose first begins the year", () => {
    fc.assert(
      fc.property(someDay, someGrain, someCalendar, (day, grain, calendar) => {
        const upTo = periodOf(dateOf(day), grain, calendar);
        const periods = yearToDate(upTo, calendar);
        expect(periods.at(-1)).toEqual(upTo);
        const year = rollUp(upTo, "year", calendar);
        expect(periods.every((period) => rollUp(period, "year", calendar).index === year.index)).toBe(true);
        expect(rollUp(previous(periods[0] as Period), "year", calendar)).toEqual(previous(year));
      }),
    );
  });

  test("of a week belongs to the month of its Thursday", () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const week = periodOf(dateOf(day), "week", CALENDAR_YEAR);
        const thursday = addDays(startOf(week, CALENDAR_YEAR), 3);
        expect(new Date(`${thursday}T00:00:00Z`).getUTCDay()).toBe(4);
        expect(formatPeriod(rollUp(week, "month", CALENDAR_YEAR))).toBe(thursday.slice(0, 7));
        expect(formatPeriod(week).slice(0, 4)).toBe(thursday.slice(0, 4));
      }),
    );
  });

  test("does not roll up to a finer grain, nor compare with another one", () => {
    const march: Period = { grain: "month", index: 2026 * 12 + 2 };
    expect(() => rollUp(march, "week", CALENDAR_YEAR)).toThrow(RangeError);
    expect(() => children(march, "year", CALENDAR_YEAR)).toThrow(RangeError);
    expect(() => periodRange(march, { grain: "year", index: 2026 })).toThrow(RangeError);
  });
});
