import type { TargetInput, TargetLineFragment } from "@cairn/schema/generated/web/targets/graphql";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerMutation, answerQuery } from "../../test/answer";
import { navigation } from "../../test/navigation";
import { renderScreen } from "../../test/render";
import { server } from "../../test/server";
import { TargetsOfKpiPage } from "./targets-of-kpi-page";
import { target, targetsAnswer } from "./test/target-kpi";

interface Sent {
  teamId: string | null;
  assignmentId: string | null;
  reason: string | null;
  targets: TargetInput[];
}

/** Shows the editor over a store that keeps what is sent, unless a refusal is given. */
async function showTargets(
  stored: TargetLineFragment[],
  {
    scope = null,
    kpi = {},
    refusals = [],
  }: { scope?: string | null; kpi?: object; refusals?: object[] } = {},
) {
  const sent: Sent[] = [];
  let held = stored;
  server.use(
    answerQuery("TargetsOfKpi", () => targetsAnswer(held, kpi)),
    answerMutation("SetTargets", ({ input }) => {
      const write = input as Sent;
      sent.push(write);
      if (refusals.length > 0) return { setTargets: { targets: [], refusals } };
      const touched = new Set(write.targets.map(({ validFrom }) => validFrom));
      const set = write.targets.filter(
        ({ target, minimum, stretch, isEnd }) => target ?? minimum ?? stretch ?? isEnd,
      );
      held = [
        ...held.filter((each) => !touched.has(each.validFrom)),
        ...set.map(({ validFrom, ...levels }) =>
          target(validFrom, { ...levels, isEnd: levels.isEnd ?? false }),
        ),
      ];
      return { setTargets: { targets: held, refusals: [] } };
    }),
  );
  await renderScreen(<TargetsOfKpiPage kpiId="kpi-1" scope={scope} />);
  await screen.findByRole("heading", { name: "Targets of Reachability" });
  return sent;
}

const level = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const typeOver = async (field: HTMLInputElement, text: string) => {
  await userEvent.clear(field);
  await userEvent.type(field, text);
};
const save = (count: number) =>
  userEvent.click(
    screen.getByRole("button", { name: count === 1 ? "Save 1 change" : `Save ${count} changes` }),
  );

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-20T10:00:00Z"), toFake: ["Date"] });
  navigation.path = "/en/targets/kpi-1";
  navigation.search = "";
});

afterEach(() => vi.useRealTimers());

test("a target is ended from the next period on, and holds again when that is undone", async () => {
  const sent = await showTargets([target("2026-01", { target: "90" })]);
  await userEvent.click(screen.getByRole("button", { name: "End the target" }));
  expect(screen.getByDisplayValue("December 2026")).toBeTruthy();
  expect(screen.getByText("No target from here on")).toBeTruthy();
  await save(1);
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await screen.findByText("The targets of Reachability are as they were before.");
  expect(sent.map(({ targets }) => targets)).toEqual([
    [{ validFrom: "2026-12", isEnd: true }],
    [{ validFrom: "2026-12", minimum: null, target: null, stretch: null, baseline: null }],
  ]);
  expect(screen.queryByText("No target from here on")).toBeNull();
});

test("what ended stands in the list and in what holds when, and its removal can be undone", async () => {
  const end = target("2026-06", { isEnd: true });
  const sent = await showTargets([target("2026-01", { target: "90" }), end]);
  const course = within(screen.getByRole("region", { name: "What holds when" }));
  expect(course.getByText("no target")).toBeTruthy();
  const holds = within(screen.getByRole("region", { name: /What holds in November 2026/ }));
  expect(holds.getAllByText("ended as of Jun 2026")).toHaveLength(2);
  await userEvent.click(screen.getByRole("button", { name: "Remove the target from June 2026" }));
  await save(1);
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await screen.findByText("The targets of Reachability are as they were before.");
  expect(sent.at(-1)?.targets).toEqual([{ validFrom: "2026-06", isEnd: true }]);
});

test("only what differs is sent, in one write with its reason, and says what it did", async () => {
  const sent = await showTargets([target("2025-01", { target: "85" }), target("2026-01", { target: "90" })]);
  await typeOver(level("Target from January 2026"), "92,5");
  await userEvent.click(screen.getByRole("button", { name: "Remove the target from January 2025" }));
  await userEvent.type(level("Reason"), "agreed with the board");
  await save(2);
  expect(await screen.findByText("2 targets of Reachability were changed.")).toBeTruthy();
  expect(sent).toEqual([
    expect.objectContaining({
      kpiId: "kpi-1",
      teamId: null,
      assignmentId: null,
      reason: "agreed with the board",
      targets: [
        { validFrom: "2025-01", minimum: null, target: null, stretch: null, baseline: null },
        { validFrom: "2026-01", minimum: null, target: "92.5", stretch: null, baseline: null },
      ],
    }),
  ]);
});

test("what was removed is told as removed", async () => {
  await showTargets([target("2025-01", { target: "85" }), target("2026-01", { target: "90" })]);
  await userEvent.click(screen.getByRole("button", { name: "Remove the target from January 2025" }));
  await save(1);
  expect(await screen.findByText("One target of Reachability was removed.")).toBeTruthy();
});

test("what was saved can be taken back: every period as it was before", async () => {
  const sent = await showTargets([target("2026-01", { target: "90", stretch: "95" })]);
  await typeOver(level("Target from January 2026"), "80");
  await save(1);
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  expect(await screen.findByText("The targets of Reachability are as they were before.")).toBeTruthy();
  expect(sent[1]?.targets).toEqual([
    { validFrom: "2026-01", minimum: null, target: "90", stretch: "95", baseline: null },
  ]);
  expect(level("Target from January 2026").value).toBe("90");
});

test("a new row takes a period as it is typed", async () => {
  const sent = await showTargets([]);
  await userEvent.click(screen.getByRole("button", { name: "Add a target" }));
  const from = screen.getByRole<HTMLInputElement>("combobox", { name: "Valid from" });
  await userEvent.clear(from);
  await userEvent.type(from, "3/2026");
  await userEvent.tab();
  expect(from.value).toBe("March 2026");
  await userEvent.type(level("Target from March 2026"), "70 %");
  await save(1);
  await waitFor(() => expect(sent[0]?.targets).toMatchObject([{ validFrom: "2026-03", target: "70" }]));
  expect(await screen.findByText("One target of Reachability was added.")).toBeTruthy();
});

test("a number that could be two is asked about before it is saved", async () => {
  const sent = await showTargets([target("2026-01", { target: "90" })], { kpi: { decimals: 3 } });
  await typeOver(level("Target from January 2026"), "1,234");
  const question = screen.getByRole("group", { name: "Which do you mean?" });
  expect(
    within(question)
      .getAllByRole("button")
      .map((each) => each.textContent),
  ).toEqual(["1,234", "1.234"]);
  await userEvent.click(within(question).getByRole("button", { name: "1,234" }));
  await save(1);
  await waitFor(() => expect(sent[0]?.targets).toMatchObject([{ target: "1234" }]));
});

test("levels that contradict the direction are told while one types, and not sent", async () => {
  const sent = await showTargets([target("2026-01", { target: "90" })]);
  await userEvent.type(level("Stretch from January 2026"), "85");
  const wrong = "The stretch (85) is below the target (90), but higher is better here.";
  expect(await screen.findByText(wrong)).toBeTruthy();
  await save(1);
  expect(sent).toEqual([]);
});

test("what is missing is told once saving was tried", async () => {
  const sent = await showTargets([]);
  await userEvent.click(screen.getByRole("button", { name: "Add a target" }));
  await userEvent.clear(screen.getByRole("combobox", { name: "Valid from" }));
  expect(screen.queryByText("Say from which period on it holds.")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Say from which period on it holds.")).toBeTruthy();
  expect(sent).toEqual([]);
});

test("two rows of one period can't both be kept", async () => {
  await showTargets([target("2026-01", { target: "90" })]);
  await userEvent.click(screen.getByRole("button", { name: "Add a target" }));
  const [, second] = screen.getAllByRole("combobox", { name: "Valid from" });
  await userEvent.clear(second as HTMLElement);
  await userEvent.type(second as HTMLElement, "2026-01");
  await userEvent.type(level("Target from 2026-01"), "95");
  expect(await screen.findByText("Another row begins with this period. Keep one of them.")).toBeTruthy();
});

test("a refusal is shown and what was typed stays", async () => {
  const refusals = [{ code: "RETIRED", path: ["kpiId"], sentence: "This KPI is retired." }];
  await showTargets([target("2026-01", { target: "90" })], { refusals });
  await typeOver(level("Target from January 2026"), "80");
  await save(1);
  expect((await screen.findByRole("alert")).textContent).toContain("This KPI is retired.");
  expect(level("Target from January 2026").value).toBe("80");
});

test("targets of a team are for it and those below, and what holds follows what is typed", async () => {
  const own = target("2025-01", { target: "70" }, { team: { id: "team-2", name: "Night shift" } });
  const sent = await showTargets([target("2025-01", { target: "90" }), own], { scope: "team:team-2" });
  const held = () => screen.getAllByRole("listitem").map((each) => each.textContent);
  const since = "carried forward since Jan 2025";
  expect(held()).toContain(`Helpline90.0\u00a0%set for all teams · ${since}`);
  expect(held()).toContain(`Night shift70.0\u00a0%set for Night shift and below · ${since}`);
  await typeOver(level("Target from January 2025"), "75");
  expect(held()).toContain(`Night shift75.0\u00a0%set for Night shift and below · ${since}`);
  await save(1);
  await waitFor(() => expect(sent[0]).toMatchObject({ teamId: "team-2", assignmentId: null }));
});

test("an informational KPI takes no target", async () => {
  await showTargets([], { kpi: { direction: "INFORMATIONAL" } });
  expect(screen.getByText("This KPI takes no target")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Add a target" })).toBeNull();
});

test("who may not set targets sees them and can't change them", async () => {
  await showTargets([target("2026-01", { target: "90" })], { kpi: { viewerCanSetTargets: false } });
  expect(level("Target from January 2026").disabled).toBe(true);
  expect(screen.queryByRole("button", { name: "Add a target" })).toBeNull();
});

test("a new target begins with the fiscal year, or where one does already, with the next period", async () => {
  await showTargets([]);
  await userEvent.click(screen.getByRole("button", { name: "Add a target" }));
  await userEvent.click(screen.getByRole("button", { name: "Add a target" }));
  const periods = screen.getAllByRole<HTMLInputElement>("combobox", { name: "Valid from" });
  expect(periods.map((each) => each.value)).toEqual(["January 2026", "December 2026"]);
});

test("a target outside the possible values is asked to be checked, and can be saved", async () => {
  const sent = await showTargets([target("2026-01", { target: "90" })], { kpi: { rangeMaximum: "100" } });
  await typeOver(level("Target from January 2026"), "120");
  expect(await screen.findByText(/^Please check. 120%? ?.*is outside the allowed range/)).toBeTruthy();
  await save(1);
  await waitFor(() => expect(sent[0]?.targets).toMatchObject([{ target: "120" }]));
});

test("a baseline is kept beside its target", async () => {
  const sent = await showTargets([target("2026-01", { target: "90" })]);
  await userEvent.type(level("Baseline from January 2026"), "60");
  await save(1);
  await waitFor(() => expect(sent[0]?.targets).toMatchObject([{ target: "90", baseline: "60" }]));
});

const quarters = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"];
const additive = { aggregation: "SUM", periodicity: "QUARTER", unit: "CHF", decimals: 0 } as const;

/** Answers what a year's target becomes, and keeps what was asked. */
function answerSpread(amounts: string[], refusals: object[] = []) {
  const asked: Record<string, unknown>[] = [];
  server.use(
    answerQuery("SpreadTarget", ({ input }) => {
      asked.push(input as Record<string, unknown>);
      const targets = refusals.length > 0 ? [] : amounts;
      return {
        spreadTarget: {
          targets: targets.map((amount, at) => ({ validFrom: quarters[at], target: amount })),
          seasonsOf: [],
          refusals,
        },
      };
    }),
  );
  return asked;
}

async function openSpread() {
  await userEvent.click(screen.getByRole("button", { name: "Spread a year’s target" }));
  return within(await screen.findByRole("dialog", { name: "Spread a year’s target" }));
}

test("a year's target is spread while one looks, taken over into the rows, and saved with them", async () => {
  const asked = answerSpread(["251", "250", "250", "250"]);
  const sent = await showTargets([target("2026-Q1", { target: "200", minimum: "150" })], { kpi: additive });
  const dialog = await openSpread();
  await userEvent.type(dialog.getByRole("textbox", { name: "Target of the whole year" }), "1001");
  expect(await dialog.findByText(/^Together 1,001 CHF: exactly/)).toBeTruthy();
  expect(asked.at(-1)).toMatchObject({ annual: "1001", method: "EVENLY", year: "2026", amounts: null });
  await userEvent.click(dialog.getByRole("button", { name: "Take over these targets" }));
  await save(4);
  await waitFor(() =>
    expect(sent[0]?.targets).toEqual([
      { validFrom: "2026-Q1", minimum: "150", target: "251", stretch: null, baseline: null },
      ...["2026-Q2", "2026-Q3", "2026-Q4"].map((validFrom) => ({
        validFrom,
        minimum: null,
        target: "250",
        stretch: null,
        baseline: null,
      })),
    ]),
  );
});

test("by hand what is known is sent, and the rest is left to be shared", async () => {
  const asked = answerSpread(["400", "200", "200", "200"]);
  await showTargets([], { kpi: additive });
  const dialog = await openSpread();
  await userEvent.type(dialog.getByRole("textbox", { name: "Target of the whole year" }), "1000");
  await userEvent.click(dialog.getByRole("radio", { name: "By hand" }));
  await userEvent.type(dialog.getByRole("textbox", { name: "Quarter 1, 2026" }), "400");
  await waitFor(() =>
    expect(asked.at(-1)).toMatchObject({ method: "BY_HAND", amounts: ["400", null, null, null] }),
  );
});

test("amounts that do not add up are refused, and nothing can be taken over", async () => {
  const sentence = "The amounts add up to 1,200, which is 200 more than the year's 1,000.";
  answerSpread([], [{ code: "SUM_DIFFERS", path: ["amounts"], sentence }]);
  await showTargets([], { kpi: additive });
  const dialog = await openSpread();
  await userEvent.type(dialog.getByRole("textbox", { name: "Target of the whole year" }), "1000");
  expect(await dialog.findByText(sentence)).toBeTruthy();
  expect(dialog.getByRole<HTMLButtonElement>("button", { name: "Take over these targets" }).disabled).toBe(
    true,
  );
});

test("only figures that add up to a year offer to spread one", async () => {
  await showTargets([]);
  expect(screen.queryByRole("button", { name: "Spread a year’s target" })).toBeNull();
});
