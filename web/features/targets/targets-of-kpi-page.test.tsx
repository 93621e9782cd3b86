import type { TargetLineFragment } from "@cairn/schema/generated/web/targets/graphql";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
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
  targets: Record<string, string | null>[];
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
      const set = write.targets.filter(({ target, minimum, stretch }) => target ?? minimum ?? stretch);
      held = [
        ...held.filter((each) => !touched.has(each.validFrom)),
        ...set.map(({ validFrom, ...levels }) => target(validFrom ?? "", levels)),
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
  navigation.path = "/en/targets/kpi-1";
  navigation.search = "";
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
        { validFrom: "2025-01", minimum: null, target: null, stretch: null },
        { validFrom: "2026-01", minimum: null, target: "92.5", stretch: null },
      ],
    }),
  ]);
});

test("what was saved can be taken back: every period as it was before", async () => {
  const sent = await showTargets([target("2026-01", { target: "90", stretch: "95" })]);
  await typeOver(level("Target from January 2026"), "80");
  await save(1);
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  expect(await screen.findByText("The targets of Reachability are as they were before.")).toBeTruthy();
  expect(sent[1]?.targets).toEqual([{ validFrom: "2026-01", minimum: null, target: "90", stretch: "95" }]);
  expect(level("Target from January 2026").value).toBe("90");
});

test("a new row takes a period as it is typed", async () => {
  const sent = await showTargets([]);
  await userEvent.click(screen.getByRole("button", { name: "Add a target" }));
  await userEvent.type(screen.getByRole("combobox", { name: "Valid from" }), "3/2026");
  await userEvent.tab();
  expect(screen.getByRole<HTMLInputElement>("combobox", { name: "Valid from" }).value).toBe("March 2026");
  await userEvent.type(level("Target from March 2026"), "70 %");
  await save(1);
  await waitFor(() => expect(sent[0]?.targets).toMatchObject([{ validFrom: "2026-03", target: "70" }]));
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
  expect(screen.queryByText("Say from which period on it holds.")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Say from which period on it holds.")).toBeTruthy();
  expect(sent).toEqual([]);
});

test("two rows of one period can't both be kept", async () => {
  await showTargets([target("2026-01", { target: "90" })]);
  await userEvent.click(screen.getByRole("button", { name: "Add a target" }));
  const [, second] = screen.getAllByRole("combobox", { name: "Valid from" });
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
  expect(held()).toContain("Helpline90.0\u00a0%set for all teams");
  expect(held()).toContain("Night shift70.0\u00a0%set for Night shift and below");
  await typeOver(level("Target from January 2025"), "75");
  expect(held()).toContain("Night shift75.0\u00a0%set for Night shift and below");
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
