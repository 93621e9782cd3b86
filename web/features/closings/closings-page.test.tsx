import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerMutation, answerQuery } from "../../test/answer";
import { renderScreen } from "../../test/render";
import { server } from "../../test/server";
import { ClosingsPage } from "./closings-page";

const helga = { id: "helga", name: "Helga" };
const closing = (period: string, number: number, more: object = {}) => ({
  id: `${period}-${number}`,
  period,
  number,
  closedAt: "2026-03-12T08:00:00Z",
  closedBy: helga,
  note: "",
  reopenedAt: null,
  reopenedBy: null,
  reopenReason: null,
  ...more,
});
const reopened = { reopenedAt: "2026-03-13T08:00:00Z", reopenedBy: helga, reopenReason: "a late invoice" };

let closings: object[];
let sent: unknown[];
let asked: unknown[];
/** How complete every month is. */
let standing: object[];
/** What the month that is about to be closed still lacks. */
let missing: object;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-04-09T10:00:00Z"), toFake: ["Date"] });
  closings = [closing("2026-02", 1, { note: "checked with finance" }), closing("2026-01", 1, reopened)];
  sent = [];
  requests = [];
  asked = [];
  standing = [{ state: "ENTERED", count: 7 }];
  missing = { due: { totals: standing, byTeam: [], nodes: [] }, teams: [], people: { nodes: [] } };
  server.use(
    answerQuery("Closings", () => ({ closings })),
    answerQuery("MonthStanding", ({ month, asOf }) => {
      asked.push([month, asOf]);
      return { due: { totals: standing } };
    }),
    answerQuery("MissingInMonth", () => missing),
    answerQuery("ReopenRequests", () => ({ reopenRequests: { nodes: requests } })),
  );
});
afterEach(() => vi.useRealTimers());

const monthOf = (name: string) =>
  within(screen.getByRole("heading", { level: 2, name }).closest("li") as HTMLElement);
const showAsHelga = () =>
  renderScreen(<ClosingsPage />, { viewer: { viewerCanClosePeriods: true, viewerCanReadChanges: true } });

const request = {
  id: "r1",
  period: "2026-02",
  team: { id: "t1", name: "Finance" },
  reason: "an invoice came late",
  requestedAt: "2026-03-20T08:00:00Z",
  requestedBy: { id: "gita", name: "Gita" },
  status: "OPEN",
};
let requests: object[];

test("the last 14 months are shown, newest first, each as it stands", async () => {
  await showAsHelga();
  const names = screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);
  expect([names.length, names[0], names[13]]).toEqual([14, "April 2026", "March 2025"]);
  expect(monthOf("April 2026").getByText(/can be closed once it has ended/)).toBeTruthy();
  expect(monthOf("April 2026").queryByRole("button")).toBeNull();
  expect(monthOf("February 2026").getByText("checked with finance")).toBeTruthy();
  expect(monthOf("February 2026").getByText("Closing 1, by Helga on Mar 12, 2026, 09:00")).toBeTruthy();
  expect(monthOf("January 2026").getByText(/^Reopened by Helga .*: a late invoice$/)).toBeTruthy();
  expect(monthOf("January 2026").getByRole("button", { name: "Close January 2026" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Show earlier months" }));
  expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(26);
});

test("whoever may not close months only reads", async () => {
  await renderScreen(<ClosingsPage />);
  expect(screen.queryByRole("button", { name: /^(Close|Reopen) / })).toBeNull();
  expect(monthOf("February 2026").getByRole("button", { name: /What has changed/ })).toBeTruthy();
});

test("closing says what it means, takes a note, and the month is closed", async () => {
  server.use(
    answerMutation("ClosePeriod", ({ input }) => {
      sent.push(input);
      const fresh = closing("2026-03", 1, { note: "final" });
      closings = [fresh, ...closings];
      return { closePeriod: { closing: fresh, refusals: [] } };
    }),
  );
  await showAsHelga();
  await userEvent.click(screen.getByRole("button", { name: "Close March 2026" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Close March 2026?" }));
  expect(dialog.getByText(/published as they are known now.*no longer taken/)).toBeTruthy();
  await userEvent.type(dialog.getByRole("textbox", { name: "Note" }), "final");
  await userEvent.click(dialog.getByRole("button", { name: "Close March 2026" }));
  expect(await screen.findByText("March 2026 was closed.")).toBeTruthy();
  expect(sent).toEqual([{ period: "2026-03", note: "final" }]);
  expect(await monthOf("March 2026").findByRole("button", { name: "Reopen March 2026" })).toBeTruthy();
});

test("a refusal stands in the dialog, and what was typed stays", async () => {
  const sentence = "2026-03 is closed already (closing 1).";
  const refusals = [{ code: "DUPLICATE", path: ["period"], sentence }];
  server.use(answerMutation("ClosePeriod", () => ({ closePeriod: { closing: null, refusals } })));
  await showAsHelga();
  await userEvent.click(screen.getByRole("button", { name: "Close March 2026" }));
  const dialog = within(await screen.findByRole("dialog"));
  const note = dialog.getByRole<HTMLTextAreaElement>("textbox", { name: "Note" });
  await userEvent.type(note, "final");
  await userEvent.click(dialog.getByRole("button", { name: "Close March 2026" }));
  expect(await dialog.findByText(sentence)).toBeTruthy();
  expect(note.value).toBe("final");
});

test("a month is not reopened without a reason", async () => {
  server.use(
    answerMutation("ReopenPeriod", ({ input }) => {
      sent.push(input);
      const now = closing("2026-02", 1, reopened);
      closings = [now];
      return { reopenPeriod: { closing: now, refusals: [] } };
    }),
  );
  await showAsHelga();
  await userEvent.click(screen.getByRole("button", { name: "Reopen February 2026" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Reopen February 2026?" }));
  await userEvent.click(dialog.getByRole("button", { name: "Reopen February 2026" }));
  expect(await dialog.findByText("Say why the month is reopened.")).toBeTruthy();
  expect(sent).toEqual([]);
  await userEvent.type(dialog.getByRole("textbox", { name: "Reason" }), "a late invoice");
  await userEvent.click(dialog.getByRole("button", { name: "Reopen February 2026" }));
  expect(await screen.findByText("February 2026 was reopened.")).toBeTruthy();
  expect(sent).toEqual([{ period: "2026-02", reason: "a late invoice" }]);
});

const costs = {
  assignment: {
    id: "a1",
    kpi: { id: "k1", name: "Costs", unit: "CHF", decimals: 2, valueKind: "NUMBER", periodicity: "MONTH" },
    team: { id: "t1", name: "Finance" },
    person: null,
  },
  period: "2026-02",
  published: "1200",
  publishedState: "REPORTED",
  current: "1234.5",
  currentState: "REPORTED",
  difference: "34.5",
  changes: [{ id: "c1", at: "2026-03-14T08:00:00Z", reason: "credit note missed", actor: helga }],
};

test("what has changed since is shown with its figures, its people and its reasons", async () => {
  server.use(answerQuery("Restatements", () => ({ restatements: [costs] })));
  await showAsHelga();
  await userEvent.click(monthOf("February 2026").getByRole("button", { name: /What has changed/ }));
  const line = within((await screen.findByText("Costs · Finance")).closest("li") as HTMLElement);
  const figures = line.getAllByRole("definition").map((each) => each.textContent?.replace("\u00a0", " "));
  expect(figures).toEqual(["1,200.00 CHF", "1,234.50 CHF", "+34.50 CHF"]);
  expect(line.getByText("Helga, Mar 14, 2026, 09:00: credit note missed")).toBeTruthy();
});

test("an answer that has changed is said in words, and a count of answers is a number", async () => {
  const kpi = { ...costs.assignment.kpi, unit: "", decimals: 0, valueKind: "YES_NO" };
  const answer = { ...costs, published: "0", current: "1", difference: "1", changes: [] };
  const filed = { ...answer, assignment: { ...costs.assignment, kpi } };
  server.use(answerQuery("Restatements", () => ({ restatements: [filed, { ...filed, period: "2026-Q1" }] })));
  await showAsHelga();
  await userEvent.click(monthOf("February 2026").getByRole("button", { name: /What has changed/ }));
  const lines = (await screen.findAllByText("Costs · Finance")).map((name) => name.closest("li"));
  const figures = lines.map((line) =>
    within(line as HTMLElement)
      .getAllByRole("definition")
      .map((each) => each.textContent),
  );
  expect(figures).toEqual([
    ["No", "Yes", "+1"],
    ["0", "1", "+1"],
  ]);
});

test("a month whose figures stand says that nothing has changed", async () => {
  server.use(answerQuery("Restatements", () => ({ restatements: [] })));
  await showAsHelga();
  await userEvent.click(monthOf("February 2026").getByRole("button", { name: /What has changed/ }));
  expect(await screen.findByText("Nothing has changed since.")).toBeTruthy();
});

/** Answers requests and notes how; an answered one does not wait any more. */
function takeAnswers() {
  server.use(
    answerMutation("AnswerReopening", ({ input }) => {
      sent.push(input);
      requests = [];
      return { answerReopening: { reopenRequest: { ...request, status: "GRANTED" }, refusals: [] } };
    }),
  );
}

test("a request to reopen is granted with or without a word", async () => {
  requests = [request];
  takeAnswers();
  await showAsHelga();
  const asked = within(screen.getByRole("region", { name: "A request to reopen a month" }));
  expect(asked.getByText("Finance asks to reopen February 2026")).toBeTruthy();
  expect(asked.getByText("“an invoice came late”")).toBeTruthy();
  await userEvent.click(asked.getByRole("button", { name: "Reopen February 2026 for Finance" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Reopen February 2026?" }));
  await userEvent.click(dialog.getByRole("button", { name: "Reopen" }));
  expect(await screen.findByText("February 2026 was reopened.")).toBeTruthy();
  expect(sent).toEqual([{ id: "r1", grant: true, answer: null }]);
  await waitFor(() =>
    expect(screen.queryByRole("region", { name: "A request to reopen a month" })).toBeNull(),
  );
});

test("declining a request needs a word to the team", async () => {
  requests = [request];
  takeAnswers();
  await showAsHelga();
  await userEvent.click(screen.getByRole("button", { name: "Decline to reopen February 2026 for Finance" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Leave February 2026 closed?" }));
  await userEvent.click(dialog.getByRole("button", { name: "Decline" }));
  expect(await dialog.findByText("Say why the month stays closed.")).toBeTruthy();
  await userEvent.type(dialog.getByRole("textbox", { name: "Answer" }), "It is audited already.");
  await userEvent.click(dialog.getByRole("button", { name: "Decline" }));
  expect(await screen.findByText("The request of Finance was declined.")).toBeTruthy();
  expect(sent).toEqual([{ id: "r1", grant: false, answer: "It is audited already." }]);
});

test("a closed month leads to the board as it was published", async () => {
  await showAsHelga();
  const link = monthOf("February 2026").getByRole("link", {
    name: "The board as February 2026 was published",
  });
  expect(link.getAttribute("href")).toBe("/en/board?asOf=2026-03-12T08:00:00Z");
});

test("how complete a month is: when it was closed, or now", async () => {
  standing = [
    { state: "OVERDUE", count: 2 },
    { state: "ENTERED", count: 7 },
    { state: "RETURNED", count: 1 },
    { state: "NOT_APPLICABLE", count: 4 },
  ];
  await showAsHelga();
  const february = monthOf("February 2026");
  expect(await february.findByText("Closed with 8 of 10 figures, 2 missing. One sent back.")).toBeTruthy();
  expect(
    await monthOf("March 2026").findByText("8 of 10 figures entered, 2 missing. One sent back."),
  ).toBeTruthy();
  expect(asked).toContainEqual(["2026-02", "2026-03-12T08:00:00Z"]);
  expect(asked).toContainEqual(["2026-03", null]);
  expect(asked).not.toContainEqual(["2026-04", null]);
});

test("before closing it is told what is missing, of which teams, and who can be written to", async () => {
  const [helpline, night] = [
    { id: "t1", name: "Helpline" },
    { id: "t2", name: "Night shift" },
  ];
  const team = (of: object, totals: object[]) => ({ team: of, totals });
  const item = (id: string, state: string, of: object) => ({
    id,
    state,
    assignment: { id, kpi: { id: `kpi ${id}`, name: `KPI ${id}` }, team: of },
  });
  missing = {
    due: {
      totals: [
        { state: "OVERDUE", count: 2 },
        { state: "ENTERED", count: 7 },
        { state: "RETURNED", count: 1 },
      ],
      byTeam: [
        team(helpline, [{ state: "ENTERED", count: 7 }]),
        team(night, [
          { state: "OVERDUE", count: 2 },
          { state: "RETURNED", count: 1 },
        ]),
      ],
      nodes: [item("a", "OVERDUE", night), item("b", "OVERDUE", night), item("c", "RETURNED", night)],
    },
    teams: [
      { ...helpline, parent: null },
      { ...night, parent: { id: "t1" } },
    ],
    people: {
      nodes: [
        {
          id: "gita",
          name: "Gita",
          email: "gita@example.org",
          grants: [{ id: "g", role: "ECONOMIST", team: { id: "t1" } }],
        },
        {
          id: "max",
          name: "Max",
          email: "m@example.org",
          grants: [{ id: "m", role: "MANAGER", team: { id: "t2" } }],
        },
      ],
    },
  };
  await renderScreen(<ClosingsPage />, {
    viewer: { viewerCanClosePeriods: true, viewerCanReadChanges: true, viewerCanListPeople: true },
  });
  await userEvent.click(screen.getByRole("button", { name: "Close March 2026" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText(/^2 of 10 figures are still missing. One was sent back/)).toBeTruthy();
  const teams = within(dialog.getByRole("list", { name: "What is missing, by team" }));
  expect(teams.getAllByRole("listitem")).toHaveLength(1);
  const desk = teams.getByRole("link", { name: "Night shift" });
  expect(desk.getAttribute("href")).toBe("/en/entries?month=2026-03&team=t2");
  expect(teams.getByText("2 missing · 1 sent back")).toBeTruthy();
  expect(teams.getByText("KPI a, KPI b, KPI c")).toBeTruthy();
  const letter = teams.getByRole("link", { name: "Write to Gita" }).getAttribute("href") ?? "";
  expect(decodeURIComponent(letter)).toMatch(
    /^mailto:gita@example\.org\?subject=Figures of Night shift for March 2026/,
  );
  expect(decodeURIComponent(letter)).toContain("– KPI a\n– KPI b\n– KPI c");
  expect(decodeURIComponent(letter)).toContain("/en/entries?month=2026-03&team=t2");
  expect(dialog.getByRole("button", { name: "Close March 2026 anyway" })).toBeTruthy();
});

test.each([
  [6, "KPI 1, KPI 2, KPI 3, KPI 4, KPI 5 and one more"],
  [7, "KPI 1, KPI 2, KPI 3, KPI 4, KPI 5 and 2 more"],
  // More are owed than were listed.
  [4, "KPI 1, KPI 2, KPI 3, KPI 4 and others"],
])("before closing five KPIs of a team are named, the others counted: of %s", async (count, told) => {
  const team = { id: "t1", name: "Helpline" };
  const nodes = Array.from({ length: count }, (_, at) => ({
    id: `${at}`,
    state: "OVERDUE",
    assignment: { id: `${at}`, kpi: { id: `kpi ${at}`, name: `KPI ${at + 1}` }, team },
  }));
  const totals = [{ state: "OVERDUE", count: count === 4 ? 300 : count }];
  missing = {
    due: { totals, byTeam: [{ team, totals }], nodes },
    teams: [{ ...team, parent: null }],
  };
  await showAsHelga();
  await userEvent.click(screen.getByRole("button", { name: "Close March 2026" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText(told)).toBeTruthy();
});
