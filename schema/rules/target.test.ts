import { expect, test } from "vitest";
import { decimal } from "./decimal";
import { CALENDAR_YEAR } from "./fiscal-calendar";
import { period } from "./period";
import { type TargetRow, type TargetScope, targetEndFor } from "./target";

const row = (validFrom: string, target: string | null, scope: TargetScope = { for: "kpi" }): TargetRow => ({
  scope,
  validFrom: period(validFrom),
  levels: { minimum: null, target: target === null ? null : decimal(target), stretch: null },
});
const place = { assignmentId: "a", teamPath: ["north", "country"] };
const endAt = (rows: TargetRow[], at: string) =>
  targetEndFor(rows, place, period(at), CALENDAR_YEAR)?.validFrom ?? null;

test("a target that has ended tells from when on; one that holds, or never was, does not", () => {
  const rows = [row("2026-01", "90"), row("2026-06", null), row("2026-09", "95")];
  expect(endAt(rows, "2026-08")).toEqual(period("2026-06"));
  expect(endAt(rows, "2026-05")).toBeNull();
  expect(endAt(rows, "2026-09")).toBeNull();
  expect(endAt(rows, "2025-12")).toBeNull();
});

test("the nearest scope says it: an assignment's target has ended whatever holds above", () => {
  const own: TargetScope = { for: "assignment", id: "a" };
  const rows = [row("2026-01", "90"), row("2026-02", "80", own), row("2026-06", null, own)];
  expect(endAt(rows, "2026-08")).toEqual(period("2026-06"));
  expect(endAt(rows.slice(0, 2), "2026-08")).toBeNull();
});
