import { randomUUID } from "node:crypto";
import type { Browser } from "playwright-core";
import { type DemoPerson, type Visitor, visit } from "./visitor";

/** A team with KPIs of its own that nothing but one journey touches. */
export interface DeskTeam {
  id: string;
  name: string;
}

/** Asks the product's API as the person before this browser. */
export async function askAs(
  visitor: Visitor,
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
) {
  const answer = await visitor.context.request.post(`${url}/api/graphql`, {
    headers: { "content-type": "application/json", origin: url },
    data: { query, variables },
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Makes a team with so many monthly KPIs, one value of each long ago, and gives people the role to enter for it. */
export async function makeDeskTeam(
  browser: Browser,
  url: string,
  { about, kpis, economists }: { about: string; kpis: number; economists: DemoPerson[] },
): Promise<DeskTeam> {
  // Of its own at every try, and after all of the demo in every list.
  const name = `Z ${about} ${randomUUID().slice(0, 4)}`;
  const lines = Array.from({ length: kpis }, (_, n) => `${name},${kpiName(name, n)},month,2024-12,100`);
  const content = Buffer.from(["team,kpi,periodicity,period,actual", ...lines].join("\n")).toString("base64");
  const helga = await visit(browser, url, "Helga");
  const { importEntries } = await askAs(
    helga,
    url,
    `mutation ($input: ImportEntriesInput!) { importEntries(input: $input) { refusals { sentence } } }`,
    { input: { content, fileName: `${name}.csv` } },
  );
  if (importEntries.refusals.length > 0) throw new Error(importEntries.refusals[0].sentence);
  const { teams } = await askAs(helga, url, "{ teams { id name } }");
  const team = teams.find((one: DeskTeam) => one.name === name);
  await helga.leave();
  await giveRoles(browser, url, team, economists);
  return team;
}

export const kpiName = (team: string, n: number): string => `${team} ${String(n + 1).padStart(3, "0")}`;

async function giveRoles(
  browser: Browser,
  url: string,
  team: DeskTeam,
  economists: DemoPerson[],
): Promise<void> {
  const ada = await visit(browser, url, "Ada");
  const { people } = await askAs(ada, url, "{ people(first: 50) { nodes { id name } } }");
  for (const economist of economists) {
    const { id } = people.nodes.find((person: { name: string }) => person.name.startsWith(economist));
    await askAs(
      ada,
      url,
      "mutation ($input: GrantRoleInput!) { grantRole(input: $input) { refusals { sentence } } }",
      { input: { personId: id, role: "ECONOMIST", teamId: team.id } },
    );
  }
  await ada.leave();
}

/** What stands in the team's cells, by KPI and period: the value and its revision. */
export async function entriesOf(
  visitor: Visitor,
  url: string,
  { team, month }: { team: DeskTeam; month: string },
): Promise<Map<string, { value: string; revision: number }>> {
  const { desk } = await askAs(
    visitor,
    url,
    `query ($month: Period, $teamId: ID) { desk(month: $month, teamId: $teamId, earlier: 11) { rows {
      assignment { kpi { name } } earlier { period entry { value revision } } cells { period entry { value revision } } } } }`,
    { month, teamId: team.id },
  );
  type Cell = { period: string; entry: { value: string; revision: number } | null };
  type Row = { assignment: { kpi: { name: string } }; earlier: Cell[]; cells: Cell[] };
  return new Map(
    desk.rows.flatMap(({ assignment, earlier, cells }: Row) =>
      [...earlier, ...cells].flatMap(({ period, entry }) =>
        entry?.value ? [[`${assignment.kpi.name}|${period}`, entry] as const] : [],
      ),
    ),
  );
}
