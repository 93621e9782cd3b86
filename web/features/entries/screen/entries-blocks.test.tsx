import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { graphql, HttpResponse } from "msw";
import { expect, test, vi } from "vitest";
import {
  announced,
  cell,
  cellsSent,
  focused,
  onTheFifthOfOctober,
  openDesk,
} from "../../../test/entries-desk";
import { server } from "../../../test/server";
import { anEntry, aPoint, aRow } from "../test/desk-data";

onTheFifthOfOctober();

const rows = ["a", "b", "c", "d", "e"].map((id) =>
  aRow({
    ...{ id, kpi: { name: `kpi ${id}`, decimals: 0, rangeMinimum: "0", rangeMaximum: "1000" } },
    cells: [aPoint({ entry: id === "e" ? anEntry({ id: "entry-e", value: "105" }) : null })],
  }),
);

test("a pasted block is shown before it is saved: new, changed, the same, refused with a reason", async () => {
  const { user, sent } = await openDesk(rows);
  await user.click(cell("kpi a"));
  await user.paste("100\r\n95\r\nabc\r\n2000\r\n106\r\n");
  const preview = await screen.findByRole("dialog", { name: /5 cells to enter/ });
  expect(within(preview).getByText("2 new")).toBeTruthy();
  expect(within(preview).getByText("1 changed")).toBeTruthy();
  const refused = within(preview).getByRole("region", { name: /2 are refused/ });
  expect(within(refused).getByText(/“abc” isn't a number/)).toBeTruthy();
  expect(within(refused).getByText(/2,000 CHF is outside the allowed range/)).toBeTruthy();
  expect(within(preview).getByText("105 → 106")).toBeTruthy();
  expect(sent).toEqual([]);
  const save = within(preview).getByRole("button", { name: "Save 3 figures" });
  await waitFor(() => expect(save.hasAttribute("disabled")).toBe(false));
  await user.click(save);
  await waitFor(() =>
    expect(cellsSent(sent)).toMatchObject([{ value: "100" }, { value: "95" }, { value: "106" }]),
  );
  // What was refused stays to be seen, marked, and leads the person there.
  expect(cell("kpi c").getAttribute("aria-invalid")).toBe("true");
  expect(cell("kpi c").textContent).toContain("abc");
  expect(screen.getByRole("button", { name: "2 need you" })).toBeTruthy();
  await waitFor(() => expect(announced()).toBe("3 figures saved."));
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(sent.at(-1)).toMatchObject({ reason: "Undone", entries: [{ value: "105" }] }));
});

test("a few clean values are entered at once; what lies beside the grid is told", async () => {
  const { user, sent } = await openDesk(rows);
  await user.click(cell("kpi a", "Aug 2026"));
  await user.paste("91\t92\n93\n");
  // What is usual is learnt month by month: which of them goes out first is left open.
  const place = ({ assignmentId, period }: { assignmentId: string; period: string }) => assignmentId + period;
  await waitFor(() =>
    expect(cellsSent(sent).toSorted((a, b) => (place(a) < place(b) ? -1 : 1))).toMatchObject([
      { assignmentId: "a", period: "2026-08", value: "91" },
      { assignmentId: "a", period: "2026-09", value: "92" },
      { assignmentId: "b", period: "2026-08", value: "93" },
    ]),
  );
  expect(screen.queryByRole("dialog")).toBeNull();
  await user.click(cell("kpi e"));
  await user.paste("101\t5\n7");
  await screen.findByText(/2 texts lie beside the grid and are left out/);
});

test("a sign with two meanings is asked about once for the block, and never guessed", async () => {
  const precise = ["a", "b", "c", "d"].map((id) =>
    aRow({ id, earlier: [], kpi: { name: `kpi ${id}`, decimals: 3 } }),
  );
  const { user, sent } = await openDesk(precise);
  await user.click(cell("kpi a"));
  await user.paste("1,234\n2,345\n5\n6");
  const preview = await screen.findByRole("dialog");
  const save = within(preview).getByRole("button", { name: /^Save/ });
  expect(save.hasAttribute("disabled")).toBe(true);
  await user.click(within(preview).getByRole("radio", { name: /begins the decimals/ }));
  await waitFor(() => expect(save.hasAttribute("disabled")).toBe(false));
  await user.click(save);
  await waitFor(() =>
    expect(cellsSent(sent).map(({ value }) => value)).toEqual(["1.234", "2.345", "5", "6"]),
  );
});

test("not applicable in a block wants one reason for all of them", async () => {
  const { user, sent } = await openDesk(rows);
  await user.click(cell("kpi a"));
  await user.paste("n/a\nn/a\n95\n96");
  const preview = await screen.findByRole("dialog");
  const save = within(preview).getByRole("button", { name: "Save 4 figures" });
  await waitFor(() => expect(save.hasAttribute("disabled")).toBe(false));
  await user.click(save);
  expect(within(preview).getByText("Say why there is none.")).toBeTruthy();
  await user.type(within(preview).getByRole("textbox", { name: /Why no values are possible/ }), "no course");
  await user.click(save);
  await waitFor(() => expect(cellsSent(sent)).toHaveLength(4));
  expect(cellsSent(sent).filter(({ note }) => note === "no course")).toHaveLength(2);
});

test("a block is selected, copied, filled down and taken back with one reason", async () => {
  const { user, sent, withdrawn } = await openDesk(rows);
  await user.click(cell("kpi a", "Aug 2026"));
  await user.keyboard("{Shift>}{ArrowDown}{ArrowRight}{/Shift}");
  expect(screen.getByText("4 figures selected")).toBeTruthy();
  expect(cell("kpi b").getAttribute("aria-selected")).toBe("true");
  const setData = vi.fn();
  fireEvent.copy(focused() as Element, { clipboardData: { setData } });
  expect(setData).toHaveBeenCalledWith("text/plain", "95\t\n95\t");
  await user.click(cell("kpi a", "Jul 2026"));
  await user.keyboard("7");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(cellsSent(sent)).toHaveLength(1));
  await user.click(cell("kpi a", "Jul 2026"));
  await user.keyboard("{Shift>}{ArrowDown}{/Shift}{Control>}d{/Control}");
  await waitFor(() =>
    expect(cellsSent(sent).at(-1)).toMatchObject({ assignmentId: "b", period: "2026-07", value: "7" }),
  );
  await user.click(cell("kpi a", "Jun 2026"));
  await user.keyboard("{Shift>}{ArrowDown}{/Shift}{Delete}");
  const dialog = await screen.findByRole("dialog", { name: "Take 2 values back?" });
  await user.type(within(dialog).getByRole("textbox", { name: /Reason/ }), "wrong year{Enter}");
  await waitFor(() =>
    expect(withdrawn).toMatchObject([
      { reason: "wrong year", entries: [{ assignmentId: "a" }, { assignmentId: "b" }] },
    ]),
  );
});

/** What the API finds in a dropped file. */
function theFileHolds(cells: object[], refusals: object[] = []) {
  server.use(
    graphql.query("EntryFile", () => HttpResponse.json({ data: { readEntryFile: { cells, refusals } } })),
  );
}
const drop = (name: string, text: string) =>
  fireEvent.drop(cell("kpi a"), { dataTransfer: { types: ["Files"], files: [new File([text], name)] } });
const noHeadings = { code: "UNREADABLE_FILE", sentence: "It has no headings.", rule: null, params: null };

test("a CSV file without headings lands where it is dropped; what is no table is told", async () => {
  const { sent } = await openDesk(rows);
  theFileHolds([], [noHeadings]);
  drop("figures.csv", "91;\n92;\n");
  await waitFor(() =>
    expect(cellsSent(sent)).toMatchObject([{ assignmentId: "a", value: "91" }, { value: "92" }]),
  );
  drop("picture.png", "…");
  await screen.findByText("It has no headings.");
  theFileHolds([{ assignmentId: "a", period: "2026-09", text: "", refusals: [] }]);
  drop("template.xlsx", "…");
  await screen.findByText("Nothing is filled in yet in template.xlsx.");
});

test("a template that was filled in finds its cells wherever it is dropped, and says what was refused", async () => {
  const { user, sent } = await openDesk(rows);
  const stale = { code: "STALE_REVISION", sentence: "It was changed since.", rule: null, params: null };
  theFileHolds([
    { assignmentId: "d", period: "2026-09", text: "94", refusals: [] },
    { assignmentId: "b", period: "2026-08", text: "95.0", refusals: [] },
    { assignmentId: "e", period: "2026-09", text: "110", refusals: [stale] },
    { assignmentId: "elsewhere", period: "2026-09", text: "7", refusals: [] },
    { assignmentId: "a", period: "2026-09", text: "", refusals: [] },
  ]);
  drop("template.xlsx", "…");
  const preview = await screen.findByRole("dialog");
  expect(within(preview).getByText("It was changed since.")).toBeTruthy();
  expect(within(preview).getByText(/One text lies beside the grid/)).toBeTruthy();
  const save = within(preview).getByRole("button", { name: "Save one figure" });
  await waitFor(() => expect(save.hasAttribute("disabled")).toBe(false));
  await user.click(save);
  await waitFor(() => expect(cellsSent(sent)).toMatchObject([{ assignmentId: "d", value: "94" }]));
});

test("a long grid draws only what is in view, and says how long it is", async () => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(46);
  const many = Array.from({ length: 200 }, (_, place) =>
    aRow({ id: `k${place}`, kpi: { id: `kpi-${place}`, name: `kpi ${place}` } }),
  );
  const { user } = await openDesk(many);
  const grid = screen.getByRole("grid");
  expect(grid.getAttribute("aria-rowcount")).toBe("202");
  expect(within(grid).getAllByRole("row").length).toBeLessThan(60);
  await waitFor(() => expect(focused()).toBe(cell("kpi 0")));
  await user.keyboard("{ArrowDown}");
  expect(focused()).toBe(cell("kpi 1"));
  expect(screen.getByRole("row", { name: "kpi 1" }).getAttribute("aria-rowindex")).toBe("4");
});
