import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import {
  announced,
  cell,
  cellsSent,
  field,
  focused,
  onTheFifthOfOctober,
  openDesk,
  usual,
} from "../../../test/entries-desk";
import { anEntry, aPoint, aRow } from "../test/desk-data";

onTheFifthOfOctober();

test("the page opens at the first gap; a month is entered by digits and Enter alone, saved in order", async () => {
  const fresh = aRow({ id: "a", kpi: { name: "private donations" }, earlier: [] });
  const { user, sent } = await openDesk([fresh, ...usual.slice(1)]);
  await waitFor(() => expect(focused()).toBe(cell("private donations")));
  await user.keyboard("1'234{Enter}42{Enter}7{Enter}");
  await waitFor(() => expect(cellsSent(sent).map((each) => each.assignmentId)).toEqual(["a", "b", "c"]));
  expect(cellsSent(sent)).toMatchObject([
    { assignmentId: "a", period: "2026-09", value: "1234", basedOn: 0 },
    { assignmentId: "b", value: "42" },
    { assignmentId: "c", value: "7" },
  ]);
  expect(cell("private donations").textContent).toContain("1,234");
  await screen.findByText("All 3 figures for September 2026 are in. Thank you, Gita.");
  await waitFor(() => expect(announced()).toMatch(/saved/));
});

test("Enter skips what is entered already, and goes on below after a correction", async () => {
  const { user, sent } = await openDesk([
    aRow({ id: "a", kpi: { name: "first" } }),
    aRow({ id: "b", kpi: { name: "second" }, cells: [aPoint({ entry: anEntry({ id: "entry-b" }) })] }),
    aRow({ id: "c", kpi: { name: "third" } }),
  ]);
  await waitFor(() => expect(focused()).toBe(cell("first")));
  await user.keyboard("1{Enter}");
  expect(focused()).toBe(cell("third"));
  await user.keyboard("{ArrowUp}5{Enter}");
  expect(focused()).toBe(cell("third"));
  await waitFor(() => expect(cellsSent(sent)).toHaveLength(2));
});

test("there is one tab stop, and the arrows, Home, End and their likes lead through the grid", async () => {
  const { user, sent } = await openDesk();
  await waitFor(() => expect(focused()).toBe(cell("private donations")));
  const stops = () => screen.getByRole("grid").querySelectorAll("[tabindex='0']");
  expect(stops()).toHaveLength(1);
  await user.keyboard("{ArrowDown}{ArrowLeft}");
  expect(focused()).toBe(cell("net promoter score", "Aug 2026"));
  await user.keyboard("{Home}");
  expect(focused()).toBe(screen.getByRole("rowheader", { name: "net promoter score" }));
  await user.keyboard("{ArrowRight}");
  expect(focused()).toBe(cell("net promoter score", "Jun 2026"));
  await user.keyboard("{End}{ArrowLeft}{ArrowLeft}{ArrowLeft}{Control>}{Home}{/Control}{ArrowRight}");
  expect(focused()).toBe(cell("private donations", "Jun 2026"));
  await user.keyboard("{Control>}{End}{/Control}{ArrowLeft}{ArrowLeft}{ArrowLeft}");
  expect(focused()).toBe(cell("sessions"));
  await user.keyboard("{PageUp}");
  expect(stops()).toHaveLength(1);
  expect(sent).toEqual([]);
});

test("F2 changes what stands there, typing replaces it, Esc brings it back", async () => {
  const { user, sent } = await openDesk([aRow({ id: "a", cells: [aPoint({ entry: anEntry() })] })]);
  await user.click(cell("private donations"));
  await user.keyboard("{F2}5");
  expect(field(/private donations/).value).toBe("1005");
  await user.keyboard("{Escape}");
  expect(focused()).toBe(cell("private donations"));
  await user.keyboard("7");
  expect(field(/private donations/).value).toBe("7");
  await user.keyboard("{Escape}");
  expect(cell("private donations").textContent).toContain("100");
  expect(sent).toEqual([]);
});

test("a cell is saved, too, when one clicks elsewhere in the middle", async () => {
  const { user, sent } = await openDesk();
  await user.click(cell("private donations"));
  await user.keyboard("95");
  await user.click(cell("sessions", "Jul 2026"));
  await waitFor(() => expect(cellsSent(sent)).toMatchObject([{ assignmentId: "a", value: "95" }]));
  expect(focused()).toBe(cell("sessions", "Jul 2026"));
  await user.dblClick(cell("sessions"));
  await user.keyboard("7");
  await user.click(screen.getByRole("heading", { level: 1 }));
  await waitFor(() => expect(cellsSent(sent).at(-1)).toMatchObject({ assignmentId: "c", value: "7" }));
});

test("an earlier open period is corrected in its column", async () => {
  const { user, sent } = await openDesk();
  await user.click(cell("sessions", "Aug 2026"));
  await user.keyboard("96{Enter}");
  await waitFor(() =>
    expect(cellsSent(sent)).toMatchObject([
      { assignmentId: "c", period: "2026-08", value: "96", basedOn: 1 },
    ]),
  );
});

test("Tab in a field goes on to the next gap; from a cell it leaves the grid", async () => {
  const { user, sent } = await openDesk();
  await waitFor(() => expect(focused()).toBe(cell("private donations")));
  await user.keyboard("5{Tab}");
  expect(focused()).toBe(cell("net promoter score"));
  await user.tab();
  expect(screen.getByRole("grid").contains(focused())).toBe(false);
  await waitFor(() => expect(cellsSent(sent)).toHaveLength(1));
});

test("a weekly KPI has a section of its own with its weeks; its gaps are filled one after the other", async () => {
  const weeks = ["2026-W36", "2026-W37"].map((period) => aPoint({ period, start: "2026-08-31" }));
  const { user, sent } = await openDesk([
    aRow({ id: "m", kpi: { name: "sessions" } }),
    aRow({
      ...{ id: "w", kpi: { name: "open shifts", unit: "", periodicity: "WEEK" }, cells: weeks },
      earlier: [aPoint({ period: "2026-W35", start: "2026-08-24" })],
    }),
  ]);
  expect(screen.getByRole("columnheader", { name: "Every week" })).toBeTruthy();
  await user.click(cell("open shifts", "W36 2026"));
  await user.keyboard("3{Enter}");
  expect(focused()).toBe(cell("open shifts", "W37 2026"));
  await user.keyboard("4{Enter}");
  expect(focused()).toBe(cell("sessions"));
  await waitFor(() =>
    expect(cellsSent(sent)).toMatchObject([{ period: "2026-W36" }, { period: "2026-W37" }]),
  );
});

test("what is typed in an open field is saved, too, when the page is left", async () => {
  const { user, sent } = await openDesk();
  await user.click(cell("private donations"));
  await user.keyboard("95");
  cleanup();
  await waitFor(() => expect(cellsSent(sent)).toMatchObject([{ assignmentId: "a", value: "95" }]));
});

test("an address may lead to a cell", async () => {
  window.location.hash = "#c|2026-09";
  await openDesk();
  await waitFor(() => expect(focused()).toBe(cell("sessions")));
  window.location.hash = "";
});

const entered = () => [
  aRow({ id: "a", cells: [aPoint({ entry: anEntry({ value: "85" }) })] }),
  aRow({ id: "b", kpi: { name: "sessions", unit: "" } }),
];
const said = "85 is below the target of 90";

test("a status in the grid says why: by click, and by Enter on its cell, which stays one of one tab stop", async () => {
  const { user, sent } = await openDesk(entered());
  const row = within(screen.getByRole("row", { name: /private donations/ }));
  await user.click(row.getByRole("button", { name: "At risk: why?" }));
  const note = await screen.findByRole("dialog", { name: new RegExp(said) });
  expect(within(note).getByText("Target", { selector: "dt" })).toBeTruthy();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await user.click(cell("private donations"));
  await user.keyboard("{ArrowRight}");
  const standing = focused();
  expect(standing?.textContent).toContain("At risk");
  await user.keyboard("{Enter}");
  await screen.findByRole("dialog", { name: new RegExp(said) });
  await user.keyboard("{Escape}");
  await waitFor(() => expect(focused()).toBe(standing));
  expect(screen.getByRole("grid").querySelectorAll("[tabindex='0']")).toHaveLength(1);
  expect(row.getByRole("button", { name: "At risk: why?" }).tabIndex).toBe(-1);
  expect(sent).toEqual([]);
});

test("under the grid the status of the cell is one Tab away", async () => {
  const { user } = await openDesk(entered());
  await user.click(cell("private donations"));
  await user.tab();
  expect(focused()).toBe(
    within(screen.getByRole("region", { name: "The cell you are in" })).getByRole("button", {
      name: "At risk: why?",
    }),
  );
  await user.keyboard("{Enter}");
  await screen.findByRole("dialog", { name: new RegExp(said) });
});
