import { createServer, type IncomingMessage } from "node:http";
import postgres from "postgres";
import { importRows } from "./floor-import";
import { board, entry, kpiPage } from "./floor-statements";

/**
 * The bare server: node:http and postgres.js, one statement a request, its JSON text sent as it comes. No sign-in,
 * no row-level security, no schema, no log.
 */
const { DATABASE_URL = "", PORT } = process.env;
const sql = postgres(DATABASE_URL, { max: 10, onnotice: () => undefined });

const statements: Record<string, (asked: never) => PromiseLike<readonly postgres.Row[]>> = {
  "/board": (asked) => board(sql, asked),
  "/kpi-page": (asked) => kpiPage(sql, asked),
  "/entry": (asked) => entry(sql, asked),
  "/cells": (asked) => entry(sql, asked),
  "/import": (asked) => importRows(sql, asked),
};

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

const server = createServer(async (request, response) => {
  try {
    const answer = statements[request.url ?? ""];
    const text = await read(request);
    if (!answer) return void response.writeHead(request.url === "/livez" ? 200 : 404).end();
    const [row] = await answer(JSON.parse(text) as never);
    response
      .writeHead(200, { "content-type": "application/json; charset=utf-8" })
      .end(`{"data":${row?.json}}`);
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
});
server.listen(Number(PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
