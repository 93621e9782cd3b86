import type { KpiLineFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { type AsOf, readAsOf } from "../../lib/as-of";
import { answerQuery } from "../../test/answer";
import { navigation } from "../../test/navigation";
import { renderScreen } from "../../test/render";
import { server } from "../../test/server";
import type { Viewer } from "../shell/viewer";
import { misreadInList, readKpiListAddress } from "./kpi-list-address";
import { KpiListPage } from "./kpi-list-page";

const line = (name: string, rest: Partial<KpiLineFragment> = {}): KpiLineFragment => ({
  id: name,
  name,
  category: "Money",
  description: "",
  unit: "CHF",
  direction: "LOWER_IS_BETTER",
  periodicity: "MONTH",
  retiredAt: null,
  owner: { id: "helga", name: "Helga" },
  assignments: ["Schools", "Finance", "Digital"].map((team) => ({
    id: `${name} ${team}`,
    retiredAt: null,
    team: { id: team, name: team },
  })),
  ...rest,
});

async function showList(
  answer: (variables: Record<string, unknown>) => KpiLineFragment[],
  search: Record<string, string> = {},
  viewer: Partial<Viewer> = {},
  asOf: AsOf | null = null,
) {
  navigation.search = new URLSearchParams(search).toString();
  server.use(
    answerQuery("KpiListChoices", () => ({
      organization: { id: "organization-1", kpiCategories: ["Money"] },
      teams: [{ id: "Finance", name: "Finance", parent: null }],
    })),
    answerQuery("KpiList", (variables) => {
      const nodes = answer(variables);
      return { kpis: { totalCount: nodes.length, pageInfo: { endCursor: null, hasNextPage: false }, nodes } };
    }),
  );
  await renderScreen(
    <KpiListPage
      address={readKpiListAddress(search)}
      asOf={asOf}
      misread={misreadInList(search, [{ id: "Finance" }])}
    />,
    {
      viewer,
    },
  );
}

beforeEach(() => {
  navigation.path = "/en/kpis";
  navigation.router.replace.mockClear();
});

test("a KPI stands with what it is, for whom, and who answers for it", async () => {
  await showList(() => [line("Budget used")]);
  const row = await screen.findByRole("row", { name: /Budget used/ });
  expect(
    within(row)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["Money", "Digital, Finance and 1 more", "Monthly", "CHF", "Lower is better", "Helga"]);
});

test("the filters of the address are those that are asked for", async () => {
  let asked: unknown;
  const search = { text: "budget", category: "Money", team: "Finance", periodicity: "month", retired: "1" };
  await showList((variables) => {
    asked = variables.filter;
    return [line("Budget used", { retiredAt: "2026-01-01T00:00:00.000Z" })];
  }, search);
  expect(await screen.findByText("retired")).toBeTruthy();
  expect(asked).toEqual({
    text: "budget",
    category: "Money",
    teamId: "Finance",
    periodicities: ["MONTH"],
    includeRetired: true,
  });
  expect(screen.getByRole<HTMLInputElement>("searchbox", { name: "Search KPIs" }).value).toBe("budget");
});

test("what is typed into the search goes into the address", async () => {
  await showList(() => [line("Budget used")]);
  await userEvent.type(screen.getByRole("searchbox", { name: "Search KPIs" }), "bud{Enter}");
  expect(navigation.router.replace).toHaveBeenCalledWith("/en/kpis?text=bud", expect.anything());
});

test("only who may is offered to define a KPI", async () => {
  await showList(() => [line("Budget used")]);
  expect(screen.queryByRole("link", { name: "Define a KPI" })).toBeNull();
});

test("an empty register says what to do next", async () => {
  await showList(() => [], {}, { viewerCanDefineKpis: true, viewerCanImport: true });
  expect(await screen.findByText("No KPI is defined yet")).toBeTruthy();
  expect(screen.getAllByRole("link", { name: "Define a KPI" })).toHaveLength(2);
  expect(screen.getByRole("link", { name: "Import a file" })).toBeTruthy();
});

test("as of a day in the past: the KPIs of then, which lead to their pages of then, and nothing to define", async () => {
  const asked: unknown[] = [];
  const asOf = readAsOf("2026-03-31", "Europe/Zurich", new Date("2026-11-20T10:00:00Z"));
  const answer = (variables: Record<string, unknown>) => {
    asked.push(variables.asOf);
    return [line("Budget used")];
  };
  await showList(answer, { asOf: "2026-03-31" }, { viewerCanDefineKpis: true }, asOf);
  const link = await screen.findByRole("link", { name: "Budget used" });
  expect(asked).toEqual(["2026-03-31T21:59:59.999Z"]);
  expect(link.getAttribute("href")).toBe("/en/kpis/Budget used?asOf=2026-03-31");
  expect(screen.getByText("As known on March 31, 2026")).toBeTruthy();
  expect(screen.queryByRole("link", { name: "New KPI" })).toBeNull();
});
