import type { KpiDefinitionFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { answerMutation } from "../../../test/answer";
import { navigation } from "../../../test/navigation";
import { renderScreen } from "../../../test/render";
import { server } from "../../../test/server";
import { choices, definition } from "../test/definitions";
import { KpiForm } from "./kpi-form";

type Input = Record<string, unknown>;
const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name });

/** Shows the form and notes what is sent. */
async function showForm(kpi: KpiDefinitionFragment | null, answers: object[] = []) {
  const sent: Input[] = [];
  const answer =
    (verb: string) =>
    ({ input }: Input) => {
      sent.push(input as Input);
      return { [verb]: answers[sent.length - 1] ?? { kpi: kpi ?? definition, refusals: [] } };
    };
  server.use(
    answerMutation("DefineKpi", answer("defineKpi")),
    answerMutation("ReviseKpi", answer("reviseKpi")),
  );
  await renderScreen(<KpiForm kpi={kpi} choices={choices} />);
  return sent;
}

beforeEach(() => navigation.router.push.mockClear());

test("a new KPI is sent as the contract takes it, and its page follows", async () => {
  const sent = await showForm(null);
  await userEvent.type(field(/^Name/), "Reachability");
  await userEvent.type(field("Largest possible value"), "100");
  await userEvent.clear(field("At risk within"));
  await userEvent.type(field("At risk within"), "7.5");
  await userEvent.click(screen.getByRole("radio", { name: /Lower is better/ }));
  await userEvent.click(screen.getByRole("button", { name: "Define the KPI" }));
  await waitFor(() => expect(navigation.router.push).toHaveBeenCalled());
  expect(sent).toMatchObject([
    {
      name: "Reachability",
      direction: "LOWER_IS_BETTER",
      rangeMinimum: null,
      rangeMaximum: "100",
      tolerance: "0.075",
      toleranceKind: "SHARE",
      ratioFactor: null,
      teamIds: [],
      firstPeriod: null,
    },
  ]);
  expect(await screen.findByText("Helpline reachability is defined.")).toBeTruthy();
});

test("what the rules can tell is told before anything is sent, at its field", async () => {
  const sent = await showForm(null);
  await userEvent.type(field("Smallest possible value"), "10");
  await userEvent.type(field("Largest possible value"), "5");
  await userEvent.type(screen.getByRole("combobox", { name: "First period" }), "soon");
  await userEvent.click(screen.getByRole("button", { name: "Define the KPI" }));
  expect(await screen.findByText("Give the KPI a name.")).toBeTruthy();
  expect(field("Largest possible value").getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText("The largest value is below the smallest (10).")).toBeTruthy();
  expect(screen.getByText(/“soon” isn't a period/)).toBeTruthy();
  expect(sent).toEqual([]);
});

test("a number that could be two is asked about, and sent as it was meant", async () => {
  const sent = await showForm(null);
  await userEvent.type(field(/^Name/), "Reachability");
  await userEvent.type(field("Largest possible value"), "1,234");
  await userEvent.click(screen.getByRole("button", { name: "Define the KPI" }));
  expect(await screen.findByText("This could be 1,234 or 1.234. Choose which you mean.")).toBeTruthy();
  expect(sent).toEqual([]);
  const question = screen.getByRole("group", { name: "Which do you mean?" });
  await userEvent.click(within(question).getByRole("button", { name: "1.234" }));
  await userEvent.click(screen.getByRole("button", { name: "Define the KPI" }));
  await waitFor(() => expect(sent).toMatchObject([{ rangeMaximum: "1.234" }]));
});

test("a refusal of the API stands at the field it names, and what was typed stays", async () => {
  const sentence = "There is a KPI named “Reach” already.";
  await showForm(null, [{ kpi: null, refusals: [{ code: "NAME_TAKEN", path: ["name"], sentence }] }]);
  await userEvent.type(field(/^Name/), "Reach");
  await userEvent.click(screen.getByRole("button", { name: "Define the KPI" }));
  expect(await screen.findByText(sentence)).toBeTruthy();
  expect(field(/^Name/).getAttribute("aria-invalid")).toBe("true");
  expect(field(/^Name/).value).toBe("Reach");
  expect(navigation.router.push).not.toHaveBeenCalled();
});

test("a refusal of a team stands at the teams, one of no field above the form", async () => {
  const refusals = [
    { code: "RETIRED", path: ["teamIds", "0"], sentence: "“Helpline” is retired." },
    { code: "FORBIDDEN", path: [], sentence: "Not today." },
  ];
  await showForm(null, [{ kpi: null, refusals }]);
  await userEvent.type(field(/^Name/), "Reach");
  await userEvent.click(screen.getByRole("button", { name: "Define the KPI" }));
  expect(await screen.findByText(/Not today/)).toBeTruthy();
});

test("how values combine is shown with numbers, by the rules that will combine them", async () => {
  await showForm(definition);
  expect(screen.getByText("Three months with 10, 20 and 30 make a quarter of 20 %.")).toBeTruthy();
  await userEvent.click(screen.getByRole("combobox", { name: "Over time" }));
  await userEvent.click(await screen.findByRole("option", { name: /^Sum/ }));
  expect(await screen.findByText("Three months with 10, 20 and 30 make a quarter of 60 %.")).toBeTruthy();
  expect(screen.getByText("Three teams with 10, 20 and 30 make 60 % together.")).toBeTruthy();
});

test("a change of what the figures mean says that it starts a new version", async () => {
  await showForm(definition);
  expect(screen.queryByText("This starts a new version")).toBeNull();
  await userEvent.click(screen.getByRole("radio", { name: /Lower is better/ }));
  expect(await screen.findByText("This starts a new version")).toBeTruthy();
});

test("when somebody else saved first, both versions are shown and each difference is chosen", async () => {
  const theirs = {
    ...definition,
    version: 1,
    versionFrom: null,
    revision: 4,
    decimals: 2,
    name: "Reachability (by Helga)",
  };
  const stale = { code: "STALE_REVISION", path: ["revision"], sentence: "Somebody else changed it." };
  const sent = await showForm(definition, [
    { kpi: theirs, refusals: [stale] },
    { kpi: theirs, refusals: [] },
  ]);
  await userEvent.clear(field(/^Name/));
  await userEvent.type(field(/^Name/), "My reachability");
  await userEvent.click(screen.getByRole("button", { name: "Save the definition" }));

  const dialog = await screen.findByRole("dialog", { name: "Somebody else changed this KPI" });
  const chosen = (name: string) => within(dialog).getByRole<HTMLInputElement>("radio", { name }).checked;
  expect(chosen("Name: keep yours, My reachability")).toBe(true);
  expect(chosen("Name: take what was saved meanwhile, Reachability (by Helga)")).toBe(false);
  expect(chosen("Decimals: take what was saved meanwhile, 2")).toBe(true);
  await userEvent.click(within(dialog).getByRole("button", { name: "Go on with this" }));

  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(field(/^Name/).value).toBe("My reachability");
  await userEvent.click(screen.getByRole("button", { name: "Save the definition" }));
  await waitFor(() => expect(navigation.router.push).toHaveBeenCalled());
  expect(sent).toMatchObject([
    { revision: 3, decimals: 1, name: "My reachability" },
    { revision: 4, decimals: 2, name: "My reachability" },
  ]);
});

test("leaving with something unsaved asks first", async () => {
  await showForm(definition);
  const cancel = () => screen.getByRole("link", { name: "Cancel" });
  await userEvent.type(field(/^Name/), "!");
  await userEvent.click(cancel());
  const dialog = await screen.findByRole("dialog", { name: "Leave without saving?" });
  await userEvent.click(within(dialog).getByRole("button", { name: "Leave" }));
  expect(navigation.router.push).toHaveBeenCalledWith("/en/kpis/kpi-1");
});

test("percentages that would be added up are asked about, and a better way is one press away", async () => {
  const sent = await showForm(null);
  await userEvent.type(field(/^Name/), "Reachability");
  expect(screen.queryByText("Percentages are rarely added up")).toBeNull();
  await userEvent.type(screen.getByRole("combobox", { name: "Unit" }), "%");
  expect(screen.getByText("Percentages are rarely added up")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Use the mean" }));
  expect(screen.queryByText("Percentages are rarely added up")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Define the KPI" }));
  await waitFor(() => expect(sent).toMatchObject([{ aggregation: "MEAN", teamAggregation: "MEAN" }]));
});

test("yes or no has no unit and no range of its own, and is a share unless somebody wants it counted", async () => {
  const sent = await showForm(null);
  await userEvent.type(field(/^Name/), "Plan in place");
  await userEvent.type(field("Largest possible value"), "7");
  await userEvent.click(screen.getByRole("radio", { name: "Yes or no" }));
  expect(screen.queryByRole("combobox", { name: "Unit" })).toBeNull();
  expect(screen.queryByRole("textbox", { name: "Largest possible value" })).toBeNull();
  await userEvent.clear(field("Weight in a score"));
  await userEvent.type(field("Weight in a score"), "2");
  await userEvent.click(screen.getByRole("button", { name: "Define the KPI" }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ valueKind: "YES_NO", unit: "", aggregation: "MEAN", scoreWeight: "2" });
  expect(sent[0]).not.toHaveProperty("rangeMaximum");
});

test("what is chosen is shown with values of its kind", async () => {
  await showForm(null);
  await userEvent.click(screen.getByRole("radio", { name: "Yes or no" }));
  expect(screen.getByText("Three months with yes, no and yes make a quarter of 0.67.")).toBeTruthy();
  const tried = within(screen.getByRole("complementary", { name: "How a value will be read" }));
  expect(tried.getByRole<HTMLInputElement>("textbox", { name: "Value" }).value).toBe("Yes");
  expect(tried.getByText("On track")).toBeTruthy();
  await userEvent.click(screen.getByRole("radio", { name: "A rating from 1 to 5" }));
  expect(screen.getByText("Three teams with 3, 4 and 4 make 3.67 together.")).toBeTruthy();
});

test("a ratio is chosen where one says what is entered, and a number is added up again", async () => {
  const sent = await showForm(null);
  await userEvent.type(field(/^Name/), "Reachability");
  await userEvent.click(screen.getByRole("radio", { name: "A ratio" }));
  expect(field("Factor").value).toBe("100");
  expect(
    screen.getByText(/Three months with 1 of 10, 3 of 20 and 8 of 30 make a quarter of 20\s%/),
  ).toBeTruthy();
  await userEvent.click(screen.getByRole("radio", { name: "A number" }));
  expect(screen.queryByRole("textbox", { name: "Factor" })).toBeNull();
  await userEvent.click(screen.getByRole("radio", { name: "A ratio" }));
  await userEvent.click(screen.getByRole("button", { name: "Define the KPI" }));
  await waitFor(() => expect(sent).toHaveLength(1));
  const combined = { aggregation: "RATIO", teamAggregation: "RATIO" };
  expect(sent[0]).toMatchObject({ valueKind: "NUMBER", unit: "%", ratioFactor: "100", ...combined });
});

test("a weight below zero is told at its field", async () => {
  const sent = await showForm(null);
  await userEvent.type(field(/^Name/), "Reachability");
  await userEvent.clear(field("Weight in a score"));
  await userEvent.type(field("Weight in a score"), "-1");
  await userEvent.click(screen.getByRole("button", { name: "Define the KPI" }));
  expect(await screen.findByText("A weight can’t be below zero.")).toBeTruthy();
  expect(sent).toEqual([]);
});
