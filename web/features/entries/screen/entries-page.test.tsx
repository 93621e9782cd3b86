import { screen, waitFor, within } from "@testing-library/react";
import { graphql, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { cell, cellsSent, onTheFifthOfOctober, openDesk, usual } from "../../../test/entries-desk";
import { navigation } from "../../../test/navigation";
import { server } from "../../../test/server";

onTheFifthOfOctober();

const max = { __typename: "Person", id: "max", name: "Max" };

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
