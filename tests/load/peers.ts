import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { freePort } from "@cairn/drizzle/embedded-cluster";
import type { Sql } from "postgres";
import { type Contender, json, type Surroundings } from "./contenders";
import { naiveQuestions, peerWorks, type Question, tunedQuestions, usualQuestions } from "./peers-questions";
import { startProgram } from "./program";
import { partOf, type Work } from "./work";

/** Installs the peers where they are not, with the Node that they need: no workspace has them among its own. */
async function installPeers(folder: string): Promise<string> {
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

/** A peer: the program that serves it, and how it is asked for what the works ask for. */
interface Peer {
  name: string;
  node: string;
  program: string;
  env?: Record<string, string>;
  questions: Readonly<Record<string, Question>>;
}

/** PostGraphile as it comes and tuned by hand, and the API's stack used naively; all without sign-in, security and log. */
export async function startPeers(
  folder: string,
  started: Contender[],
  sql: Sql,
  around: Surroundings,
): Promise<void> {
  const node = await installPeers(folder);
  await sql.unsafe(await readFile(path.join(folder, "tuned.sql"), "utf8"));
  const postgraphile = path.join(folder, "postgraphile.mjs");
  const last = around.organization.months.at(-1) ?? "";
  const rows = await sql<{ id: string; assignmentId: string }[]>`
    select id, assignment_id as "assignmentId" from floor.entries where period = ${last}`;
  const entryIds = new Map(rows.map((row) => [row.assignmentId, row.id]));
  const peers: Peer[] = [
    { name: "PostGraphile", node, program: postgraphile, questions: usualQuestions(entryIds) },
    { name: "… tuned by hand", node, program: postgraphile, env: { TUNED: "1" }, questions: tunedQuestions },
    {
      name: "naive",
      node: process.execPath,
      program: path.join(folder, "dist/main.js"),
      questions: naiveQuestions,
    },
  ];
  for (const peer of peers) started.push(await startPeer(peer, around));
}

async function startPeer(
  { name, node, program, env, questions }: Peer,
  around: Surroundings,
): Promise<Contender> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const { pid, stop } = await startProgram(
    {
      name,
      node,
      args: [program],
      env: { DATABASE_URL: around.databaseUrl, PORT: String(port), GRAPHILE_ENV: "production", ...env },
      ready: `${address}/livez`,
      leaveWithParent: around.leaveWithParent,
    },
    around.signal,
  );
  const questionOf = (work: Work) => questions[work.question ?? work.slug] as Question;
  return {
    name,
    addresses: [address],
    pids: [pid],
    works: peerWorks,
    inOurWords: (work, data) => questionOf(work).inOurWords?.(data as never),
    asker: async (work) => (n) => {
      const part = partOf(work, n);
      const { query, variables } = questionOf(part);
      return {
        path: "/graphql",
        headers: json,
        body: JSON.stringify({ query, variables: variables(part.ask(n) as never) }),
      };
    },
    stop,
  };
}
