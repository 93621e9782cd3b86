import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { graphql, HttpResponse } from "msw";
import { expect, test, vi } from "vitest";
import {
  announced,
  cell,
  cellsSent,
  field,
  focused,
  onTheFifthOfOctober,
  openDesk,
} from "../../../test/entries-desk";
import { server } from "../../../test/server";
import { anEntry, aPoint, aRow } from "../test/desk-data";

onTheFifthOfOctober();

const max = { __typename: "Person", id: "max", name: "Max" };

test("what is out of range is refused at the cell: marked, described, kept, with the focus on it", async () => {
  const { user, sent } = await openDesk();
  await user.click(cell("net promoter score"));
  await user.keyboard("250{Enter}");
  const refused = field(/net promoter/);
  expect(refused.getAttribute("aria-invalid")).toBe("true");
  expect(refused.value).toBe("250");
  expect(focused()).toBe(refused);
  await user.keyboard("{ArrowDown}");
  const marked = cell("net promoter score");
  expect(marked.getAttribute("aria-invalid")).toBe("true");
  const described = (marked.getAttribute("aria-describedby") ?? "").split(" ");
  const text = described.map((id) => document.getElementById(id)?.textContent).join(" ");
  expect(text).toContain("250 is outside the allowed range: -100 to 100.");
  expect(marked.textContent).toContain("250");
  await user.keyboard("{ArrowUp}{Delete}");
  expect(marked.getAttribute("aria-invalid")).toBeNull();
  expect(marked.textContent).toContain("not reported");
  expect(sent).toEqual([]);
});

test("while one types, the value is echoed and rated by the rules", async () => {
  const { user } = await openDesk();
  await user.click(cell("private donations"));
  await user.keyboard("1'092");
  expect(screen.getByText("1,092 reaches the target of 90; higher is better.")).toBeTruthy();
  expect(screen.getAllByText("On track").length).toBeGreaterThan(0);
});

const ratio = { name: "reachability", aggregation: "RATIO", ratioFactor: "100", unit: "%" } as const;

test("a ratio is typed 12/40, or part by part; it shows its quotient and is saved as a whole", async () => {
  const { user, sent } = await openDesk([
    aRow({ id: "r", kpi: ratio, earlier: [] }),
    aRow({ id: "s", kpi: { ...ratio, name: "other" }, earlier: [] }),
  ]);
  await waitFor(() => expect(focused()).toBe(cell("reachability")));
  await user.keyboard("12/");
  expect(focused()).toBe(field(/reachability.*denominator/));
  expect(sent).toEqual([]);
  await user.keyboard("40");
  expect(screen.getByText(/= 30\s%/)).toBeTruthy();
  await user.keyboard("{Enter}");
  expect(focused()).toBe(cell("other"));
  await user.keyboard("3{Tab}4{Enter}");
  await waitFor(() =>
    expect(cellsSent(sent)).toMatchObject([
      { assignmentId: "r", numerator: "12", denominator: "40" },
      { assignmentId: "s", numerator: "3", denominator: "4" },
    ]),
  );
});

test("yes and no are said by a letter or toggled by Space, a rating is a digit", async () => {
  const { user, sent } = await openDesk([
    aRow({ id: "y", kpi: { name: "report filed", valueKind: "YES_NO", unit: "" }, earlier: [] }),
    aRow({ id: "z", kpi: { name: "board met", valueKind: "YES_NO", unit: "" }, earlier: [] }),
    aRow({ id: "r", kpi: { name: "mood", valueKind: "RATING", unit: "" }, earlier: [] }),
  ]);
  await waitFor(() => expect(focused()).toBe(cell("report filed")));
  await user.keyboard("n{Enter} ");
  await waitFor(() =>
    expect(cellsSent(sent)).toMatchObject([{ value: "0" }, { assignmentId: "z", value: "1" }]),
  );
  expect(cell("board met").textContent).toContain("Yes");
  await user.keyboard("{ArrowDown}{ArrowUp}{ArrowUp}maybe{Enter}");
  expect(
    screen.getAllByText("“maybe” is neither yes nor no. Type yes or no, or leave the cell empty.").length,
  ).toBeGreaterThan(0);
  await user.keyboard("{Escape}{ArrowDown}{ArrowDown}7{Enter}");
  expect(screen.getAllByText("A rating is a whole number from 1 to 5; 7 isn't one.").length).toBeGreaterThan(
    0,
  );
});

test("clearing a value asks why before it is taken back", async () => {
  const { user, withdrawn } = await openDesk([
    aRow({ id: "a", cells: [aPoint({ entry: anEntry({ revision: 4 }) })] }),
  ]);
  await user.click(cell("private donations"));
  await user.keyboard("{Delete}");
  const reason = await screen.findByRole("textbox", { name: /Reason/ });
  await waitFor(() => expect(focused()).toBe(reason));
  await user.keyboard("{Enter}");
  expect(screen.getByText("Say why it is taken back.")).toBeTruthy();
  await user.keyboard("wrong month{Enter}");
  await waitFor(() =>
    expect(withdrawn).toMatchObject([
      { reason: "wrong month", entries: [{ assignmentId: "a", period: "2026-09", basedOn: 4 }] },
    ]),
  );
  await screen.findByText(/0 of 1 entered/);
});

test("what is asked takes its room from the grid: the cell that it is about is brought into view again", async () => {
  const { user } = await openDesk([aRow({ id: "a", cells: [aPoint({ entry: anEntry() })] })]);
  await user.click(cell("private donations"));
  const shown: Element[] = [];
  const scroll = vi.spyOn(HTMLElement.prototype, "scrollIntoView").mockImplementation(function (
    this: HTMLElement,
  ) {
    shown.push(this);
  });
  await user.keyboard("{Delete}");
  await screen.findByText(/Take 100 CHF back/);
  await waitFor(() => expect(shown.at(-1)).toBe(cell("private donations")));
  scroll.mockRestore();
});

test("the history of a cell opens by F4, an earlier value is written anew, and the focus comes back", async () => {
  const { user, sent } = await openDesk([
    aRow({ id: "a", cells: [aPoint({ entry: anEntry({ revision: 3 }) })] }),
  ]);
  const revision = (more: object) => ({
    __typename: "EntryRevision",
    ...{ state: "REPORTED", numerator: null, denominator: null, note: "", reason: null, source: "web" },
    ...{ at: "2026-10-01T09:00:00Z", actor: max, isReturn: false, recordedFor: null, ...more },
  });
  const history = [
    revision({ revision: 1, value: "80" }),
    revision({ revision: 2, value: "90", reason: "a slip" }),
    revision({ revision: 2, value: "90", isReturn: true, reason: "Too high?" }),
    revision({ revision: 3, value: "100" }),
  ];
  const entry = { __typename: "Entry", id: "entry-1", revision: 3, history };
  const points = [{ __typename: "Point", period: "2026-09", entry }];
  server.use(
    graphql.query("CellHistory", () =>
      HttpResponse.json({
        data: { assignment: { __typename: "Assignment", id: "a", series: { __typename: "Series", points } } },
      }),
    ),
  );
  await user.click(cell("private donations"));
  await user.keyboard("{F4}");
  const drawer = await screen.findByRole("dialog", { name: /History of private donations/ });
  await within(drawer).findByText(/90.CHF, sent back/);
  expect(within(drawer).getByText("Reason: Too high?")).toBeTruthy();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(focused()).toBe(cell("private donations")));
  await user.keyboard("{F4}");
  const again = await screen.findAllByRole("button", { name: "Use this value again" });
  await user.click(again.at(-1) as HTMLElement);
  await waitFor(() =>
    expect(sent).toMatchObject([
      { reason: "Revision 1 entered again", entries: [{ value: "80", basedOn: 3 }] },
    ]),
  );
  await waitFor(() => expect(focused()).toBe(cell("private donations")));
});

test("a figure that was sent back is gone to like a gap, says by whom and why, and can be confirmed", async () => {
  const returned = {
    __typename: "EntryReturn",
    reason: "Two months in one?",
    at: "2026-10-03T09:00:00Z",
    by: max,
  };
  const { user, sent } = await openDesk([
    aRow({ id: "a", kpi: { name: "first" } }),
    aRow({
      id: "b",
      kpi: { name: "second" },
      cells: [aPoint({ entry: anEntry({ id: "entry-b", returned }) })],
    }),
  ]);
  await waitFor(() => expect(focused()).toBe(cell("first")));
  await user.keyboard("95{Enter}");
  expect(focused()).toBe(cell("second"));
  // above the grid, and at the cell one stands in
  expect(screen.getAllByText(/Max sent it back on .*: Two months in one\?/)).toHaveLength(2);
  await user.click(cell("first"));
  await user.click(screen.getByRole("button", { name: "One sent back" }));
  expect(focused()).toBe(cell("second"));
  await user.click(cell("first"));
  const notes = within(screen.getByRole("list", { name: "What was sent back" }));
  expect(notes.getByText(/Max sent it back on .*: Two months in one\?/)).toBeTruthy();
  await user.click(notes.getByRole("button", { name: "second · Fundraising · Sep 2026" }));
  expect(focused()).toBe(cell("second"));
  await user.click(screen.getByRole("button", { name: "It is right as it is" }));
  await waitFor(() =>
    expect(cellsSent(sent).at(-1)).toMatchObject({ assignmentId: "b", value: "100", basedOn: 1 }),
  );
  await waitFor(() => expect(screen.queryByText(/sent it back/)).toBeNull());
});

const openMenu = async (user: UserEvent) => {
  await user.click(screen.getByRole("button", { name: /More for private donations, September 2026/ }));
  return within(await screen.findByRole("menu"));
};

test("a gatekeeper sends a figure back from the menu of its cell, and it is a gap again", async () => {
  const returned = { __typename: "EntryReturn", reason: "Net?", at: "2026-10-05T09:00:00Z", by: max };
  let sent: unknown;
  server.use(
    graphql.mutation("ReturnEntry", ({ variables }) => {
      sent = variables.input;
      const entry = { __typename: "Entry", id: "entry-a", revision: 4, state: "REPORTED", returned };
      return HttpResponse.json({
        data: { returnEntry: { __typename: "EntriesPayload", entries: [entry], refusals: [] } },
      });
    }),
  );
  const { user } = await openDesk(
    [aRow({ id: "a", cells: [aPoint({ entry: anEntry({ id: "entry-a", revision: 4 }) })] })],
    { viewer: { viewerCanReturnEntries: true } },
  );
  await user.click(cell("private donations"));
  await user.click((await openMenu(user)).getByRole("menuitem", { name: "Send back …" }));
  const dialog = within(
    await screen.findByRole("dialog", { name: "Send September 2026 back?" }, { timeout: 8000 }),
  );
  expect(dialog.getByText(/Gita is asked to look at 100\sCHF again/)).toBeTruthy();
  await user.type(dialog.getByRole("textbox", { name: /What should be looked at/ }), "Net?");
  await user.click(dialog.getByRole("button", { name: "Send back" }));
  expect(await screen.findAllByText(/Max sent it back on .*: Net\?/)).not.toHaveLength(0);
  expect(sent).toEqual({ assignmentId: "a", period: "2026-09", basedOn: 4, reason: "Net?" });
});

test("what the menu of a cell opens stays open when the menu closes", async () => {
  const { user } = await openDesk([aRow({ id: "a", cells: [aPoint({ entry: anEntry() })] })]);
  await user.click(cell("private donations"));
  await user.click((await openMenu(user)).getByRole("menuitem", { name: /Add a note/ }));
  expect(await screen.findByRole("dialog", { name: /private donations/ }, { timeout: 8000 })).toBeTruthy();
});

test("nobody else is offered to send it back", async () => {
  const { user } = await openDesk([aRow({ id: "a", cells: [aPoint({ entry: anEntry() })] })]);
  await user.click(cell("private donations"));
  expect((await openMenu(user)).queryByRole("menuitem", { name: "Send back …" })).toBeNull();
});

test("Ctrl+Z takes the last save back", async () => {
  const { user, sent } = await openDesk([
    aRow({ id: "a", cells: [aPoint({ entry: anEntry({ id: "entry-a", value: "90" }) })] }),
  ]);
  await user.click(cell("private donations"));
  await user.keyboard("95{Enter}");
  await waitFor(() => expect(sent).toHaveLength(1));
  await waitFor(() => expect(announced()).toMatch(/95\sCHF saved/));
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(sent.at(-1)).toMatchObject({ reason: "Undone", entries: [{ value: "90" }] }));
  await waitFor(() => expect(cell("private donations").textContent).toContain("90"));
  await user.keyboard("{Control>}y{/Control}");
  await waitFor(() =>
    expect(sent.at(-1)).toMatchObject({ reason: "Done again", entries: [{ value: "95" }] }),
  );
});

test("an odd value is corrected in its field; put off, it is marked as not saved and needs the person", async () => {
  const { user, sent } = await openDesk();
  await user.click(cell("private donations"));
  await user.keyboard("9999{Enter}");
  const question = await screen.findByRole("group", { name: "private donations, September 2026" });
  await user.click(within(question).getByRole("button", { name: "Correct it" }));
  const open = field(/private donations/);
  expect(focused()).toBe(open);
  expect([open.selectionStart, open.selectionEnd]).toEqual([0, open.value.length]);
  expect(screen.getByRole("button", { name: "One needs you" })).toBeTruthy();
  await user.click(cell("sessions"));
  expect(cell("private donations").textContent).toMatch(/a question.*9,?999/);
  expect(screen.getByRole("button", { name: "One needs you" })).toBeTruthy();
  await user.click(cell("private donations"));
  await user.click(await screen.findByRole("button", { name: "Correct it" }));
  await user.keyboard("99{Enter}");
  await waitFor(() => expect(cellsSent(sent)).toMatchObject([{ assignmentId: "a", value: "99" }]));
});

test("why a text was refused is no longer said once it is given up", async () => {
  const { user } = await openDesk();
  await user.click(cell("private donations"));
  await user.keyboard("abc{Enter}");
  await waitFor(() => expect(announced()).toContain("“abc” isn't a number"));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(announced()).toBe(""));
});
