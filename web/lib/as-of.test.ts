import { expect, test } from "vitest";
import { keepingPast, momentIn, readAsOf, showsThePast } from "./as-of";

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

test.each(["/board", "/board?team=1", "/kpis", "/kpis/1?assignment=2"])("%s keeps the moment", (href) => {
  expect(showsThePast(href)).toBe(true);
  expect(keepingPast(href, "2026-03-31")).toBe(`${href}${href.includes("?") ? "&" : "?"}asOf=2026-03-31`);
  expect(keepingPast(href, null)).toBe(href);
});

test.each(["/", "/entries?team=1", "/kpis/new", "/kpis/1/edit", "/targets/1", "/changes?kpi=1", "/boards"])(
  "%s can only show now",
  (href) => {
    expect(showsThePast(href)).toBe(false);
    expect(keepingPast(href, "2026-03-31")).toBe(href);
  },
);

test("a link that names a moment leads to that", () => {
  expect(keepingPast("/board?asOf=2026-01-31", "2026-03-31")).toBe("/board?asOf=2026-01-31");
});

test("what has not the form of a moment is carried nowhere", () => {
  expect(momentIn(new URLSearchParams("asOf=rubbish"))).toBeNull();
  expect(momentIn(new URLSearchParams("asOf=2026-02-30"))).toBeNull();
  expect(momentIn(new URLSearchParams("asOf=2026-03-31"))).toBe("2026-03-31");
});
