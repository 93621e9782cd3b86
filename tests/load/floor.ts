import { createServer, type IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import postgres from "postgres";
import { importRows } from "./floor-import";
import { board, entry, kpiPage } from "./floor-statements";

/**
 * The bare server: node:http and postgres.js, one statement a request, its JSON text sent as it comes. No sign-in,
 * no row-level security, no schema, no log. Its statements are prepared, and planned once, which halves the KPI page.
 */
const { DATABASE_URL = "", PORT } = process.env;
const plannedOnce = { plan_cache_mode: "force_generic_plan" };
const sql = postgres(DATABASE_URL, { max: 10, onnotice: () => undefined, connection: plannedOnce });

const statements: Record<string, (asked: never) => PromiseLike<readonly postgres.Row[]>> = {
  "/board": (asked) => board(sql, asked),
  "/kpi-page": (asked) => kpiPage(sql, asked),
  "/entry": (asked) => entry(sql, asked),
  "/cells": (asked) => entry(sql, asked),
  "/import": ({ input }: { input: { content: string } }) =>
    importRows(sql, Readable.from([Buffer.from(input.content, "base64")])),
};

const read = (request: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    request.on("error", reject);
  });

const server = createServer(async (request, response) => {
  try {
    const answer = statements[request.url ?? ""];
    const text = await read(request);
    if (!answer) return void response.writeHead(request.url === "/livez" ? 200 : 404).end();
    const [row] = await answer(JSON.parse(text) as never);
    const body = Buffer.from(`{"data":${row?.json}}`);
    response
      .writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": body.length })
      .end(body);
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
});
server.listen(Number(PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
