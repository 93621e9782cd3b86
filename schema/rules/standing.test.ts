import { describe, expect, test } from "vitest";
import { standingOf } from "./standing";

describe("a standing", () => {
  test("is the status of the newest figure while nothing newer is overdue", () => {
    expect(standingOf("ON_TRACK", null)).toBe("ON_TRACK");
    expect(standingOf("NO_DATA", null)).toBe("NO_DATA");
  });

  test("is out of date as soon as something is, whatever the old figure was", () => {
    for (const status of ["ON_TRACK", "AT_RISK", "OFF_TRACK", "INFORMATIONAL", "NOT_APPLICABLE"] as const)
      expect(standingOf(status, "2026-09")).toBe("OUT_OF_DATE");
  });

  test("has no data where there never was a figure", () => {
    expect(standingOf("NO_DATA", "2026-09")).toBe("NO_DATA");
  });
});
