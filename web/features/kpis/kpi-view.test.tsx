import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { readAsOf } from "../../lib/as-of";
import { answerQuery } from "../../test/answer";
import { navigation } from "../../test/navigation";
import { renderScreen } from "../../test/render";
import { server } from "../../test/server";
import { KpiPage } from "./kpi-page";
import { figuresAnswer, kpiAnswer, point } from "./test/kpi-answers";

// The drawing needs a real browser; that there is room and words for it is what this page owes.
vi.mock("./progression-canvas", () => ({ ProgressionCanvas: () => null }));

const made = (value: string | null, target: string | null, reported: number) => ({
  value,
  target,
  minimum: null,
  stretch: null,
  inProgress: false,
  ...stands(value, target),
  working: null,
  acrossVersions: false,
  coverage: { reported, expected: 3 },
  reason: value === null ? { rule: "AGGREGATE_NOT_OFFERED", params: {} } : null,
});
/** 82.5 of 90 is at risk. */
const stands = (value: string | null, target: string | null) =>
  value === null
    ? {
        status: "NO_DATA" as const,
        achievement: null,
        explanation: { rule: "STATUS_NO_VALUE", params: { reason: { said: COMBINED_NEVER } } },
      }
    : {
        status: "AT_RISK" as const,
        achievement: 0.917,
        explanation: {
          rule: "STATUS_JUST_BELOW",
          params: { actual: { number: value }, target: { number: target }, limit: { number: "81" } },
        },
      };
const COMBINED_NEVER = { key: "AGGREGATE_NOT_OFFERED", params: {} };
const points = [point("2026-08", "80"), point("2026-09", null), point("2026-10", "85")];
const asOf = readAsOf("2026-11-10", "Europe/Zurich", new Date("2026-11-20T10:00:00Z"));

let asked: Record<string, unknown>;
let answer: object;

/** Shows the page at an address, and keeps what the API is asked for its figures. */
async function showAt(address: Record<string, string>, past = false) {
  navigation.path = "/en/kpis/kpi-1";
  navigation.search = new URLSearchParams(address).toString();
  server.use(
    answerQuery("KpiPage", () => kpiAnswer({ viewerCanRevise: true })),
    answerQuery("KpiFigures", (variables) => {
      asked = variables;
      return answer;
    }),
  );
  await renderScreen(<KpiPage id="kpi-1" asked={address} asOf={past ? asOf : null} />);
  await screen.findByRole("heading", { level: 1, name: /Helpline reachability/ });
}

const columns = () => screen.getAllByRole("columnheader").map((each) => each.textContent);
const firstRow = () =>
  within(screen.getAllByRole("row")[1] as HTMLElement)
    .getAllByRole("cell")
    .map((cell) => cell.textContent);

beforeEach(() => {
  answer = figuresAnswer("a-help", points);
  navigation.router.replace.mockClear();
});

test("what is chosen stands in the address, the usual not at all", async () => {
  await showAt({});
  const chosen = () => navigation.router.replace.mock.calls.at(-1)?.[0];
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "By" }), "Quarter");
  expect(chosen()).toBe("/en/kpis/kpi-1?grain=quarter");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Show" }), "Year to date");
  expect(chosen()).toBe("/en/kpis/kpi-1?measure=toDate");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Compare with" }), "Last year");
  expect(chosen()).toBe("/en/kpis/kpi-1?compare=year");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Change in" }), "Percent");
  expect(chosen()).toBe("/en/kpis/kpi-1?change=percent");
  await userEvent.click(screen.getByRole("checkbox", { name: "Outlook" }));
  expect(chosen()).toBe("/en/kpis/kpi-1?show=outlook");
});

test("a finer grain than the KPI's own is not offered, and not believed from an address", async () => {
  await showAt({ grain: "week" });
  const offered = within(screen.getByRole("combobox", { name: "By" })).getAllByRole("option");
  expect(offered.map((each) => each.textContent)).toEqual(["Month", "Quarter", "Half-year", "Year"]);
  expect(asked).toMatchObject({ grain: "MONTH" });
});

test("by quarters the table says how much of each was reported, in place of who entered it", async () => {
  const quarter = point("2026-Q3", "82.5", { entry: null, coverage: { reported: 2, expected: 3 } });
  answer = figuresAnswer("a-help", [quarter]);
  await showAt({ grain: "quarter" });
  expect(asked).toMatchObject({ grain: "QUARTER" });
  expect(columns()).toEqual(["Period", "Value (%)", "Change (points)", "Target", "Status", "Reported"]);
  expect(firstRow().at(-1)).toBe("2 / 3");
});

test("a year to date has its own target, change and status, and says why and of how much", async () => {
  const yearly = [made("80", "90", 1), made("80", "90", 1), made("82.5", "90", 2)];
  answer = figuresAnswer(
    "a-help",
    points.map((each, at) => ({ ...each, yearToDate: yearly[at] })),
  );
  await showAt({ measure: "toDate" });
  expect(asked).toMatchObject({ toDate: true, rolls: false });
  expect(columns()).toEqual(["Period", "Value (%)", "Change (points)", "Target", "Status", "Reported"]);
  expect(firstRow()).toEqual(["82.5", "+2.5", "90.092% reached", "At risk", "2 / 3"]);
  expect(screen.getByText("+2.5 points")).toBeTruthy();
  expect(screen.getByText("Year to date, October 2026")).toBeTruthy();
  // a gap is not held against the team, and that is said beside the target
  expect(screen.getByText("of what is reported")).toBeTruthy();
  expect(screen.getAllByText("82.5 is below the target of 90, but not below 81.").length).toBeGreaterThan(0);
  await userEvent.click(screen.getAllByRole("button", { name: "At risk: why?" })[0] as HTMLElement);
  const why = await screen.findByRole("dialog");
  expect(within(why).getByText("Year to date, October 2026")).toBeTruthy();
  expect(within(why).getByText("2 of 3")).toBeTruthy();
  expect(within(why).getByText("Target, of what is reported")).toBeTruthy();
});

test("figures that are not offered say why", async () => {
  const none = { ...point("2026-10", "85"), rolling: made(null, null, 0) };
  answer = figuresAnswer("a-help", [none]);
  await showAt({ measure: "rolling12" });
  expect(asked).toMatchObject({ rolls: true, rolling: 12 });
  expect(screen.getAllByText("The values of this KPI can't be combined over time.").length).toBeGreaterThan(
    0,
  );
});

test("compared with last year: that figure beside, and the change from it", async () => {
  const compared = {
    ...point("2026-10", "85"),
    lastYear: { value: "80" },
    change: {
      absolute: "5",
      percent: "6.25",
      percentagePoints: "5",
      ofMovements: false,
      acrossVersions: true,
      reason: null,
    },
  };
  answer = figuresAnswer("a-help", [compared]);
  await showAt({ compare: "year", change: "percent" });
  expect(asked).toMatchObject({ since: "LAST_YEAR", lastYear: true });
  expect(firstRow().slice(0, 3)).toEqual(["85.0", "80.0", "+6.3\u00a0%across a new definition"]);
});

test("of a longer period with a gap: the whole target, and beside it that of what is reported", async () => {
  answer = figuresAnswer("a-help", [point("2026-Q3", "85", { target: "270", judgedTarget: "180" })]);
  await showAt({ grain: "quarter" });
  expect(screen.getAllByText(/^of what is reported: 180.0/)).toHaveLength(2);
});

test("what is entered cumulated is compared by what each period added, and it says so", async () => {
  const added = {
    ...point("2026-10", "85"),
    change: {
      absolute: "-5",
      percent: "-6.25",
      percentagePoints: "-5",
      ofMovements: true,
      acrossVersions: false,
      reason: null,
    },
  };
  answer = figuresAnswer("a-help", [added]);
  await showAt({});
  expect(screen.getByText("of what each period added")).toBeTruthy();
  expect(screen.getByRole("columnheader", { name: "Change in what was added" })).toBeTruthy();
});

test("all teams together are asked of the KPI, and have no history of entries", async () => {
  const { assignment } = figuresAnswer("a-help", points);
  server.use(
    answerQuery("KpiTogether", (variables) => {
      asked = variables;
      return { kpi: { id: "kpi-1", series: assignment.series } };
    }),
  );
  await showAt({ team: "all" });
  expect(asked).toMatchObject({ kpiId: "kpi-1", teamId: null });
  expect(screen.getByRole("region", { name: "Figures of All teams together" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /History of/ })).toBeNull();
  expect(screen.queryByRole("checkbox", { name: "Outlook" })).toBeNull();
});

test("an outlook is marked as one, with its range, method and error", async () => {
  const { assignment } = figuresAnswer("a-help", points);
  const outlook = {
    year: "2026",
    yearEnd: "84",
    low: "80",
    high: "88",
    target: "90",
    method: "HOLT_WINTERS",
    reported: 10,
    forecasts: [{ period: "2026-11", value: "83" }],
    backtest: { trials: 12, meanError: "2", meanErrorShare: "0.024" },
    reason: null,
  };
  answer = { assignment: { ...assignment, outlook } };
  await showAt({ show: "outlook" });
  expect(asked).toMatchObject({ outlook: true, normalRange: false });
  const note = screen.getByRole("region", { name: "Outlook for 2026" });
  expect(note.textContent).toContain("Outlook: 2026 is likely to end at 84.0\u00a0%.");
  expect(note.textContent).toContain("80.0\u00a0% to 88.0\u00a0%");
  expect(note.textContent).toContain("Holt-Winters");
  expect(note.textContent).toContain("In 12 tests on the past it missed the end by 2.0\u00a0% on average");
  expect(note.textContent).toContain("An outlook is not a figure.");
});

test("without an outlook the reason is given", async () => {
  const { assignment } = figuresAnswer("a-help", points);
  const outlook = {
    year: "2026",
    yearEnd: null,
    low: null,
    high: null,
    target: null,
    method: null,
    reported: 2,
    forecasts: [],
    backtest: null,
    reason: { rule: "OUTLOOK_TOO_LITTLE_HISTORY", params: {} },
  };
  answer = { assignment: { ...assignment, outlook } };
  await showAt({ show: "outlook" });
  expect(screen.getByText(/There is no outlook. There is too little history/)).toBeTruthy();
});

test("a normal range names what stands out, and when", async () => {
  const { assignment } = figuresAnswer("a-help", points);
  const said = { rule: "XMR_OUTSIDE_LIMITS", params: { value: { number: "85" } } };
  const normalRange = {
    seasonal: false,
    mean: "82",
    lower: "80",
    upper: "84",
    periods: ["2026-08", "2026-10"],
    values: ["80", "85"],
    signals: [{ kind: "OUTSIDE_LIMITS", from: "2026-10", to: "2026-10", ...said }],
    reason: null,
  };
  answer = { assignment: { ...assignment, normalRange } };
  await showAt({ show: "normal" });
  const note = screen.getByRole("region", { name: "Normal range" });
  expect(note.textContent).toContain("Normal range: 80.0\u00a0% to 84.0\u00a0%.");
  expect(within(note).getByRole("listitem").textContent).toBe("Oct 2026: 85 lies outside the normal range.");
});

test("in the past nothing can be changed, and a link carries the moment on", async () => {
  await showAt({ asOf: "2026-11-10" }, true);
  expect(asked).toMatchObject({ asOf: "2026-11-10T22:59:59.999Z" });
  expect(screen.getByText("As known on November 10, 2026")).toBeTruthy();
  for (const name of ["Edit definition", "Targets"]) expect(screen.queryByRole("link", { name })).toBeNull();
  for (const name of ["Retire", "Add a team"]) expect(screen.queryByRole("button", { name })).toBeNull();
  const other = screen.getByRole("link", { name: "Night shift" });
  expect(other.getAttribute("href")).toContain("&asOf=2026-11-10");
});

test("versions say since when the figures mean what they mean, and what changed", async () => {
  const versions = [
    { number: 1, from: null, at: "2025-01-05T08:00:00.000Z", changed: [] },
    {
      number: 2,
      from: "2026-07",
      at: "2026-06-20T08:00:00.000Z",
      changed: [{ name: "direction", before: "HIGHER_IS_BETTER", after: "WITHIN_BAND" }],
    },
  ];
  server.use(
    answerQuery("KpiPage", () => kpiAnswer({ versions })),
    answerQuery("KpiFigures", () => answer),
  );
  await renderScreen(<KpiPage id="kpi-1" asked={{}} asOf={null} />);
  const list = await screen.findByRole("region", { name: "Versions" });
  const [newest, first] = within(list).getAllByRole("listitem");
  expect(newest?.textContent).toContain("Version 2, since July 2026");
  expect(newest?.textContent).toContain("Direction: Higher is better → Within a band");
  expect(first?.textContent).toContain("Version 1, from the beginning");
});

test("what lies before anything was expected is left out", async () => {
  const before = { ...point("2026-07", null), coverage: { reported: 0, expected: 0 } };
  answer = figuresAnswer("a-help", [before, ...points]);
  await showAt({});
  const rows = within(screen.getByRole("table", { name: "Figures" })).getAllByRole("rowheader");
  expect(rows.map((row) => row.textContent)).toEqual(["Oct 2026", "Sep 2026", "Aug 2026"]);
});

test("a change of percentages is in points unless it is asked for in percent", async () => {
  const change = {
    absolute: "5",
    percent: "6.25",
    percentagePoints: "5",
    ofMovements: false,
    acrossVersions: false,
    reason: null,
  };
  answer = figuresAnswer("a-help", [{ ...point("2026-10", "85"), change }]);
  await showAt({});
  expect(firstRow().slice(0, 2)).toEqual(["85.0", "+5.0"]);
});

test("of a figure that is old it is said first that nobody knows how it stands", async () => {
  const later = { status: "NO_DATA" as const, explanation: { rule: "STATUS_OVERDUE", params: {} } };
  answer = figuresAnswer("a-help", [point("2026-08", "80"), point("2026-09", null, later)]);
  await showAt({});
  expect(screen.getByText(/^No figure since August 2026:/)).toBeTruthy();
});

test("an assignment that the KPI has not is said, for the figures of another are shown", async () => {
  await showAt({ assignment: "gone", range: "24" });
  expect(screen.getByText(/there is not/).textContent).toContain("assignment=gone");
});

test("since when it has stood as it does is said beside its status, and how it stood before", async () => {
  const onTrack = point("2026-08", "95", { status: "ON_TRACK" });
  answer = figuresAnswer("a-help", [onTrack, point("2026-09", "80"), point("2026-10", "85")]);
  await showAt({});
  expect(screen.getByText("since Sep 2026")).toBeTruthy();
  expect(screen.getByText("before: On track")).toBeTruthy();
});
