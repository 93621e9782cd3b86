import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { graphql, HttpResponse } from "msw";
import { afterEach, expect, test } from "vitest";
import { answerQuery } from "../../test/answer";
import { navigation } from "../../test/navigation";
import { renderScreen } from "../../test/render";
import { server } from "../../test/server";
import type { Viewer } from "../shell/viewer";
import { readAddress } from "./address";
import { ChangesPage } from "./changes-page";
import { aboutDonations, aChange, aRun } from "./test/change-data";

const TEAM = "6265d52a-e2d1-823a-a3c9-ca6785980057";

const line = (seq: number, at: string) =>
  aChange("ENTRY", null, { value: seq, state: "REPORTED" }, { ...aboutDonations, seq, id: `o:${seq}`, at });

type Run = ReturnType<typeof aRun>;
interface Log {
  runs: Run[];
  older?: number | null;
  newer?: number | null;
}

async function openLog(
  { runs, older = null, newer = null }: Log,
  params: Record<string, string> = {},
  viewer: Partial<Viewer> = {},
) {
  const asked: Record<string, unknown>[] = [];
  const totalCount = runs.flatMap(({ counts }) => counts).reduce((sum, { count }) => sum + count, 0);
  server.use(
    graphql.query("Changes", ({ variables }) => {
      asked.push(variables);
      const changeRuns = { __typename: "ChangeRunPage", runs, older, newer };
      return HttpResponse.json({ data: { changeRuns } });
    }),
    answerQuery("ChangesCount", () => ({ changes: { totalCount } })),
    answerQuery("ChangesDirectory", () => ({
      teams: [{ id: "team-1", name: "Fundraising", parent: null }],
      kpis: { nodes: [], pageInfo: { hasNextPage: false } },
      people: { nodes: [] },
    })),
  );
  navigation.path = "/en/changes";
  navigation.search = new URLSearchParams(params).toString();
  await renderScreen(<ChangesPage address={readAddress(params)} />, {
    viewer: { viewerCanReadChanges: true, ...viewer },
  });
  await screen.findByRole("heading", { name: "Change log" });
  return asked;
}
afterEach(() => {
  navigation.path = "/en";
  navigation.search = "";
});

const alone = (seq: number, at = "2026-10-02T21:00:00Z") => aRun([line(seq, at)]);
const hrefs = (name: string) =>
  screen.getAllByRole("link", { name }).map((link) => link.getAttribute("href"));

test("changes stand under the days of the organization, newest first", async () => {
  // Twenty past midnight in Zurich is still the day before in UTC.
  const runs = [
    alone(3, "2026-10-02T22:20:00Z"),
    alone(2, "2026-10-02T21:00:00Z"),
    alone(1, "2026-10-01T08:00:00Z"),
  ];
  await openLog({ runs });
  const days = screen.getAllByRole("heading", { level: 2 }).map((day) => day.textContent);
  expect(days).toEqual(["October 3, 2026", "October 2, 2026", "October 1, 2026"]);
  expect(await screen.findByText("3 changes")).toBeTruthy();
});

test("older and newer pages have an address of their own, with the same filters", async () => {
  const asked = await openLog(
    { runs: [alone(70), alone(69)], older: 69, newer: 70 },
    { kind: "ENTRY", before: "71" },
  );
  expect(asked[0]).toMatchObject({ place: { before: 71 }, filter: { entities: ["ENTRY"] } });
  expect(hrefs("Older")).toEqual(Array(2).fill("/en/changes?kind=ENTRY&before=69"));
  expect(hrefs("Newer")).toEqual(Array(2).fill("/en/changes?kind=ENTRY&after=70"));
  expect(hrefs("Newest")).toEqual(Array(2).fill("/en/changes?kind=ENTRY"));
});

test("the newest page of a short log has nowhere to lead to", async () => {
  await openLog({ runs: [alone(1)] });
  expect(screen.queryByRole("navigation")).toBeNull();
});

test("a day is jumped to by its date; a day without changes says so", async () => {
  const asked = await openLog(
    { runs: [alone(5, "2026-10-02T09:00:00Z")], newer: 5 },
    { day: "2026-10-03", team: TEAM },
  );
  expect(asked[0]).toMatchObject({ place: { until: "2026-10-03T22:00:00.000Z" } });
  expect(screen.getByText(/^Nothing was changed on October 3, 2026/)).toBeTruthy();
  const day = screen.getByLabelText("Day to go to");
  await userEvent.clear(day);
  await userEvent.type(day, "2026-09-15{Enter}");
  await waitFor(() =>
    expect(navigation.router.push).toHaveBeenLastCalledWith(`/en/changes?day=2026-09-15&team=${TEAM}`),
  );
});

test("a linked change stands out, with its details; one that is not here is not passed over", async () => {
  const asked = await openLog({ runs: [alone(8), alone(7), alone(6)] }, { seq: "7" });
  expect(asked[0]).toMatchObject({ place: { around: 7 } });
  const current = screen.getAllByRole("listitem").filter((item) => item.ariaCurrent === "true");
  expect(current).toHaveLength(1);
  expect(within(current[0] as HTMLElement).getByText("Hash (SHA-256)")).toBeTruthy();
  expect(screen.queryByText(/not in this list/)).toBeNull();
  cleanup();
  await openLog({ runs: [alone(8), alone(6)] }, { seq: "7", kind: "ENTRY" });
  expect(screen.getByText(/^Change 7 is not in this list/)).toBeTruthy();
  expect(hrefs("Show it without filters")).toEqual(["/en/changes?seq=7"]);
});

const ofImport = (seq: number) => ({
  ...line(seq, "2026-10-02T21:00:00Z"),
  requestId: "import-1",
  action: "importEntries",
});
function anImport(count: number, more: Partial<Run> = {}): Run {
  const counts = [{ __typename: "ChangeCount", entity: "ENTRY" as const, count }];
  const periods = { firstPeriod: "2020-01", lastPeriod: "2025-12" };
  return aRun([ofImport(count)], { oldest: 1, newest: count, counts, ...periods, ...more });
}

/** Answers the changes of an import of so many, no more than twelve at once, and tells what was asked. */
function answerRun(count: number) {
  const asked: Record<string, unknown>[] = [];
  server.use(
    answerQuery("ChangesOfRun", (variables) => {
      asked.push(variables);
      const after = Number(String(variables.after).replace("after-", ""));
      const first = Math.min(Number(variables.first), 12);
      const seqs = Array.from({ length: Math.min(first, after - 1) }, (_, place) => after - 1 - place);
      const pageInfo = { endCursor: `after-${seqs.at(-1)}` };
      return { changes: { nodes: seqs.map(ofImport), pageInfo, totalCount: count } };
    }),
  );
  return asked;
}

test("a large import stands as one line, and opens page by page", async () => {
  const asked = answerRun(250_000);
  await openLog({ runs: [anImport(250_000), alone(0)] });
  expect(screen.getByText(/imported 250,000 values for January 2020 to December 2025/)).toBeTruthy();
  expect(asked).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Show these 250,000 changes" }));
  const details = () => document.querySelectorAll("button[aria-label^='Details of change']").length;
  await waitFor(() => expect(details()).toBe(13));
  await userEvent.click(screen.getByRole("button", { name: "Show 250 more of these" }));
  await waitFor(() => expect(details()).toBe(25));
  expect(asked).toMatchObject([
    { first: 50, after: "after-250001" },
    { first: 250, after: "after-249989" },
  ]);
});

test("a change within an import is shown where it is; all of it is a click away", async () => {
  answerRun(20);
  const run = anImport(20, { changes: [ofImport(10)], cursor: "after-10" });
  await openLog({ runs: [run] }, { seq: "10" });
  const first = () => screen.getAllByRole("button", { name: /^Details of change/ })[0]?.ariaLabel;
  await waitFor(() => expect(screen.getByRole("button", { name: "Details of change 1" })).toBeTruthy());
  expect(first()).toBe("Details of change 10");
  expect(screen.queryByRole("button", { name: "Show more of these" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Show those after it, too" }));
  await waitFor(() => expect(first()).toBe("Details of change 20"));
});

test("a part of a longer import leads to all of it, which opens by itself", async () => {
  answerRun(10);
  await openLog({ runs: [anImport(10, { continues: true }), alone(0)] });
  expect(hrefs("See all of the same import")).toEqual([
    "/en/changes?request=import-1&since=2026-10-01&until=2026-10-03",
  ]);
  cleanup();
  const asked = await openLog({ runs: [anImport(10)] }, { request: "import-1" });
  expect(asked[0]).toMatchObject({ filter: { requestId: "import-1" } });
  expect(await screen.findByRole("button", { name: "Details of change 1" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Remove: One request only" })).toBeTruthy();
});

test("arrows lead from line to line", async () => {
  await openLog({ runs: [alone(3), alone(2), alone(1)] });
  screen.getByRole("button", { name: "Details of change 3" }).focus();
  const focused = () => document.activeElement?.getAttribute("aria-label");
  await userEvent.keyboard("{ArrowDown}");
  expect(focused()).toBe("Details of change 2");
  await userEvent.keyboard("{End}");
  expect(focused()).toBe("Details of change 1");
  await userEvent.keyboard("{ArrowDown}{ArrowUp}{ArrowUp}{ArrowUp}");
  expect(focused()).toBe("Details of change 3");
});

test("what the address says is asked of the API, and can be cleared", async () => {
  const id = TEAM;
  const asked = await openLog({ runs: [] }, { kind: "ENTRY", door: "import,web", assignment: id });
  expect(asked[0]).toMatchObject({
    filter: { entities: ["ENTRY"], sources: ["web", "import"], assignmentId: id, kpiId: null },
  });
  expect(screen.getByText("No change matches")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Remove: One KPI of one team" }));
  await waitFor(() =>
    expect(navigation.router.replace).toHaveBeenLastCalledWith("/en/changes?kind=ENTRY&door=import%2Cweb", {
      scroll: false,
    }),
  );
  await userEvent.click(screen.getByRole("button", { name: "Clear all filters" }));
  await waitFor(() =>
    expect(navigation.router.replace).toHaveBeenLastCalledWith("/en/changes", { scroll: false }),
  );
});

test("narrowing begins with the newest again", async () => {
  await openLog({ runs: [alone(3)] }, { before: "4", since: "2026-10-01" });
  await userEvent.click(screen.getByRole("button", { name: "Clear all filters" }));
  await waitFor(() =>
    expect(navigation.router.replace).toHaveBeenLastCalledWith("/en/changes", { scroll: false }),
  );
});

test("a place before the beginning says so", async () => {
  await openLog({ runs: [], newer: 0 }, { before: "1" });
  expect(screen.getByText("Nothing older")).toBeTruthy();
  expect(hrefs("Show the newest changes")).toEqual(["/en/changes"]);
});

test("an empty log says what will stand there", async () => {
  await openLog({ runs: [] });
  expect(screen.getByText("Nothing has happened yet")).toBeTruthy();
});

test("who reads the log of some teams only is told so", async () => {
  const grants: Viewer["grants"] = [
    { role: "ECONOMIST", team: { id: "team-1", name: "Fundraising" } },
    { role: "MEMBER", team: null },
  ];
  await openLog({ runs: [alone(1)] }, {}, { grants });
  expect(screen.getByText(/^What was changed in Fundraising and below/)).toBeTruthy();
  expect(screen.queryByText(/^Everything that was ever changed/)).toBeNull();
});

test("who sees a part of an import is told that there was more", async () => {
  const grants: Viewer["grants"] = [{ role: "MANAGER", team: { id: "team-1", name: "Fundraising" } }];
  await openLog({ runs: [anImport(6, { hasUnseen: true })] }, {}, { grants });
  expect(screen.getByText(/6 values and more for January 2020/)).toBeTruthy();
});
