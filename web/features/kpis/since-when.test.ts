import type { Status } from "@cairn/schema/rules/statuses";
import { expect, test } from "vitest";
import { sinceWhen } from "./since-when";

const months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"];
const series = (statuses: Status[]) => ({ periods: months.slice(0, statuses.length), statuses });

test("since when is counted back to the first period of the unbroken run", () => {
  const statuses: Status[] = ["ON_TRACK", "AT_RISK", "OFF_TRACK", "OFF_TRACK", "NOT_DUE"];
  expect(sinceWhen(series(statuses), "2026-04")).toEqual({
    period: "2026-03",
    periods: 2,
    before: "AT_RISK",
    orLonger: false,
  });
});

test("a period that was not rated neither breaks the run nor counts", () => {
  const statuses: Status[] = ["ON_TRACK", "OFF_TRACK", "NO_DATA", "NOT_APPLICABLE", "OFF_TRACK"];
  expect(sinceWhen(series(statuses), "2026-05")).toEqual({
    period: "2026-02",
    periods: 2,
    before: "ON_TRACK",
    orLonger: false,
  });
});

test("a run that fills the series may be longer", () => {
  const statuses: Status[] = ["OFF_TRACK", "OFF_TRACK"];
  expect(sinceWhen(series(statuses), "2026-02")).toMatchObject({ period: "2026-01", orLonger: true });
  expect(sinceWhen(series(["NOT_DUE", "OFF_TRACK"]), "2026-02")).toMatchObject({ orLonger: false });
});

test("what is not rated stands since no time at all, nor does a period outside the series", () => {
  expect(sinceWhen(series(["NO_DATA"]), "2026-01")).toBeNull();
  expect(sinceWhen(series(["OFF_TRACK"]), "2025-01")).toBeNull();
});
