import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { freePort } from "@cairn/drizzle/embedded-cluster";
import type { Sql } from "postgres";
import { type Contender, json, type Surroundings } from "./contenders";
import { startProgram } from "./program";

/** Installs the peers where they are not, with the Node that they need: no workspace has them among its own. */
export async function installPeers(folder: string): Promise<string> {
  const node = path.join(folder, "node_modules/node/bin/node");
  const run = promisify(execFile);
  if (!existsSync(path.join(folder, "node_modules/postgraphile")))
    await run("npm", ["ci", "--ignore-scripts"], { cwd: folder });
  if (!existsSync(node))
    await run(process.execPath, ["installArchSpecificPackage.js"], {
      cwd: path.join(folder, "node_modules/node"),
    });
  return node;
}

interface Question {
  query: string;
  variables(asked: never): unknown;
}

/** Less than what the API answers: statuses, and which target holds when, are left to the client. */
const KPI = `kpiByOrganizationIdAndKpiId {
  name unit direction tolerance targetsByOrganizationIdAndKpiId { nodes { assignmentId validFrom target } } }`;
const entries = (
  count: number,
) => `entriesByOrganizationIdAndAssignmentId(first: ${count}, orderBy: PERIOD_START_DESC) {
  nodes { period state value } }`;

const questionsOf = (entryIds: ReadonlyMap<string, string>): Record<string, Question> => ({
  board: {
    query: `query ($teamId: UUID!) { allTeams(condition: { parentId: $teamId }) { nodes { name
      assignmentsByOrganizationIdAndTeamId { nodes { rowId ${KPI} ${entries(24)} } } } } }`,
    variables: (asked: { teamId: string }) => asked,
  },
  "kpi-page": {
    query: `query ($id: UUID!) {
      assignmentByRowId(rowId: $id) { rowId ${KPI} teamByOrganizationIdAndTeamId { name } ${entries(60)} }
      allChanges(condition: { entityId: $id }, first: 20, orderBy: SEQ_DESC) {
        nodes { seq at action actorId reason before after } } }`,
    variables: (asked: { id: string }) => asked,
  },
  entry: {
    query: `mutation ($input: UpdateFloorEntryByRowIdInput!) {
      updateFloorEntryByRowId(input: $input) { floorEntry { rowId period value revision } } }`,
    variables: ({ input }: { input: { entries: [{ assignmentId: string; value: string }] } }) => ({
      input: {
        rowId: entryIds.get(input.entries[0].assignmentId),
        floorEntryPatch: { value: input.entries[0].value },
      },
    }),
  },
});

/** PostGraphile on the same database, without sign-in, row-level security and log. */
export async function startPostGraphile(
  folder: string,
  node: string,
  sql: Sql,
  around: Surroundings,
): Promise<Contender> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const { pid, stop } = await startProgram(
    {
      name: "PostGraphile",
      node,
      args: [path.join(folder, "postgraphile.mjs")],
      env: { DATABASE_URL: around.databaseUrl, PORT: String(port), GRAPHILE_ENV: "production" },
      ready: `${address}/livez`,
      leaveWithParent: around.leaveWithParent,
    },
    around.signal,
  );
  const last = around.organization.months.at(-1) ?? "";
  const rows = await sql<{ id: string; assignmentId: string }[]>`
    select id, assignment_id as "assignmentId" from floor.entries where period = ${last}`;
  const questions = questionsOf(new Map(rows.map((row) => [row.assignmentId, row.id])));
  return {
    name: "PostGraphile",
    addresses: [address],
    pids: [pid],
    works: Object.keys(questions),
    answersOtherwise: true,
    asker: async (work) => (n) => {
      const { query, variables } = questions[work.slug] as Question;
      return {
        path: "/graphql",
        headers: json,
        body: JSON.stringify({ query, variables: variables(work.ask(n) as never) }),
      };
    },
    stop,
  };
}
