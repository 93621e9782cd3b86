import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { graphql, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { answerQuery } from "../../test/answer";
import { navigation } from "../../test/navigation";
import { renderScreen } from "../../test/render";
import { server } from "../../test/server";
import type { Viewer } from "../shell/viewer";
import { readAddress } from "./address";
import { ChangesPage } from "./changes-page";
import { aboutDonations, aChange } from "./test/change-data";

const line = (seq: number, at: string) =>
  aChange("ENTRY", null, { value: seq, state: "REPORTED" }, { ...aboutDonations, seq, id: `o:${seq}`, at });

async function openLog(
  pages: ReturnType<typeof line>[][],
  params: Record<string, string> = {},
  viewer: Partial<Viewer> = {},
  total = pages.flat().length,
) {
  const asked: Record<string, unknown>[] = [];
  server.use(
    graphql.query("Changes", ({ variables }) => {
      asked.push(variables);
      const place = variables.after ? Number(variables.after) : 0;
      const pageInfo = {
        __typename: "PageInfo",
        hasNextPage: place + 1 < pages.length,
        endCursor: String(place + 1),
      };
      const nodes = pages[place] ?? [];
      return HttpResponse.json({
        data: { changes: { __typename: "ChangeConnection", totalCount: total, pageInfo, nodes } },
      });
    }),
    graphql.query("ChangesDirectory", () =>
      HttpResponse.json({
        data: {
          teams: [{ __typename: "Team", id: "team-1", name: "Fundraising", parent: null }],
          kpis: { __typename: "KpiConnection", nodes: [] },
          people: { __typename: "PersonConnection", nodes: [] },
        },
      }),
    ),
  );
  await renderScreen(<ChangesPage address={readAddress(params)} />, {
    viewer: { viewerCanReadChanges: true, ...viewer },
  });
  await screen.findByRole("heading", { name: "Change log" });
  return asked;
}

test("changes stand under the days of the organization, newest first", async () => {
  // Twenty past midnight in Zurich is still the day before in UTC.
  await openLog([
    [line(3, "2026-10-02T22:20:00Z"), line(2, "2026-10-02T21:00:00Z"), line(1, "2026-10-01T08:00:00Z")],
  ]);
  const days = screen.getAllByRole("heading", { level: 2 }).map((day) => day.textContent);
  expect(days).toEqual(["October 3, 2026", "October 2, 2026", "October 1, 2026"]);
  expect(screen.getByText("3 changes")).toBeTruthy();
});

const lines = (from: number, count: number) =>
  Array.from({ length: count }, (_, place) => line(from - place, "2026-10-02T21:00:00Z"));

test("more is loaded behind what is shown", async () => {
  const asked = await openLog([lines(21, 20), lines(1, 1)]);
  await userEvent.click(screen.getByRole("button", { name: "Show more" }));
  await screen.findByText("21 of 21 shown");
  expect(screen.getAllByRole("listitem")).toHaveLength(21);
  expect(asked.at(-1)).toMatchObject({ after: "1", first: 50 });
  expect(screen.queryByRole("button", { name: /Show/ })).toBeNull();
});

test("what came too short is filled up to twenty lines unasked; each click brings as many again", async () => {
  const pages = Array.from({ length: 24 }, (_, place) => lines(96 - 4 * place, 4));
  const asked = await openLog(pages);
  await screen.findByText("20 of 96 shown");
  expect(asked).toHaveLength(5);
  await userEvent.click(await screen.findByRole("button", { name: "Show more" }));
  await screen.findByText("40 of 96 shown");
  expect(screen.getAllByRole("listitem")).toHaveLength(40);
});

test("a large import stands as one line, counted as a whole; the list goes on after it, and it opens page by page", async () => {
  const ofImport = (seq: number) => ({
    ...line(seq, "2026-10-02T21:00:00Z"),
    requestId: "import-1",
    action: "importEntries",
  });
  const numbers = (from: number, count: number) => Array.from({ length: count }, (_, place) => from - place);
  server.use(
    graphql.query("ChangeRun", ({ variables }) => {
      expect(variables).toMatchObject({ seq: 9_995 });
      const run = {
        oldest: 1,
        newest: 10_000,
        counts: [{ __typename: "ChangeCount", entity: "ENTRY", count: 10_000 }],
        firstPeriod: "2020-01",
        lastPeriod: "2025-12",
        cursor: "1",
        endCursor: "2",
      };
      return HttpResponse.json({ data: { changeRun: { __typename: "ChangeRun", ...run } } });
    }),
  );
  const before = line(0, "2026-10-01T08:00:00Z");
  const pages = [numbers(10_000, 6).map(ofImport), numbers(9_994, 3).map(ofImport), [before]];
  const asked = await openLog(pages, {}, {}, 10_001);
  const told = /imported 10,000 values for January 2020 to December 2025/;
  expect(await screen.findByText(told)).toBeTruthy();
  // One line is less than a page: what comes after it is there without being asked for.
  expect(await screen.findByText("10,001 of 10,001 shown")).toBeTruthy();
  expect(asked.at(-1)).toMatchObject({ after: "2", first: 50 });
  expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Show these 10,000 changes" }));
  await userEvent.click(screen.getByRole("button", { name: "Show 250 more of these" }));
  await waitFor(() => expect(screen.getAllByRole("button", { name: /^Details of change/ })).toHaveLength(10));
  expect(asked.at(-1)).toMatchObject({ after: "1", first: 250 });
  expect(screen.getByText(told)).toBeTruthy();
});

test("what the address says is asked of the API, and can be cleared", async () => {
  const id = "6265d52a-e2d1-823a-a3c9-ca6785980057";
  navigation.path = "/en/changes";
  navigation.search = `kind=ENTRY&assignment=${id}`;
  const asked = await openLog([[]], { kind: "ENTRY", assignment: id });
  expect(asked[0]).toMatchObject({ filter: { entities: ["ENTRY"], assignmentId: id, kpiId: null } });
  expect(screen.getByText("No change matches")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Remove: One KPI of one team" }));
  await waitFor(() =>
    expect(navigation.router.replace).toHaveBeenLastCalledWith("/en/changes?kind=ENTRY", { scroll: false }),
  );
  await userEvent.click(screen.getByRole("button", { name: "Clear all filters" }));
  await waitFor(() =>
    expect(navigation.router.replace).toHaveBeenLastCalledWith("/en/changes", { scroll: false }),
  );
  navigation.path = "/en";
  navigation.search = "";
});

test("an empty log says what will stand there", async () => {
  await openLog([[]]);
  expect(screen.getByText("Nothing has happened yet")).toBeTruthy();
});

test("who reads the log of some teams only is told so", async () => {
  const grants: Viewer["grants"] = [
    { role: "ECONOMIST", team: { id: "team-1", name: "Fundraising" } },
    { role: "MEMBER", team: null },
  ];
  await openLog([[line(1, "2026-10-01T08:00:00Z")]], {}, { grants });
  expect(screen.getByText(/^What was changed in Fundraising and below/)).toBeTruthy();
  expect(screen.queryByText(/^Everything that was ever changed/)).toBeNull();
});

test("who sees a part of an import is told that there was more", async () => {
  const ofImport = (seq: number) => ({ ...line(seq, "2026-10-02T21:00:00Z"), requestId: "import-1" });
  const run = {
    oldest: 1,
    newest: 10_000,
    firstPeriod: "2026-09",
    lastPeriod: "2026-09",
    cursor: "1",
    endCursor: "1",
  };
  const counts = [{ entity: "ENTRY", count: 6 }];
  server.use(answerQuery("ChangeRun", () => ({ changeRun: { ...run, counts } })));
  const grants: Viewer["grants"] = [{ role: "MANAGER", team: { id: "team-1", name: "Fundraising" } }];
  await openLog([[9, 8, 7, 6, 5, 4].map(ofImport)], {}, { grants });
  expect(await screen.findByText(/6 values and more for September 2026/)).toBeTruthy();
});
