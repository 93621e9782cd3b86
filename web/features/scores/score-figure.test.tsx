import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { type AsOf, readAsOf } from "../../lib/as-of";
import { answerQuery } from "../../test/answer";
import { renderScreen } from "../../test/render";
import { server } from "../../test/server";
import type { Viewer } from "../shell/viewer";
import { ScoreFigure } from "./score-figure";

const assignment = (name: string, team = "Helpline") => ({
  id: `of ${name}`,
  kpi: { id: name, name },
  team: { id: `team ${team}`, name: team },
  person: null,
});
const part = (name: string, weight: string, achievement: number, counted: string, contribution: string) => ({
  ...{ assignment: assignment(name), status: achievement < 1 ? "OFF_TRACK" : "ON_TRACK" },
  ...{ weight, achievement, counted, contribution },
});
const score = {
  ...{ value: "0.725", rated: 3, expected: 5, weights: "4", cap: "1.2" },
  rule: "SCORE_CAPPED",
  params: {
    rated: { number: "3" },
    expected: { number: "5" },
    sum: { number: "2.9" },
    weights: { number: "4" },
    score: { number: "0.725" },
    cap: { number: "1.2" },
  },
  parts: [
    part("Waiting time", "1", -0.2, "0", "0"),
    part("Reachability", "1", 0.5, "0.5", "0.125"),
    part("Donations", "2", 1.5, "1.2", "0.6"),
  ],
  omitted: [
    { reason: "OUT_OF_DATE", isMissed: true, count: 1, assignments: [assignment("Calls")] },
    { reason: "NO_DATA", isMissed: true, count: 1, assignments: [assignment("Volunteers", "Schools")] },
    { reason: "NOT_RATED", isMissed: false, count: 6, assignments: [assignment("Headcount")] },
  ],
};
const past = readAsOf("2026-11-10", "Europe/Zurich", new Date("2026-11-20T10:00:00Z"));

let asked: Record<string, unknown>;
let answer: object;

interface Shown {
  shown?: { value: string | null; rated: number; expected: number };
  viewer?: Partial<Viewer>;
  asOf?: AsOf | null;
}

async function show({ shown = score, viewer = {}, asOf = null }: Shown = {}) {
  server.use(
    answerQuery("ScoreParts", (variables) => {
      asked = variables;
      return { board: { score: answer } };
    }),
  );
  await renderScreen(<ScoreFigure score={shown} teamId="team Helpline" asOf={asOf} />, { viewer });
}

const button = () => screen.queryByRole("button");

async function open() {
  await userEvent.click(
    screen.getByRole("button", { name: "Score 73%, of 3 of 5 KPIs: how is it made up?" }),
  );
  const note = await screen.findByRole("dialog", { name: "How the score is made up" });
  await within(note).findByRole("table");
  return note;
}

beforeEach(() => {
  answer = score;
});

test("a score is one figure with how many of how many went in", async () => {
  await show();
  expect(button()?.textContent).toBe("Score73%3 of 5 KPIs");
});

test("there is none where nothing is rated, and none of a single KPI", async () => {
  await show({ shown: { value: null, rated: 0, expected: 4 } });
  expect(button()).toBeNull();
  await show({ shown: { value: "0.9", rated: 1, expected: 4 } });
  expect(button()).toBeNull();
});

test("it tells on a click what each KPI brings, and the parts add up", async () => {
  await show();
  const note = await open();
  expect(asked).toEqual({ filter: { teamId: "team Helpline" }, asOf: null });
  const rows = within(note)
    .getAllByRole("row")
    .map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows).toEqual([
    ["KPI", "Achieved", "Weight", "Brings"],
    ["Waiting time", "-20%counts 0%", "1", "0.0%"],
    ["Reachability", "50%", "1", "12.5%"],
    ["Donations", "150%counts 120%", "2", "60.0%"],
    ["Together", "4", "72.5%"],
  ]);
  expect(note.textContent).toContain("Of 3 of 5 KPIs, each counting from 0 to 1.2: 2.9 ÷ 4 = 0.725.");
  expect(note.textContent).toContain("No KPI counts more than 120%, and none less than 0%.");
  const link = within(note).getByRole("link", { name: "Donations" });
  expect(link.getAttribute("href")).toBe("/en/kpis/Donations?assignment=of Donations");
});

test("it says who is left out and why, those that should count apart", async () => {
  await show();
  const note = await open();
  const [missed, others] = within(note)
    .getAllByRole("list")
    .map((list) => within(list).getAllByRole("listitem"));
  expect(missed?.map((item) => item.textContent)).toEqual([
    "One is out of date: Calls (Helpline)",
    "One was never reported: Volunteers (Schools)",
  ]);
  expect(others?.map((item) => item.textContent)).toEqual([
    "6 are for information or have no target: Headcount (Helpline) and 5 more",
  ]);
  expect(note.textContent).toContain("Left out, and should count");
});

test("what has no room is told together", async () => {
  answer = { ...score, rated: 5 };
  await show();
  expect((await open()).textContent).toContain("2 more KPIs bring 0.0%.");
});

test("where weights and limit are set is told to those who may", async () => {
  await show({ viewer: { viewerCanDefineKpis: true, viewerCanManageOrganization: false } });
  const note = await open();
  expect(
    within(note)
      .getByRole("link", { name: /^Weights are set/ })
      .getAttribute("href"),
  ).toBe("/en/kpis");
  expect(within(note).queryByRole("link", { name: /^The limit/ })).toBeNull();
});

test("in the past it is that of then, with nothing to set", async () => {
  await show({ asOf: past, viewer: { viewerCanDefineKpis: true, viewerCanManageOrganization: true } });
  const note = await open();
  expect(asked).toMatchObject({ asOf: past?.instant });
  expect(note.textContent).toContain("This limit is that of today.");
  expect(within(note).queryByRole("link", { name: /set in/ })).toBeNull();
});
