import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { type AsOf, readAsOf } from "../../lib/as-of";
import { without } from "../../lib/misread";
import { answerQuery } from "../../test/answer";
import { navigation } from "../../test/navigation";
import { renderScreen } from "../../test/render";
import { server } from "../../test/server";
import type { Viewer } from "../shell/viewer";
import { misreadOf, readBoardAddress } from "./board-address";
import { BoardPage } from "./board-page";
import { boardAnswer, boardRow } from "./test/board-rows";

/** Shows the board at an address, with what the API answers. */
function showBoard(
  answer: (variables: Record<string, unknown>) => object,
  search: Record<string, string> = {},
  viewer: Partial<Viewer> = {},
  asOf: AsOf | null = null,
) {
  navigation.path = "/en/board";
  navigation.search = new URLSearchParams(search).toString();
  server.use(
    answerQuery("BoardTeams", () => ({ teams: [] })),
    answerQuery("Board", answer),
  );
  const misread = misreadOf(search, [{ id: "team-1" }]);
  const address = readBoardAddress(without(search, misread));
  return renderScreen(<BoardPage address={address} asOf={asOf} misread={misread} />, { viewer });
}

beforeEach(() => navigation.router.replace.mockClear());

test("a row tells where the figure stands, against what, how it moved, and since when", async () => {
  await showBoard(() => boardAnswer([boardRow({ id: "Reachability" })]));
  const row = await screen.findByRole("row", { name: /Reachability/ });
  const cells = within(row)
    .getAllByRole("cell")
    .map((cell) => cell.textContent);
  expect(cells.slice(1)).toEqual(["70.5\u00a0%", "Sep 2026", "−4.5worse", "90.0", "Off tracksince Aug 2026"]);
  const link = within(row).getByRole("link", { name: "Reachability" });
  expect(link.getAttribute("href")).toBe("/en/kpis/kpi Reachability?assignment=Reachability");
  expect(within(row).getByRole("img", { name: /Jul 2026 to Oct 2026: 3 of 4 reported/ })).toBeTruthy();
});

test("an answer is said in words", async () => {
  const row = boardRow({ id: "Report filed" });
  const kpi = { ...row.kpi, unit: "", decimals: 0, valueKind: "YES_NO" as const };
  const latest = row.latest && { ...row.latest, actual: "0", target: "1" };
  await showBoard(() => boardAnswer([{ ...row, kpi, latest }]));
  const shown = within(await screen.findByRole("row", { name: /Report filed/ }));
  expect(shown.getByText("No", { selector: "td *" })).toBeTruthy();
  expect(shown.getByText("Yes", { selector: "td *" })).toBeTruthy();
});

test("a row whose figure is old says so beside its status, and is counted apart", async () => {
  const row = boardRow({ id: "Reachability", status: "ON_TRACK" });
  const latest = row.latest && { ...row.latest, period: "2026-07", missingSince: "2026-08" };
  await showBoard(() => boardAnswer([{ ...row, latest }]), { by: "urgency" });
  expect(await screen.findByText("no figure since Jul 2026")).toBeTruthy();
  expect(screen.getByRole("button", { name: "1 Out of date" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /On track$/ })).toBeNull();
  expect(screen.getByRole("rowheader", { name: "Out of date" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "On track as of Jul 2026: why?" }));
  expect((await screen.findByRole("dialog")).textContent).toContain("This is how it stood in July 2026.");
});

test("a status explains itself, with its numbers, when it is asked", async () => {
  await showBoard(() => boardAnswer([boardRow({ id: "Reachability" })]));
  await userEvent.click(await screen.findByRole("button", { name: "Off track: why?" }));
  const note = await screen.findByRole("dialog");
  expect(note.textContent).toContain("70.5 is below 81, the limit of tolerance for the target of 90.");
  expect(note.textContent).toContain("Off track since Aug 2026: 2 periods.");
  expect(within(note).getByText("Target, carried forward").nextSibling?.textContent).toBe("90.0\u00a0%");
  expect(within(note).getByText("Tolerance").nextSibling?.textContent).toBe("10%");
});

test("rows stand under their team; by category, under theirs, with the team beside the name", async () => {
  const rows = [
    boardRow({ id: "A", team: "Helpline" }),
    boardRow({ id: "B", team: "Schools", category: "Care" }),
  ];
  await showBoard(() => boardAnswer(rows));
  expect(await screen.findByRole("rowheader", { name: "Helpline" })).toBeTruthy();
  expect(screen.getByRole("rowheader", { name: "Schools" })).toBeTruthy();
});

test("the address says how it is arranged", async () => {
  await showBoard(
    ({ order }) => boardAnswer(order === "CATEGORY" ? [boardRow({ id: "B", category: "Care" })] : []),
    { by: "category" },
  );
  expect(await screen.findByRole("rowheader", { name: "Care" })).toBeTruthy();
  expect(screen.getByRole("rowheader", { name: "B Helpline" })).toBeTruthy();
});

test("a count is a switch that goes into the address", async () => {
  await showBoard(() => boardAnswer([boardRow({ id: "A" }), boardRow({ id: "B", status: "ON_TRACK" })]));
  const offTrack = await screen.findByRole("button", { name: "1 Off track" });
  expect(offTrack.getAttribute("aria-pressed")).toBe("false");
  await userEvent.click(offTrack);
  expect(navigation.router.replace).toHaveBeenCalledWith(
    expect.stringContaining("/board?status=OFF_TRACK"),
    expect.anything(),
  );
});

test("a status in the address is asked of the API, and its switch is on", async () => {
  await showBoard(
    ({ standings }) => boardAnswer(String(standings) === "OFF_TRACK" ? [boardRow({ id: "A" })] : []),
    {
      status: "OFF_TRACK",
    },
  );
  const pressed = await screen.findByRole("button", { name: "1 Off track", pressed: true });
  await userEvent.click(pressed);
  expect(navigation.router.replace).toHaveBeenCalledWith(
    expect.stringMatching(/\/board$/),
    expect.anything(),
  );
});

test("filters that leave nothing say so and can be taken away", async () => {
  await showBoard(() => boardAnswer([]), { text: "nothing" });
  expect(await screen.findByText("No figure matches")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Clear the filters" }));
  expect(navigation.router.replace).toHaveBeenCalledWith(
    expect.stringMatching(/\/board$/),
    expect.anything(),
  );
});

test("an empty register says what to do next to those who may", async () => {
  await showBoard(() => boardAnswer([]), {}, { viewerCanDefineKpis: true, viewerCanImport: true });
  expect(await screen.findByText("There is nothing on the board yet")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Define a KPI" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Import a file" })).toBeTruthy();
});

test("and who does it to those who may not", async () => {
  await showBoard(() => boardAnswer([]));
  expect(await screen.findByText(/A gatekeeper of your organization does that/)).toBeTruthy();
  expect(screen.queryByRole("link")).toBeNull();
});

test("more rows are fetched behind those that are there", async () => {
  const page = (rows: string[], endCursor: string | null) =>
    boardAnswer(
      rows.map((id) => boardRow({ id })),
      { totalCount: 3, pageInfo: { endCursor, hasNextPage: endCursor !== null } },
    );
  await showBoard(({ after }) => (after === "two" ? page(["C"], null) : page(["A", "B"], "two")));
  expect(await screen.findByText("2 of 3 shown")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Show 1 more" }));
  expect(await screen.findByText("3 of 3 shown")).toBeTruthy();
  expect(screen.getByRole("link", { name: "A" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "C" })).toBeTruthy();
});

test("the note is reached, read and left by keyboard", async () => {
  await showBoard(() => boardAnswer([boardRow({ id: "Reachability" })]));
  const status = await screen.findByRole("button", { name: "Off track: why?" });
  status.focus();
  await userEvent.keyboard("{Enter}");
  const note = await screen.findByRole("dialog");
  await waitFor(() => expect(note.contains(document.activeElement)).toBe(true));
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(status));
});

test("as of a day in the past: the API is asked for it, the banner says it, and links carry it on", async () => {
  const asked: unknown[] = [];
  const asOf = readAsOf("2026-03-31", "Europe/Zurich", new Date("2026-11-20T10:00:00Z"));
  const answer = (variables: Record<string, unknown>) => {
    asked.push(variables.asOf);
    return boardAnswer([boardRow({ id: "Reachability" })]);
  };
  await showBoard(answer, { asOf: "2026-03-31", status: "OFF_TRACK" }, {}, asOf);
  const link = await screen.findByRole("link", { name: "Reachability" });
  expect(asked).toEqual(["2026-03-31T21:59:59.999Z"]);
  expect(link.getAttribute("href")).toBe("/en/kpis/kpi Reachability?assignment=Reachability&asOf=2026-03-31");
  expect(screen.getByText("As known on March 31, 2026")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Another day…" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Back to now" }));
  const [address] = navigation.router.replace.mock.calls[0] ?? [];
  expect(address).toBe("/en/board?status=OFF_TRACK");
});

test("a day that has not passed is not asked for", async () => {
  await showBoard(() => boardAnswer([boardRow({ id: "Reachability" })]));
  await userEvent.click(await screen.findByRole("button", { name: "As known on…" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.type(dialog.getByLabelText("Day"), "2199-01-01");
  await userEvent.click(dialog.getByRole("button", { name: "Show" }));
  expect(await dialog.findByText("Choose a day before today.")).toBeTruthy();
  await userEvent.clear(dialog.getByLabelText("Day"));
  await userEvent.type(dialog.getByLabelText("Day"), "2026-03-31");
  await userEvent.click(dialog.getByRole("button", { name: "Show" }));
  await waitFor(() => expect(navigation.router.replace.mock.calls[0]?.[0]).toBe("/en/board?asOf=2026-03-31"));
});

test("what the address asks for and there is not is said, and taken out of the address", async () => {
  window.history.replaceState(null, "", "/en/board?status=FOO,OFF_TRACK&by=moon&team=gone");
  const address = { status: "FOO,OFF_TRACK", by: "moon", team: "gone" };
  const asked: unknown[] = [];
  await showBoard(({ filter }) => {
    asked.push(filter);
    return boardAnswer([boardRow({ id: "A" })]);
  }, address);
  expect((await screen.findByText(/there is not/)).textContent).toContain("status=FOO, by=moon, team=gone");
  expect(window.location.search).toBe("?status=OFF_TRACK");
  expect(asked).toEqual([{ teamId: null, text: null }]);
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.queryByText(/there is not/)).toBeNull();
});

test("what is chosen is remembered for the next time; what is searched for, and a day in the past, are not", async () => {
  const address = { team: "team-1", text: "calls", asOf: "2026-03-31" };
  await showBoard(() => boardAnswer([boardRow({ id: "A" })]), address);
  await userEvent.click(await screen.findByRole("button", { name: "1 Off track" }));
  const kept = () => localStorage.getItem("cairn.address.board.person-1");
  expect(kept()).toBe("team=team-1&status=OFF_TRACK");
  await userEvent.click(screen.getByRole("radio", { name: "Category" }));
  expect(kept()).toBe("team=team-1&by=category");
});

test("since a day: what changed is counted, marked at its row, and can be looked at alone", async () => {
  const rows = [boardRow({ id: "Fell" }), boardRow({ id: "Stayed" })];
  const asked: unknown[] = [];
  server.use(
    answerQuery("BoardSince", ({ since }) => {
      asked.push(since);
      const nodes = rows.map(({ id, latest }) => ({
        id,
        latest: id === "Fell" ? { ...latest, status: "ON_TRACK", period: "2026-08" } : latest,
      }));
      const standings = [
        { standing: "ON_TRACK", count: 1 },
        { standing: "OFF_TRACK", count: 1 },
      ];
      return { board: ({ asOf }: { asOf?: string }) => (asOf ? { standings } : { nodes }) };
    }),
  );
  await showBoard(() => boardAnswer(rows), { since: "2026-10-31", only: "changed" });
  expect(await screen.findByText("worse, was: On track · new figure")).toBeTruthy();
  expect(asked).toEqual(["2026-10-31T22:59:59.999Z"]);
  expect(screen.getByText(/1 worse and 1 new figure/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "2 +1 Off track" })).toBeTruthy();
  expect(screen.queryByRole("link", { name: "Stayed" })).toBeNull();
  await userEvent.click(screen.getByRole("switch", { name: "Only what changed" }));
  expect(navigation.router.replace.mock.calls[0]?.[0]).toBe("/en/board?since=2026-10-31");
});

test("since when is chosen, and remembered", async () => {
  await showBoard(() => boardAnswer([boardRow({ id: "A" })]));
  const field = await screen.findByRole("combobox", { name: "What changed since" });
  await userEvent.selectOptions(field, "Changes: 1 month");
  expect(navigation.router.replace.mock.calls[0]?.[0]).toBe("/en/board?since=month");
  expect(localStorage.getItem("cairn.address.board.person-1")).toBe("since=month");
});

test("on a phone search and choices open by a button, and are open where they leave something out", async () => {
  const { unmount } = await showBoard(() => boardAnswer([boardRow({ id: "A" })]));
  const opener = await screen.findByRole("button", { name: "Search, choose, arrange" });
  expect(opener.getAttribute("aria-expanded")).toBe("false");
  await userEvent.click(opener);
  expect(opener.getAttribute("aria-expanded")).toBe("true");
  unmount();
  await showBoard(() => boardAnswer([boardRow({ id: "A" })]), { text: "calls" });
  const narrowed = await screen.findByRole("button", { name: "Search, choose, arrange" });
  expect(narrowed.getAttribute("aria-expanded")).toBe("true");
});
