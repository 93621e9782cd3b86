import { screen, waitFor } from "@testing-library/react";
import { graphql, HttpResponse } from "msw";
import { beforeEach, expect, test, vi } from "vitest";
import { cellsSent, field, focused, onTheFifthOfOctober, openDesk } from "../../../test/entries-desk";
import { navigation } from "../../../test/navigation";
import { server } from "../../../test/server";
import { anEntry, aPoint, aRow } from "../test/desk-data";

onTheFifthOfOctober();
beforeEach(() => {
  const usual = window.matchMedia;
  vi.spyOn(window, "matchMedia").mockImplementation((query) => ({ ...usual(query), matches: true }));
  return () => vi.restoreAllMocks();
});

const rows = [
  aRow({ id: "a", kpi: { name: "first" }, cells: [aPoint({ entry: anEntry({ id: "entry-a" }) })] }),
  aRow({ id: "b", kpi: { name: "second", unit: "" } }),
  aRow({ id: "r", kpi: { name: "third", aggregation: "RATIO", ratioFactor: "100", unit: "%" }, earlier: [] }),
  aRow({ id: "y", kpi: { name: "fourth", valueKind: "YES_NO", unit: "" }, earlier: [] }),
];

test("on a phone there is one KPI at a time, beginning at the first gap, with the number pad", async () => {
  const { user, sent } = await openDesk(rows, { onPhone: true });
  expect(screen.queryByRole("grid")).toBeNull();
  await screen.findByRole("region", { name: "Figures for September 2026, one at a time" });
  expect(screen.getByText("2 of 4")).toBeTruthy();
  expect(field(/second/).inputMode).toBe("decimal");
  expect(screen.getByText("Jul 2026", { selector: "dt" })).toBeTruthy();
  await user.type(field(/second/), "96{Enter}");
  await waitFor(() => expect(focused()).toBe(field(/third.*numerator/)));
  await user.keyboard("12{Enter}40{Enter}");
  await screen.findByText("4 of 4");
  await user.click(screen.getByRole("button", { name: "Yes" }));
  await waitFor(() =>
    expect(cellsSent(sent)).toMatchObject([
      { assignmentId: "b", value: "96" },
      { assignmentId: "r", numerator: "12", denominator: "40" },
      { assignmentId: "y", value: "1" },
    ]),
  );
});

test("one goes back and forth; what is refused keeps one there; a minus is a button away", async () => {
  const { user, sent } = await openDesk(rows, { onPhone: true });
  await user.click(await screen.findByRole("button", { name: "Back" }));
  expect(field(/first/).value).toBe("100");
  await user.click(screen.getByRole("button", { name: "Next" }));
  await user.type(field(/second/), "abc");
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(field(/second/).getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText(/“abc” isn't a number/)).toBeTruthy();
  await user.clear(field(/second/));
  await user.type(field(/second/), "3");
  await user.click(screen.getByRole("button", { name: "Change the sign" }));
  expect(field(/second/).value).toBe("-3");
  expect(sent).toEqual([]);
});

test("the address leads to a figure; one of an earlier month to that month's desk", async () => {
  window.location.hash = "#r|2026-09";
  await openDesk(rows, { onPhone: true });
  expect(await screen.findByText("3 of 4")).toBeTruthy();
  window.location.hash = "";
});

test("what was sent back in an earlier month is led to there", async () => {
  const returned = { __typename: "EntryReturn", reason: "Sure?", at: "2026-10-03T09:00:00Z", by: null };
  const july = aPoint({
    period: "2026-07",
    start: "2026-07-01",
    entry: anEntry({ id: "entry-j", period: "2026-07", returned }),
  });
  const { user } = await openDesk([aRow({ id: "a", earlier: [july] })], { onPhone: true });
  await user.click(await screen.findByRole("button", { name: "One sent back" }));
  expect(navigation.router.replace).toHaveBeenCalledWith("/en/entries?month=2026-07#a|2026-07");
});

test("without a network one goes on as soon as the figure is kept here", async () => {
  const { user } = await openDesk(rows, { onPhone: true });
  server.use(
    graphql.mutation("RecordCells", () => HttpResponse.error()),
    graphql.query("UsualOfTeam", () => HttpResponse.error()),
    graphql.query("UsualValues", () => HttpResponse.error()),
  );
  await user.type(await screen.findByRole("textbox", { name: /second/ }), "96");
  await user.pointer({ keys: "[MouseLeft>]", target: screen.getByRole("button", { name: "Next" }) });
  expect(focused(), "nothing moves under the finger").toBe(field(/second/));
  await user.pointer("[/MouseLeft]");
  await waitFor(() => expect(focused()).toBe(field(/third.*numerator/)));
  await screen.findByText(/One figure waits here/);
  await user.keyboard("12{Enter}40");
  await user.click(screen.getByRole("button", { name: "Next" }));
  await screen.findByText("4 of 4");
  await screen.findByText(/2 figures wait here/, {}, { timeout: 3000 });
});

test("a status says why, here too", async () => {
  const { user } = await openDesk(rows.slice(0, 1), { onPhone: true });
  await user.click(await screen.findByRole("button", { name: "On track: why?" }));
  await screen.findByRole("dialog", { name: /100 reaches the target of 90/ });
});
