import type { TargetLineFragment } from "@cairn/schema/generated/web/targets/graphql";
import { screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { renderScreen } from "../../test/render";
import { TargetListTable } from "./target-list-table";
import { target, targetsAnswer } from "./test/target-kpi";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-20T10:00:00Z"), toFake: ["Date"] });
});
afterEach(() => vi.useRealTimers());

const kpiWith = (id: string, targets: TargetLineFragment[]) => {
  const { kpi } = targetsAnswer(targets, { id, name: id });
  if (!kpi) throw new Error("There is a KPI.");
  return { ...kpi, category: "" };
};

test("what holds, what has ended and since when, and what was never set are told apart", async () => {
  const held = kpiWith("held", [target("2026-01", { target: "90" })]);
  const ended = kpiWith("ended", [target("2026-01", { target: "90" }), target("2026-06", { isEnd: true })]);
  await renderScreen(<TargetListTable kpis={[held, ended, kpiWith("never", [])]} />);
  expect(screen.getByRole("row", { name: /^held 90\.0\s% since Jan 2026/ })).toBeTruthy();
  expect(screen.getByRole("row", { name: /^ended ended as of Jun 2026/ })).toBeTruthy();
  expect(screen.getByRole("row", { name: /^never none set/ })).toBeTruthy();
});
