import { expect, test } from "vitest";
import { differenceSince, readSince, tallyOf } from "./since-day";
import { boardRow } from "./test/board-rows";

const now = new Date("2026-11-20T10:00:00Z");
const { latest } = boardRow({ id: "A" });
if (!latest) throw new Error("The row has a figure.");
const { dueOn, inProgress, targetCarried, explanation, entry, ...then } = latest;

test.each([
  ["week", "2026-11-13"],
  ["month", "2026-10-21"],
  ["2026-10-31", "2026-10-31"],
])("since %s means the end of %s", (text, day) => {
  expect(readSince(text, "Europe/Zurich", now)?.asked).toBe(day);
});

test.each([null, "", "rubbish", "2026-11-20", "2026-10-31T10:00:00Z"])("since %s means nothing", (text) => {
  expect(readSince(text, "Europe/Zurich", now)).toBeNull();
});

test("what is as it was has not changed, however its numbers are written", () => {
  expect(differenceSince({ ...then, actual: "70.50" }, latest)).toBeNull();
});

test("a KPI that fell off its track tells how it stood, and that its figure is new", () => {
  const difference = differenceSince({ ...then, period: "2026-08", status: "ON_TRACK" }, latest);
  expect(difference).toMatchObject({ stood: "ON_TRACK", turned: "worse", newFigure: true, corrected: null });
});

test("one that is late since is neither better nor worse", () => {
  expect(differenceSince(then, { ...latest, missingSince: "2026-10" })).toMatchObject({
    stood: "OFF_TRACK",
    turned: null,
  });
});

test("a corrected figure is told from a new one, another target from both", () => {
  expect(differenceSince({ ...then, actual: "60" }, latest)).toMatchObject({
    corrected: "60",
    newFigure: false,
  });
  expect(differenceSince({ ...then, actual: null }, latest)).toMatchObject({
    corrected: null,
    newFigure: true,
  });
  expect(differenceSince({ ...then, target: null }, latest)).toMatchObject({ newTarget: true });
});

test("what was not there is new; what has no figure is nothing", () => {
  expect(differenceSince(null, latest)).toMatchObject({ isNew: true });
  expect(differenceSince(null, null)).toBeNull();
});

test("changes are counted by what they are", () => {
  const some = [
    differenceSince({ ...then, status: "ON_TRACK", actual: "60" }, latest),
    differenceSince(null, latest),
  ];
  expect(tallyOf(some.filter((each) => each !== null))).toEqual({
    worse: 1,
    better: 0,
    newFigures: 0,
    corrected: 1,
    newTargets: 0,
    newKpis: 1,
  });
});
