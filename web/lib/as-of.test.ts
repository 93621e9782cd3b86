import { expect, test } from "vitest";
import { readAsOf, withAsOf } from "./as-of";

const now = new Date("2026-11-20T10:00:00Z");
const read = (text: string | undefined) => readAsOf(text, "Europe/Zurich", now);

test("a day is meant to its last moment at the organization", () => {
  expect(read("2026-03-31")?.instant).toBe("2026-03-31T21:59:59.999Z");
  expect(read("2026-01-31")?.instant).toBe("2026-01-31T22:59:59.999Z");
});

test("an instant, such as that of a closing, is meant exactly", () => {
  const instant = "2026-03-12T08:00:00.123Z";
  expect(read(instant)).toEqual({ asked: instant, instant });
});

test.each([undefined, "", "yesterday", "2026-02-30", "2026-11-20", "2026-12-01", "2027-01-01T00:00:00Z"])(
  "%s stands for now",
  (text) => expect(read(text)).toBeNull(),
);

test("links carry the moment on", () => {
  expect(withAsOf("/kpis/1?assignment=2", read("2026-03-31"))).toBe("/kpis/1?assignment=2&asOf=2026-03-31");
  expect(withAsOf("/board", read("2026-03-31"))).toBe("/board?asOf=2026-03-31");
  expect(withAsOf("/board", null)).toBe("/board");
});
