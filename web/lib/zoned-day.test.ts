import { expect, test } from "vitest";
import { dayOf, startOfDayIn } from "./zoned-day";

test.each([
  ["Europe/Zurich", "2026-01-15", "2026-01-14T23:00:00.000Z"],
  ["Europe/Zurich", "2026-07-15", "2026-07-14T22:00:00.000Z"],
  // The clocks change in the night to the 29th of March and the 25th of October.
  ["Europe/Zurich", "2026-03-29", "2026-03-28T23:00:00.000Z"],
  ["Europe/Zurich", "2026-03-30", "2026-03-29T22:00:00.000Z"],
  ["Europe/Zurich", "2026-10-25", "2026-10-24T22:00:00.000Z"],
  ["Europe/Zurich", "2026-10-26", "2026-10-25T23:00:00.000Z"],
  ["America/New_York", "2026-03-08", "2026-03-08T05:00:00.000Z"],
  ["Asia/Kolkata", "2026-03-08", "2026-03-07T18:30:00.000Z"],
  ["UTC", "2026-03-08", "2026-03-08T00:00:00.000Z"],
])("in %s the day %s begins at %s", (zone, day, instant) => {
  expect(startOfDayIn(zone, day)).toBe(instant);
  expect(dayOf(zone, instant)).toBe(day);
});

test("a moment before midnight is still the day before", () => {
  expect(dayOf("Europe/Zurich", "2026-07-14T21:59:59.999Z")).toBe("2026-07-14");
});
