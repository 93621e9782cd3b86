import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { graphql, HttpResponse } from "msw";
import { beforeEach, expect, test, vi } from "vitest";
import { navigation } from "../../../test/navigation";
import { renderScreen } from "../../../test/render";
import { server } from "../../../test/server";
import { anEntry, aPoint, aRow } from "../test/desk-data";
import { EntriesPage } from "./entries-page";

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ now: new Date("2026-10-05T08:00:00Z"), toFake: ["Date"] });
});

type Rows = ReturnType<typeof aRow>[];
type Cell = {
  assignmentId: string;
  period: string;
  value?: string;
  numerator?: string;
  denominator?: string;
  basedOn: number;
};
type Input = { entries: Cell[]; reason: string | null };

const usual = [
  aRow({ id: "a", kpi: { name: "private donations", rangeMinimum: "0" } }),
  aRow({ id: "b", kpi: { name: "net promoter score", unit: "", rangeMinimum: "-100", rangeMaximum: "100" } }),
  aRow({ id: "c", kpi: { name: "sessions", unit: "" }, team: "Online" }),
];

/** The desk with these rows, and what it sends; answers every cell as saved. */
async function openDesk(rows: Rows = usual, { month = "2026-09", closings = [] as object[] } = {}) {
  const sent: Input[] = [];
  server.use(
    graphql.query("Desk", () =>
      HttpResponse.json({ data: { desk: { __typename: "Desk", month, rows }, teams: [], closings } }),
    ),
    graphql.query("UsualValues", () => HttpResponse.json({ data: { assignment: null } })),
    graphql.mutation("RecordCells", ({ variables }) => {
      sent.push(variables.input as Input);
      return HttpResponse.json({ data: { recordEntries: saved(variables.input as Input) } });
    }),
  );
  await renderScreen(<EntriesPage month={month} team={undefined} />, {
    viewer: {
      viewerCanRecordEntries: true,
      person: { id: "gita", name: "Gita", email: "", status: "ACTIVE" },
    },
  });
  await screen.findByRole("heading", { name: "Enter figures" });
  return { user: userEvent.setup(), sent };
}

function saved({ entries }: Input) {
  return {
    __typename: "EntriesPayload",
    entries: entries.map((cell) => ({
      ...anEntry({
        id: `entry-${cell.assignmentId}-${cell.period}`,
        period: cell.period,
        value: cell.value ?? "30",
        numerator: cell.numerator ?? null,
        denominator: cell.denominator ?? null,
        revision: cell.basedOn + 1,
      }),
      assignment: { __typename: "Assignment", id: cell.assignmentId },
    })),
    conflicts: [],
    refusals: [],
  };
}

const field = (name: RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name });
const announced = () => document.querySelector("[data-announcer]")?.textContent;

test("a month is entered by digits and Enter alone, saved in order", async () => {
  const { user, sent } = await openDesk();
  await user.click(field(/private donations/));
  await user.keyboard("1'234{Enter}42{Enter}7{Enter}");
  await waitFor(() => expect(sent.flatMap((input) => input.entries)).toHaveLength(3));
  expect(sent.flatMap((input) => input.entries)).toMatchObject([
    { assignmentId: "a", period: "2026-09", value: "1234", basedOn: 0 },
    { assignmentId: "b", value: "42" },
    { assignmentId: "c", value: "7" },
  ]);
  expect(field(/private donations/).value).toBe("1,234");
  await screen.findByText("All 3 figures for September 2026 are in. Thank you, Gita.");
  await waitFor(() => expect(announced()).toContain("sessions, September 2026: 7 saved."));
});

test("Enter, Shift+Enter and the arrows lead from field to field; Esc brings back what was there", async () => {
  const { user, sent } = await openDesk();
  await user.click(field(/private donations/));
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(field(/net promoter/));
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(field(/sessions/));
  await user.keyboard("{Shift>}{Enter}{/Shift}");
  expect(document.activeElement).toBe(field(/net promoter/));
  await user.keyboard("55{Escape}");
  expect(field(/net promoter/).value).toBe("");
  await user.keyboard("{ArrowUp}");
  expect(document.activeElement).toBe(field(/private donations/));
  expect(sent).toEqual([]);
});

test("Tab goes from field to field, past nothing else", async () => {
  const { user } = await openDesk();
  await user.click(field(/private donations/));
  await user.tab();
  expect(document.activeElement).toBe(field(/net promoter/));
});

test("what is out of range is refused at the field: marked, described, kept, with the focus on it", async () => {
  const { user, sent } = await openDesk();
  await user.click(field(/net promoter/));
  await user.keyboard("250{Enter}");
  const refused = field(/net promoter/);
  expect(refused.getAttribute("aria-invalid")).toBe("true");
  expect(refused.value).toBe("250");
  expect(document.activeElement).toBe(refused);
  const described = (refused.getAttribute("aria-describedby") ?? "").split(" ");
  const text = described.map((id) => document.getElementById(id)?.textContent).join(" ");
  expect(text).toContain("250 is outside the allowed range: -100 to 100.");
  expect(sent).toEqual([]);
});

test("while one types, the value is echoed and rated by the rules", async () => {
  const { user } = await openDesk();
  await user.click(field(/private donations/));
  await user.keyboard("1'092");
  expect(screen.getByText("1,092 reaches the target of 90; higher is better.")).toBeTruthy();
  expect(screen.getByText("On track")).toBeTruthy();
});

test("a ratio has two fields, shows its quotient, and is saved when both are left", async () => {
  const { user, sent } = await openDesk([
    aRow({ id: "r", kpi: { name: "reachability", aggregation: "RATIO", ratioFactor: "100", unit: "%" } }),
  ]);
  await user.click(field(/reachability.*numerator/));
  await user.keyboard("12{Enter}");
  expect(document.activeElement).toBe(field(/reachability.*denominator/));
  expect(sent).toEqual([]);
  await user.keyboard("40");
  expect(screen.getByText(/= 30\s%/)).toBeTruthy();
  await user.keyboard("{Enter}");
  await waitFor(() =>
    expect(sent[0]?.entries).toMatchObject([{ assignmentId: "r", numerator: "12", denominator: "40" }]),
  );
});

test("clearing a value asks why before it is taken back", async () => {
  const withdrawals: unknown[] = [];
  const { user } = await openDesk([aRow({ id: "a", cells: [aPoint({ entry: anEntry({ revision: 4 }) })] })]);
  server.use(
    graphql.mutation("WithdrawCell", ({ variables }) => {
      withdrawals.push(variables.input);
      const entry = { ...anEntry({ state: "WITHDRAWN", value: null, revision: 5 }), assignment: { id: "a" } };
      return HttpResponse.json({
        data: { withdrawEntry: { entries: [entry], conflicts: [], refusals: [] } },
      });
    }),
  );
  await user.clear(field(/private donations/));
  await user.keyboard("{Enter}");
  const reason = await screen.findByRole("textbox", { name: /Reason/ });
  await waitFor(() => expect(document.activeElement).toBe(reason));
  await user.keyboard("{Enter}");
  expect(screen.getByText("Say why it is taken back.")).toBeTruthy();
  await user.keyboard("wrong month{Enter}");
  await waitFor(() =>
    expect(withdrawals).toEqual([
      { assignmentId: "a", period: "2026-09", basedOn: 4, reason: "wrong month" },
    ]),
  );
  await screen.findByText("0 of 1 entered");
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
  await user.clear(field(/private donations/));
  await user.type(field(/private donations/), "95{Enter}");
  const question = await screen.findByRole("group", { name: /private donations, September 2026/ });
  expect(within(question).getByText(/Helga changed this figure/)).toBeTruthy();
  expect(within(question).getByText(/77\sCHF/)).toBeTruthy();
  expect(within(question).getByText(/95\sCHF/)).toBeTruthy();
  await user.click(within(question).getByRole("button", { name: "Use mine" }));
  await waitFor(() => expect(sent.at(-1)?.entries).toMatchObject([{ value: "95", basedOn: 2 }]));
  await waitFor(() => expect(screen.queryByRole("group", { name: /private donations/ })).toBeNull());
});

test("without a connection the figure waits and says so, and goes out when asked to", async () => {
  const { user, sent } = await openDesk();
  server.use(graphql.mutation("RecordCells", () => HttpResponse.error(), { once: true }));
  await user.type(field(/private donations/), "95{Enter}");
  await screen.findByText(/Cairn can’t be reached\. One figure waits here/);
  expect(field(/private donations/).value).toBe("95");
  await user.click(screen.getByRole("button", { name: "Try now" }));
  await waitFor(() => expect(sent[0]?.entries).toMatchObject([{ value: "95", basedOn: 0 }]));
  await waitFor(() => expect(announced()).toMatch(/private donations, September 2026: 95\sCHF saved\./));
});

test("Ctrl+Z takes the last save back", async () => {
  const { user, sent } = await openDesk([
    aRow({ id: "a", cells: [aPoint({ entry: anEntry({ id: "entry-a", value: "90" }) })] }),
  ]);
  await user.clear(field(/private donations/));
  await user.type(field(/private donations/), "95{Enter}");
  await waitFor(() => expect(sent).toHaveLength(1));
  await waitFor(() => expect(announced()).toMatch(/95\sCHF saved/));
  await user.click(field(/private donations/));
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(sent.at(-1)).toMatchObject({ reason: "Undone", entries: [{ value: "90" }] }));
  await waitFor(() => expect(field(/private donations/).value).toBe("90"));
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

test("a weekly KPI is folded with a summary; its fields unfold and are entered one by one", async () => {
  const weeks = ["2026-W36", "2026-W37"].map((period) => aPoint({ period, start: "2026-08-31" }));
  const { user, sent } = await openDesk([
    aRow({ id: "w", kpi: { name: "open shifts", unit: "", periodicity: "WEEK" }, cells: weeks }),
  ]);
  await user.click(screen.getByRole("button", { name: "open shifts: 0 of 2 entered" }));
  await waitFor(() => expect(document.activeElement).toBe(field(/open shifts.*Week 36/)));
  await user.keyboard("3{Enter}4{Enter}");
  await waitFor(() => expect(sent.flatMap((input) => input.entries)).toHaveLength(2));
  await screen.findByRole("button", { name: "open shifts: 2 of 2 entered" });
});

test("a month that hasn't begun is explained, with the way to the running one", async () => {
  await openDesk(usual, { month: "2027-01" });
  expect(screen.getByText("January 2027 has not begun yet")).toBeTruthy();
  const link = screen.getByRole("link", { name: "Go to October 2026" });
  expect(link.getAttribute("href")).toBe("/en/entries?month=2026-10");
  expect(screen.queryByRole("textbox", { name: /private/ })).toBeNull();
});

test("a closed month is explained and only read", async () => {
  const closedBy = { __typename: "Person", id: "helga", name: "Helga" };
  const closing = { __typename: "Closing", id: "c1", period: "2026-09", closedBy, reopenedAt: null };
  await openDesk(usual, { closings: [{ ...closing, closedAt: "2026-10-03T10:00:00Z" }] });
  expect(screen.getByText("September 2026 is closed")).toBeTruthy();
  expect(screen.getByText(/Helga closed it on Oct 3, 2026, 12:00/)).toBeTruthy();
  expect(field(/private donations/).disabled).toBe(true);
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
