import type { HomeAssignmentFragment, HomeQuery, Status } from "@cairn/schema/generated/web/home/graphql";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { answerQuery } from "../../test/answer";
import { renderScreen } from "../../test/render";
import { server } from "../../test/server";
import { HomePage } from "./home-page";

const urgent = (id: string, status: Status): HomeAssignmentFragment => ({
  id,
  kpi: {
    id: `kpi ${id}`,
    name: id,
    unit: "%",
    decimals: 1,
    valueKind: "NUMBER",
    direction: "HIGHER_IS_BETTER",
    tolerance: "0.1",
    toleranceKind: "SHARE",
  },
  team: { id: "helpline", name: "Helpline" },
  latest: {
    period: "2026-10",
    missingSince: null,
    dueOn: "2026-11-14",
    actual: "82.4742268041237",
    target: "92",
    minimum: null,
    stretch: null,
    targetCarried: true,
    status,
    explanation: {
      rule: "STATUS_FAR_BELOW",
      params: { actual: { number: "82.5" }, target: { number: "92" }, limit: { number: "82.8" } },
    },
    working: null,
  },
});

const score = { value: "0.875", rated: 9, expected: 12 };
const standings: HomeQuery["board"]["standings"] = [
  { standing: "ON_TRACK", count: 30 },
  { standing: "AT_RISK", count: 6 },
  { standing: "OFF_TRACK", count: 8 },
  { standing: "INFORMATIONAL", count: 5 },
  { standing: "NOT_DUE", count: 3 },
];

async function showHome() {
  server.use(
    answerQuery("Home", () => ({
      board: { standings, score, nodes: [urgent("Reachability", "OFF_TRACK")] },
    })),
  );
  await renderScreen(<HomePage enters={false} readsChanges={false} />);
}

test("every figure is counted, and each number leads to its figures", async () => {
  await showHome();
  const standing = within(screen.getByRole("region", { name: "Are we on track?" }));
  expect(standing.getByRole("link", { name: "Board: all 52 figures" })).toBeTruthy();
  expect(standing.getByRole("button", { name: /^Score 88%, of 9 of 12 KPIs/ })).toBeTruthy();
  expect(standing.getByRole("link", { name: "8 Off track" }).getAttribute("href")).toBe(
    "/en/board?status=OFF_TRACK",
  );
  const rest = standing.getByRole("link", {
    name: /^and 8 more that are not rated: 3 Not due and 5 Informational/,
  });
  expect(rest.getAttribute("href")).toBe("/en/board?status=NOT_DUE,INFORMATIONAL");
});

test("what has no room here is one link away, with its number", async () => {
  await showHome();
  const all = screen.getByRole("link", { name: "All 14 that need attention, on the board" });
  expect(all.getAttribute("href")).toBe("/en/board?status=OFF_TRACK,AT_RISK,OUT_OF_DATE&by=urgency");
});

test("a status explains itself here, too, and leads to the KPI", async () => {
  await showHome();
  await userEvent.click(screen.getByRole("button", { name: "Off track: why?" }));
  const note = within(await screen.findByRole("dialog"));
  expect(note.getByText("82.5 is below 82.8, the limit of tolerance for the target of 92.")).toBeTruthy();
  expect(note.getByText(/^Higher is better: on track at or above the target/)).toBeTruthy();
  expect(note.getByRole("link", { name: "All figures of this KPI" }).getAttribute("href")).toBe(
    "/en/kpis/kpi Reachability?assignment=Reachability",
  );
});

test("what was sent back is a task, with the way to the first one in its own month", async () => {
  const team = { id: "helpline", name: "Helpline" };
  const cell = { period: "2026-10", dueOn: "2026-11-14", status: "ON_TRACK", entry: { id: "entry" } };
  const row = {
    silentSince: null,
    assignment: { id: "a1", team },
    cells: [{ ...cell, explanation: { rule: "STATUS_AT_LEAST_TARGET" } }],
  };
  const desk = { month: "2026-10", expected: 1, entered: 1, overdue: 0, rows: [row] };
  const entry = { id: "e2", returned: { reason: "Ten times as many?" } };
  const due = { nodes: [{ id: "a2:2026-Q2", period: "2026-Q2", assignment: { id: "a2", team }, entry }] };
  server.use(
    answerQuery("Home", () => ({ board: { standings, score, nodes: [] }, desk, due, closings: [] })),
  );
  await renderScreen(<HomePage enters readsChanges={false} />);
  const card = within(screen.getByRole("region", { name: /^To enter for/ }));
  const way = card.getByRole("link", { name: "Helpline: One sent back, go to the first" });
  expect(way.getAttribute("href")).toBe("/en/entries?month=2026-06&team=helpline#a2|2026-Q2");
  expect(card.getByText("“Ten times as many?”")).toBeTruthy();
  expect(card.queryByText("The one figure expected is entered.")).toBeNull();
  expect(card.getByRole("link", { name: "Enter figures of Helpline" })).toBeTruthy();
});

test("nobody is sent to fill a month that is closed", async () => {
  const explanation = { rule: "STATUS_NO_DATA" };
  const cell = { period: "2026-10", dueOn: "2026-11-14", status: "NO_DATA", entry: null, explanation };
  const assignment = { id: "a1", team: { id: "helpline", name: "Helpline" } };
  const row = { assignment, silentSince: null, cells: [cell] };
  const desk = { month: "2026-10", expected: 1, entered: 0, overdue: 1, rows: [row] };
  const closed = { id: "c1", period: "2026-10", reopenedAt: null };
  const closings = [{ id: "c0", period: "2026-09", reopenedAt: null }, closed];
  const due = { nodes: [] };
  server.use(answerQuery("Home", () => ({ board: { standings, score, nodes: [] }, desk, due, closings })));
  await renderScreen(<HomePage enters readsChanges={false} />);
  const card = within(screen.getByRole("region", { name: /^To enter for/ }));
  expect(card.getByText(/^October 2026 is closed; one figure is missing\./)).toBeTruthy();
  expect(card.getByText("one missing")).toBeTruthy();
  expect(card.queryByText(/overdue/)).toBeNull();
  expect(card.getByRole("link", { name: "Look at the figures of Helpline" })).toBeTruthy();
});

test("who comes for the first time waits, and is named", async () => {
  const change = {
    id: "1",
    seq: 1,
    at: "2026-11-04T13:56:00.000Z",
    action: "signIn",
    requestId: null,
    actor: null,
    kpi: null,
    team: null,
    person: { id: "noah", name: "Noah" },
    period: null,
    fields: [{ name: "status", before: null, after: "WAITING" }],
  };
  server.use(
    answerQuery("Home", () => ({
      board: { standings, score, nodes: [] },
      changes: { nodes: [change], pageInfo: { hasNextPage: false } },
    })),
  );
  await renderScreen(<HomePage enters={false} readsChanges />);
  expect(screen.getByText(/^Noah/).closest("p")?.textContent).toBe(
    "Noah signed in for the first time and waits for approval",
  );
});

test.each([
  ["all of it", 250_000, "250,000 changes"],
  ["what its reader may see of it", 200_000, "200,000 changes and more"],
])("an import of which the newest changes are here is counted as a whole: %s", async (_, count, told) => {
  const change = (seq: number) => ({
    id: String(seq),
    seq,
    at: "2026-11-04T13:56:00.000Z",
    action: "importEntries",
    requestId: "import",
    actor: { id: "helga", name: "Helga" },
    kpi: null,
    team: { id: "helpline", name: "Helpline" },
    person: null,
    period: null,
    fields: [],
  });
  const changes = { nodes: [250_000, 249_999].map(change), pageInfo: { hasNextPage: true } };
  const run = { hasUnseen: count < 250_000, counts: [{ count }] };
  server.use(
    answerQuery("Home", () => ({ board: { standings, score, nodes: [] }, changes })),
    answerQuery("HomeRun", () => ({ changeRun: run })),
  );
  await renderScreen(<HomePage enters={false} readsChanges />);
  expect(await screen.findByText(told)).toBeTruthy();
});

test("what has been silent for long stands apart from what is to be entered", async () => {
  const explanation = { rule: "STATUS_NO_DATA" };
  const cell = { period: "2026-10", dueOn: "2026-11-14", status: "NO_DATA", entry: null, explanation };
  const rowOf = (id: string, name: string, silentSince: string | null) => ({
    assignment: { id, team: { id: name, name } },
    silentSince,
    cells: [cell],
  });
  const rows = [
    rowOf("a1", "Helpline", null),
    rowOf("a2", "Helpline", "2026-05"),
    rowOf("a3", "Schools", "2026-03"),
    rowOf("a4", "Schools", "2026-03"),
  ];
  const desk = { month: "2026-10", expected: 4, entered: 0, overdue: 4, rows };
  server.use(
    answerQuery("Home", () => ({
      board: { standings, score, nodes: [] },
      desk,
      due: { nodes: [] },
      closings: [],
    })),
  );
  await renderScreen(<HomePage enters readsChanges={false} />);
  const card = within(screen.getByRole("region", { name: /^To enter for/ }));
  expect(card.getByText("0 of 1 entered")).toBeTruthy();
  expect(card.getAllByRole("link", { name: /^Enter figures of/ })).toHaveLength(1);
  const silent = within(screen.getByRole("region", { name: "Silent for long" }));
  expect(silent.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "Helplineone KPI, nothing since May 2026",
    "Schools2 KPIs, nothing since Mar 2026",
  ]);
  expect(silent.getByRole("link", { name: "Schools" }).getAttribute("href")).toBe(
    "/en/entries?month=2026-10&team=Schools",
  );
});
