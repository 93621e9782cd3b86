import { screen, waitFor, within } from "@testing-library/react";
import { graphql, HttpResponse } from "msw";
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
import { tellNews } from "../../../test/live";
import { navigation } from "../../../test/navigation";
import { server } from "../../../test/server";
import { anEntry, aPoint, aRow } from "../test/desk-data";

onTheFifthOfOctober();

const max = { __typename: "Person", id: "max", name: "Max" };

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
  await user.keyboard("{ArrowDown}7{Enter}");
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
      { assignmentId: "a", period: "2026-09", basedOn: 4, reason: "wrong month" },
    ]),
  );
  await screen.findByText(/0 of 1 entered/);
});

test("a conflict shows both values with author and time, and the person chooses", async () => {
  const { user, sent } = await openDesk([aRow({ id: "a", cells: [aPoint({ entry: anEntry() })] })]);
  const helga = { __typename: "Person", id: "helga", name: "Helga" };
  const theirs = { ...anEntry({ value: "77", revision: 2, recordedBy: helga }), assignment: { id: "a" } };
  server.use(
    graphql.mutation(
      "RecordCells",
      () => {
        const refusal = { code: "STALE_REVISION", path: ["entries", "0", "basedOn"], sentence: "changed" };
        return HttpResponse.json({
          data: { recordEntries: { entries: [], conflicts: [theirs], refusals: [refusal] } },
        });
      },
      { once: true },
    ),
  );
  await user.click(cell("private donations"));
  await user.keyboard("95{Enter}");
  const question = await screen.findByRole("group", { name: /private donations, September 2026/ });
  expect(within(question).getByText(/Helga changed this figure/)).toBeTruthy();
  expect(within(question).getByText(/77\sCHF/)).toBeTruthy();
  expect(within(question).getByText(/95\sCHF/)).toBeTruthy();
  await user.click(within(question).getByRole("button", { name: "Use mine" }));
  await waitFor(() => expect(sent.at(-1)?.entries).toMatchObject([{ value: "95", basedOn: 2 }]));
  await waitFor(() => expect(screen.queryByRole("group", { name: /private donations/ })).toBeNull());
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
  expect(screen.getByText(/Max sent it back on .*: Two months in one\?/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "It is right as it is" }));
  await waitFor(() =>
    expect(cellsSent(sent).at(-1)).toMatchObject({ assignmentId: "b", value: "100", basedOn: 1 }),
  );
  await waitFor(() => expect(screen.queryByText(/sent it back/)).toBeNull());
});

/** Somebody else writes a cell: the news of it, and what the server answers from then on. */
function whenMaxEnters(value: string, revision = 1) {
  const entry = anEntry({ id: "entry-c", value, revision, recordedBy: max });
  const points = [{ __typename: "Point", period: "2026-09", entry }];
  server.use(
    graphql.query("CellNow", () =>
      HttpResponse.json({
        data: { assignment: { __typename: "Assignment", id: "c", series: { __typename: "Series", points } } },
      }),
    ),
  );
  tellNews([{ assignmentId: "c", period: "2026-09", teamId: "team-Online", actorId: "max" }]);
  return entry;
}

test("what a colleague saves appears in its cell, lights up and is announced", async () => {
  await openDesk();
  whenMaxEnters("321");
  await waitFor(() => expect(cell("sessions").textContent).toContain("321"));
  expect(cell("sessions").hasAttribute("data-flash")).toBe(true);
  await waitFor(() => expect(announced()).toBe("Max entered sessions, September 2026."));
});

test("a cell that is being typed in stays as it is; leaving it shows both values", async () => {
  const { user, sent } = await openDesk();
  await user.click(cell("sessions"));
  await user.keyboard("95");
  const theirs = { ...whenMaxEnters("321"), assignment: { __typename: "Assignment", id: "c" } };
  server.use(
    graphql.mutation("RecordCells", () => {
      const refusal = { code: "STALE_REVISION", path: ["entries", "0", "basedOn"], sentence: "changed" };
      return HttpResponse.json({
        data: { recordEntries: { entries: [], conflicts: [theirs], refusals: [refusal] } },
      });
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(field(/sessions/).value).toBe("95");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(screen.getByRole("button", { name: "One needs you" })).toBeTruthy());
  await user.click(screen.getByRole("button", { name: "One needs you" }));
  const question = await screen.findByRole("group", { name: /sessions, September 2026/ });
  expect(within(question).getByText("321")).toBeTruthy();
  expect(within(question).getByText("95")).toBeTruthy();
  await user.click(within(question).getByRole("button", { name: "Keep theirs" }));
  expect(cell("sessions").textContent).toContain("321");
  expect(sent).toEqual([]);
});

test("without a connection the figure waits and says so, and goes out when asked to", async () => {
  const { user, sent } = await openDesk();
  server.use(graphql.mutation("RecordCells", () => HttpResponse.error(), { once: true }));
  await user.click(cell("private donations"));
  await user.keyboard("95{Enter}");
  await screen.findByText(/Cairn can’t be reached\. One figure waits here/);
  expect(cell("private donations").textContent).toContain("95");
  await user.click(screen.getByRole("button", { name: "Try now" }));
  await waitFor(() => expect(sent[0]?.entries).toMatchObject([{ value: "95", basedOn: 0 }]));
  await waitFor(() => expect(announced()).toMatch(/private donations, September 2026: 95\sCHF saved\./));
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

test("what was typed before a reload is offered again", async () => {
  const draft = { texts: { value: "88" }, note: "", provisional: false, basedOn: 0, at: Date.now() };
  localStorage.setItem("cairn.typed.gita.a|2026-09", JSON.stringify(draft));
  const { user, sent } = await openDesk();
  await screen.findByText(/A figure was typed here and not saved/);
  await user.click(screen.getByRole("button", { name: "Put back and save" }));
  await waitFor(() => expect(sent[0]?.entries).toMatchObject([{ assignmentId: "a", value: "88" }]));
  await waitFor(() => expect(screen.queryByText(/typed here and not saved/)).toBeNull());
});

test("what an earlier visit could not send any more goes out by itself, under the id it had", async () => {
  const write = {
    ...{ key: "a|2026-09", assignmentId: "a", period: "2026-09", basedOn: 0, reason: null, step: 1 },
    content: { state: "REPORTED", value: "88", numerator: null, denominator: null, note: "" },
  };
  const batch = { at: Date.now(), item: { id: "7d1c", writes: [write] } };
  localStorage.setItem("cairn.sending.gita.7d1c", JSON.stringify(batch));
  const { sent } = await openDesk();
  await waitFor(() => expect(sent).toMatchObject([{ idempotencyKey: "7d1c", entries: [{ value: "88" }] }]));
  await waitFor(() => expect(localStorage.length).toBe(0));
  expect(cell("private donations").textContent).toContain("88");
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

test("a month that hasn't begun is explained, with the way to the running one", async () => {
  await openDesk(usual, { month: "2027-01" });
  expect(screen.getByText("January 2027 has not begun yet")).toBeTruthy();
  const link = screen.getByRole("link", { name: "Go to October 2026" });
  expect(link.getAttribute("href")).toBe("/en/entries?month=2026-10");
  expect(screen.queryByRole("grid")).toBeNull();
});

test("a closed month is explained and only read, beside it what is open is written", async () => {
  const closedBy = { __typename: "Person", id: "helga", name: "Helga" };
  const closing = { __typename: "Closing", id: "c1", period: "2026-09", closedBy, reopenedAt: null };
  const { user, sent } = await openDesk(usual, {
    closings: [{ ...closing, closedAt: "2026-10-03T10:00:00Z" }],
  });
  expect(screen.getByText("September 2026 is closed")).toBeTruthy();
  expect(screen.getByText(/Helga closed it on Oct 3, 2026, 12:00/)).toBeTruthy();
  await user.click(cell("private donations"));
  expect(cell("private donations").getAttribute("aria-readonly")).toBe("true");
  await user.keyboard("5{Enter}");
  expect(screen.queryByRole("textbox", { name: /private/ })).toBeNull();
  expect(screen.getByText(/The month with which September 2026 ends is closed/)).toBeTruthy();
  await user.click(cell("private donations", "Aug 2026"));
  await user.keyboard("94{Enter}");
  await waitFor(() => expect(cellsSent(sent)).toMatchObject([{ period: "2026-08", value: "94" }]));
});

test("a closed month has a way out: the gatekeepers are asked to reopen it, and everybody sees that they were", async () => {
  const asked: unknown[] = [];
  const gita = { __typename: "Person", id: "gita", name: "Gita" };
  const request = {
    __typename: "ReopenRequest",
    id: "r1",
    requestedAt: "2026-10-05T08:00:00Z",
    requestedBy: gita,
  };
  const closing = { __typename: "Closing", id: "c1", period: "2026-09", closedBy: max, reopenedAt: null };
  const { user } = await openDesk(usual, { closings: [{ ...closing, closedAt: "2026-10-03T10:00:00Z" }] });
  server.use(
    graphql.query("OpenRequests", () => {
      const nodes = asked.length > 0 ? [{ ...request, reason: "A late receipt" }] : [];
      return HttpResponse.json({
        data: { reopenRequests: { __typename: "ReopenRequestConnection", nodes } },
      });
    }),
    graphql.mutation("AskReopening", ({ variables }) => {
      asked.push(variables.input);
      const reopenRequest = { ...request, reason: "A late receipt" };
      return HttpResponse.json({ data: { requestReopening: { reopenRequest, refusals: [] } } });
    }),
  );
  await user.click(cell("private donations"));
  await user.click(await screen.findByRole("button", { name: "Ask for reopening" }));
  const dialog = await screen.findByRole("dialog", { name: "Ask that September 2026 be reopened" });
  await user.click(within(dialog).getByRole("button", { name: "Ask" }));
  expect(within(dialog).getByText("Say why it should be reopened.")).toBeTruthy();
  await user.type(within(dialog).getByRole("textbox", { name: /Why/ }), "A late receipt{Enter}");
  await waitFor(() =>
    expect(asked).toEqual([{ period: "2026-09", teamId: "team-Fundraising", reason: "A late receipt" }]),
  );
  await screen.findByText(/Gita asked on .* that it be reopened: A late receipt/);
});

test("a month with nothing to enter says why", async () => {
  await openDesk([]);
  expect(screen.getByText("Nothing to enter for September 2026")).toBeTruthy();
});

test("the month is changed in the address", async () => {
  const { user } = await openDesk();
  await user.click(screen.getByRole("button", { name: "One month back" }));
  expect(navigation.router.replace).toHaveBeenCalledWith("/en/entries?month=2026-08", { scroll: false });
});
