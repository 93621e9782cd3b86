import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { answerMutation, answerQuery } from "../../test/answer";
import { navigation } from "../../test/navigation";
import { renderScreen } from "../../test/render";
import { server } from "../../test/server";
import type { Viewer } from "../shell/viewer";
import { KpiPage } from "./kpi-page";
import { assignment, figuresAnswer, kpiAnswer, point } from "./test/kpi-answers";

// The drawing needs a real browser; that there is room and words for it is what this page owes.
vi.mock("./progression-canvas", () => ({ ProgressionCanvas: () => null }));

const points = [
  point("2026-08", "86.5"),
  point("2026-09", null),
  point("2026-10", "85", { targetCarried: true }),
];

/** The address says whose figures; the first of the teams would be the Helpline. */
const asked = { assignment: "a-help" };

async function showKpi(kpi: Parameters<typeof kpiAnswer>[0] = {}, viewer: Partial<Viewer> = {}) {
  server.use(
    answerQuery("KpiPage", () => kpiAnswer(kpi)),
    answerQuery("KpiFigures", ({ assignmentId }) => figuresAnswer(String(assignmentId), points)),
  );
  await renderScreen(<KpiPage id="kpi-1" asked={asked} asOf={null} />, { viewer });
  await screen.findByRole("heading", { level: 1, name: /Helpline reachability/ });
}

beforeEach(() => {
  navigation.path = "/en/kpis/kpi-1";
  navigation.search = "";
  navigation.router.replace.mockClear();
});

test("the newest figure stands large, with its target, its standing and how complete the series is", async () => {
  await showKpi();
  const figures = screen.getByRole("region", { name: "Figures of Helpline" });
  const definitions = within(figures)
    .getAllByRole("definition")
    .map((each) => each.textContent);
  expect(definitions).toEqual(["85.0\u00a0%", "90.0\u00a0%carried forward", "95%", "2 of 3up to date"]);
  expect(within(figures).getAllByText("85 is below the target of 90, but not below 81.")).toHaveLength(1);
});

test("answers are said in words: figure, target and table; the picture says them, too", async () => {
  const answers = [point("2026-09", "0", { target: "1" }), point("2026-10", "1", { target: "1" })];
  server.use(
    answerQuery("KpiPage", () => kpiAnswer({ valueKind: "YES_NO", unit: "", decimals: 0 })),
    answerQuery("KpiFigures", ({ assignmentId }) => figuresAnswer(String(assignmentId), answers)),
  );
  await renderScreen(<KpiPage id="kpi-1" asked={asked} asOf={null} />);
  const figures = await screen.findByRole("region", { name: "Figures of Helpline" });
  const [value, target] = within(figures).getAllByRole("definition");
  expect([value?.textContent, target?.textContent]).toEqual(["Yes", "Yes"]);
  const rows = within(screen.getByRole("table", { name: "Figures" }))
    .getAllByRole("row")
    .slice(1);
  expect(rows.map((row) => within(row).getAllByRole("cell")[0]?.textContent)).toEqual(["Yes", "No"]);
  expect(screen.getByText(/The lowest value is No in September 2026/)).toBeTruthy();
});

test("the picture has a name and says in words what it shows", async () => {
  await showKpi();
  const picture = screen.getByRole("img", { name: "Progression of Helpline reachability, Helpline" });
  const description = document.getElementById(picture.getAttribute("aria-describedby") ?? "");
  expect(description?.textContent).toBe(
    "A line from August 2026 to October 2026: 2 of 3 periods are reported. The lowest value is 85.0\u00a0% in October 2026, " +
      "the highest 86.5\u00a0% in August 2026. The latest is 85.0\u00a0% in October 2026: At risk. The table below has the same figures.",
  );
});

test("the table has the same figures, the newest first; what is not reported is no zero", async () => {
  await showKpi();
  const table = screen.getByRole("table", { name: "Figures" });
  const rows = within(table).getAllByRole("row").slice(1);
  expect(rows.map((row) => within(row).getByRole("rowheader").textContent)).toEqual([
    "Oct 2026",
    "Sep 2026",
    "Aug 2026",
  ]);
  expect(within(rows[1] as HTMLElement).getByRole("img", { name: "not reported" })).toBeTruthy();
  expect(within(rows[2] as HTMLElement).getAllByRole("cell")[0]?.textContent).toBe("86.5");
});

test("the figures go into the clipboard as plain numbers", async () => {
  const user = userEvent.setup();
  await showKpi();
  await user.click(screen.getByRole("button", { name: "Copy as CSV" }));
  const [heading, first, second] = (await navigator.clipboard.readText()).split("\r\n");
  expect(heading).toMatch(/^Period,Value \(%\),Minimum,Target,Stretch,Status/);
  expect(first).toBe("2026-08,86.5,,90,,At risk,0.95,1,1,,Gita,2026-10-05T08:30:00.000Z");
  expect(second).toBe("2026-09,,,90,,No data,,0,1,,,");
});

test("a value tells its history: every revision, from what to what, by whom and why", async () => {
  await showKpi();
  const revision = {
    actor: { id: "gita", name: "Gita" },
    state: "REPORTED",
    note: "",
    source: "web",
    isReturn: false,
  };
  const history = [
    { ...revision, revision: 1, at: "2026-10-05T08:30:00.000Z", value: "58", reason: null },
    { ...revision, revision: 2, at: "2026-10-06T09:00:00.000Z", value: "85", reason: "digits swapped" },
  ];
  server.use(
    answerQuery("EntryHistory", ({ period }) => ({
      assignment: { id: "a-help", series: { points: [{ period, entry: { id: "entry", history } }] } },
    })),
  );
  await userEvent.click(screen.getByRole("button", { name: "History of October 2026" }));
  const drawer = await screen.findByRole("dialog", { name: "History of October 2026" });
  const [newest, oldest] = await within(drawer).findAllByRole("listitem");
  expect(newest?.textContent).toContain("58.0\u00a0% → 85.0\u00a0%");
  expect(newest?.textContent).toContain("Reason: digits swapped");
  expect(oldest?.textContent).toContain("58.0\u00a0%Gita · Oct 5, 2026, 10:30 · on the screen");
});

test("nobody is offered the history, or an action, that is not theirs", async () => {
  await showKpi({ assignments: [assignment("a-help", "Helpline", { viewerCanReadChanges: false })] });
  expect(screen.queryByRole("button", { name: /History of/ })).toBeNull();
  for (const name of ["Enter figures", "Targets", "Edit definition"])
    expect(screen.queryByRole("link", { name })).toBeNull();
  expect(screen.queryByRole("button", { name: "Retire" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Add a team" })).toBeNull();
});

test("whoever may is led to entering, targets and definition", async () => {
  await showKpi({
    viewerCanRevise: true,
    viewerCanSetTargets: true,
    assignments: [assignment("a-help", "Helpline", { viewerCanRecordEntries: true })],
  });
  const href = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
  expect(href("Enter figures")).toBe("/en/entries?team=team Helpline");
  expect(href("Targets")).toBe("/en/targets/kpi-1");
  expect(href("Edit definition")).toBe("/en/kpis/kpi-1/edit");
});

test("another team is a part of the address", async () => {
  await showKpi();
  await userEvent.click(screen.getByRole("combobox", { name: "Figures of" }));
  await userEvent.click(await screen.findByRole("option", { name: "Night shift" }));
  const [address] = navigation.router.replace.mock.calls[0] ?? [];
  expect(address).toBe("/en/kpis/kpi-1?assignment=a-night");
});

test("retiring asks why, and says what it did", async () => {
  const sent: unknown[] = [];
  server.use(
    answerMutation("RetireKpi", (variables) => {
      sent.push(variables);
      const kpi = { id: "kpi-1", retiredAt: "2026-11-20T10:00:00.000Z", revision: 4 };
      return { retireKpi: { kpi, refusals: [] } };
    }),
  );
  await showKpi({ viewerCanRevise: true });
  await userEvent.click(screen.getByRole("button", { name: "Retire" }));
  const dialog = await screen.findByRole("dialog", { name: "Retire Helpline reachability?" });
  await userEvent.type(within(dialog).getByRole("textbox", { name: "Reason" }), "replaced");
  await userEvent.click(within(dialog).getByRole("button", { name: "Retire" }));
  expect(await screen.findByText("Helpline reachability is retired.")).toBeTruthy();
  expect(sent).toEqual([{ kpiId: "kpi-1", reason: "replaced" }]);
  expect(await screen.findByRole("button", { name: "Bring back into use" })).toBeTruthy();
});

test("more teams are assigned one by one; a refusal keeps those that are left", async () => {
  const sent: unknown[] = [];
  server.use(
    answerQuery("KpiListChoices", () => ({
      organization: { id: "organization-1", kpiCategories: [] },
      teams: ["Schools", "Finance"].map((name) => ({ id: `team ${name}`, name, parent: null })),
    })),
    answerMutation("AssignKpi", ({ input }) => {
      const { teamId, firstPeriod } = input as { teamId: string; firstPeriod: string | null };
      sent.push([teamId, firstPeriod]);
      if (teamId === "team Schools")
        return { assignKpi: { assignment: assignment("a-schools", "Schools"), refusals: [] } };
      const refusals = [{ code: "RETIRED", path: ["teamId"], sentence: "“Finance” is retired." }];
      return { assignKpi: { assignment: null, refusals } };
    }),
  );
  await showKpi({ viewerCanRevise: true });
  await userEvent.click(screen.getByRole("button", { name: "Add a team" }));
  const dialog = await screen.findByRole("dialog", { name: "Measure it for more teams" });
  await userEvent.click(within(dialog).getByRole("button", { name: "Measure" }));
  expect(within(dialog).getByText("Choose at least one team.")).toBeTruthy();
  await userEvent.click(within(dialog).getByRole("combobox", { name: "Teams" }));
  await userEvent.click(await screen.findByRole("option", { name: "Schools" }));
  await userEvent.click(screen.getByRole("option", { name: "Finance" }));
  await userEvent.type(within(dialog).getByRole("combobox", { name: "First period" }), "2026");
  await userEvent.click(within(dialog).getByRole("button", { name: "Measure" }));
  expect((await within(dialog).findByRole("alert")).textContent).toContain("“Finance” is retired.");
  await waitFor(() =>
    expect(sent).toEqual([
      ["team Schools", "2026-01"],
      ["team Finance", "2026-01"],
    ]),
  );
});

test("a KPI that nobody measures says what to do next", async () => {
  server.use(answerQuery("KpiPage", () => kpiAnswer({ assignments: [], viewerCanRevise: true })));
  await renderScreen(<KpiPage id="kpi-1" asked={{}} asOf={null} />);
  expect(await screen.findByText("Nobody measures this KPI yet")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Choose teams" })).toBeTruthy();
});

test("teams of a weighted mean are given a weight", async () => {
  const sent: unknown[] = [];
  server.use(
    answerQuery("KpiListChoices", () => ({
      organization: { id: "organization-1", kpiCategories: [] },
      teams: [{ id: "team Schools", name: "Schools", parent: null }],
    })),
    answerMutation("AssignKpi", ({ input }) => {
      sent.push(input);
      return { assignKpi: { assignment: assignment("a-schools", "Schools"), refusals: [] } };
    }),
  );
  await showKpi({ viewerCanRevise: true, teamAggregation: "WEIGHTED" });
  await userEvent.click(screen.getByRole("button", { name: "Add a team" }));
  const dialog = await screen.findByRole("dialog", { name: "Measure it for more teams" });
  await userEvent.click(within(dialog).getByRole("combobox", { name: "Teams" }));
  await userEvent.click(await screen.findByRole("option", { name: "Schools" }));
  await userEvent.click(within(dialog).getByRole("button", { name: "Measure" }));
  expect(within(dialog).getByText("Give a weight, zero or more.")).toBeTruthy();
  await userEvent.type(within(dialog).getByRole("textbox", { name: "Weight" }), "12.5");
  await userEvent.click(within(dialog).getByRole("button", { name: "Measure" }));
  await waitFor(() => expect(sent).toMatchObject([{ teamId: "team Schools", weight: "12.5" }]));
});

test("a gatekeeper sends a value back and says what should be looked at", async () => {
  const sent: unknown[] = [];
  server.use(
    answerMutation("ReturnEntry", ({ input }) => {
      sent.push(input);
      const returned = {
        at: "2026-11-20T10:00:00Z",
        reason: "Twice July?",
        by: { id: "helga", name: "Helga" },
      };
      const entry = { id: "entry 2026-10", revision: 2, state: "REPORTED", returned };
      return { returnEntry: { entries: [entry], refusals: [] } };
    }),
  );
  await showKpi({}, { viewerCanReturnEntries: true });
  await userEvent.click(screen.getByRole("button", { name: "Send October 2026 back" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Send October 2026 back?" }));
  await userEvent.click(dialog.getByRole("button", { name: "Send back" }));
  expect(dialog.getByText("Say what should be looked at.")).toBeTruthy();
  await userEvent.type(dialog.getByRole("textbox", { name: "What should be looked at" }), "Twice July?");
  await userEvent.click(dialog.getByRole("button", { name: "Send back" }));
  expect(await screen.findByText("Sent back by Helga: Twice July?")).toBeTruthy();
  expect(sent).toEqual([{ assignmentId: "a-help", period: "2026-10", basedOn: 2, reason: "Twice July?" }]);
  expect(screen.queryByRole("button", { name: "Send October 2026 back" })).toBeNull();
});

test("what falls short of the target by a hair is not 100% reached", async () => {
  server.use(
    answerQuery("KpiPage", () => kpiAnswer()),
    answerQuery("KpiFigures", () =>
      figuresAnswer("a-help", [
        point("2026-09", "89.99", { achievement: 0.9998 }),
        point("2026-10", "89.6", { achievement: 0.9956 }),
      ]),
    ),
  );
  await renderScreen(<KpiPage id="kpi-1" asked={asked} asOf={null} />);
  const table = await screen.findByRole("table", { name: "Figures" });
  expect(within(table).getByText("99.6% reached")).toBeTruthy();
  expect(within(table).getByText("99.9% reached")).toBeTruthy();
  expect(screen.queryByText(/100%/)).toBeNull();
});

test("figures are entered for a KPI that is entered, and not for one that is worked out", async () => {
  const assignments = [assignment("a-help", "Helpline", { viewerCanRecordEntries: true })];
  await showKpi({ assignments });
  expect(screen.getByRole("link", { name: "Enter figures" })).toBeTruthy();
  cleanup();
  await showKpi({ assignments, formula: "{Revenue} - {Costs}" });
  expect(screen.queryByRole("link", { name: "Enter figures" })).toBeNull();
});
