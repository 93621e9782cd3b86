import { screen, waitFor, within } from "@testing-library/react";
import { graphql, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { announced, cell, field, onTheFifthOfOctober, openDesk } from "../../../test/entries-desk";
import { tellNews } from "../../../test/live";
import { server } from "../../../test/server";
import { anEntry, aPoint, aRow } from "../test/desk-data";

onTheFifthOfOctober();

const max = { __typename: "Person", id: "max", name: "Max" };

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

/** Somebody else writes a cell: the news of it, and what the server answers from then on. */
function whenMaxEnters(value: string, revision = 1, by = max) {
  const entry = anEntry({ id: "entry-c", value, revision, recordedBy: by });
  const points = [{ __typename: "Point", period: "2026-09", entry }];
  server.use(
    graphql.query("CellNow", () =>
      HttpResponse.json({
        data: { assignment: { __typename: "Assignment", id: "c", series: { __typename: "Series", points } } },
      }),
    ),
  );
  tellNews([{ seq: 7, assignmentId: "c", period: "2026-09", teamId: "team-Online", actorId: by.id }]);
  return entry;
}

test("what a colleague saves appears in its cell, lights up and is announced", async () => {
  await openDesk();
  whenMaxEnters("321");
  await waitFor(() => expect(cell("sessions").textContent).toContain("321"));
  expect(cell("sessions").hasAttribute("data-flash")).toBe(true);
  await waitFor(() => expect(announced()).toBe("Max entered sessions, September 2026."));
});

const gita = { __typename: "Person", id: "gita", name: "Gita" };

test("what the same person saves in another window appears in this one", async () => {
  await openDesk();
  whenMaxEnters("321", 1, gita);
  await waitFor(() => expect(cell("sessions").textContent).toContain("321"));
});

test("what this window has saved itself is not asked for again when the news of it comes", async () => {
  const { user, sent } = await openDesk();
  let asked = 0;
  await user.click(cell("sessions"));
  await user.keyboard("95{Enter}");
  await waitFor(() => expect(sent).toHaveLength(1));
  server.use(graphql.query("CellNow", () => void asked++ as never));
  tellNews([{ seq: 2, assignmentId: "c", period: "2026-09", teamId: "team-Online", actorId: "gita" }]);
  await waitFor(() => expect(announced()).toMatch(/sessions, September 2026: 95 saved\./));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked).toBe(0);
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

test("what was typed before a reload is offered again", async () => {
  const draft = { texts: { value: "88" }, note: "", provisional: false, basedOn: 0, at: Date.now() };
  localStorage.setItem("cairn.typed.gita.a|2026-09", JSON.stringify(draft));
  const { user, sent } = await openDesk();
  await screen.findByText(/A figure was typed here and not saved/);
  expect(screen.getByText("private donations, Fundraising, September 2026: 88")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Put one back and save" }));
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

test("what was typed for a closed month says so, and is not put back with the rest", async () => {
  const draft = { texts: { value: "88" }, note: "", provisional: false, basedOn: 0, at: Date.now() };
  localStorage.setItem("cairn.typed.gita.a|2026-09", JSON.stringify(draft));
  localStorage.setItem("cairn.typed.gita.c|2026-08", JSON.stringify({ ...draft, basedOn: 1 }));
  const closing = { __typename: "Closing", id: "c1", period: "2026-09", closedBy: null, reopenedAt: null };
  const { user, sent } = await openDesk(undefined, {
    closings: [{ ...closing, closedAt: "2026-10-03T10:00:00Z" }],
  });
  await screen.findByText(/private donations, Fundraising, September 2026: 88\. The month is closed/);
  expect(screen.getByText("sessions, Online, August 2026: 88")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Put one back and save" }));
  expect(document.activeElement).toBe(cell("sessions", "Aug 2026"));
  await waitFor(() => expect(sent).toMatchObject([{ entries: [{ assignmentId: "c", period: "2026-08" }] }]));
  expect(sent).toHaveLength(1);
});
