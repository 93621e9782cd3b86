import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { say } from "@cairn/schema/rules/sentence";
import type { Refusal } from "@cairn/schema/types/refusals";
import { unreadable } from "../decode-text";
import type { FileLimits, Table, TableRow } from "../table";
import { type PackedRows, unpackRows } from "./packed-rows";

/** What a thread is to read. */
export interface Errand {
  bytes: Uint8Array;
  sheet: string | null;
  limits: FileLimits;
}

/** What it tells: rows, each time it is asked, then the table without them or why it cannot be read. */
export type Told = { rows: PackedRows; width: number } | { end: Table | Refusal };

/** Megabytes that a thread may have: a file that takes more ends the thread, and not the API. */
const mostMemory = 1024;

/** The thread's program beside that which runs, or beside its parts; null where the sources run as they are. */
export function findThread(): URL | null {
  const places = ["./workbook-thread.js", "../workbook-thread.js"].map(
    (name) => new URL(name, import.meta.url),
  );
  return places.find((place) => existsSync(place)) ?? null;
}

let last: Promise<unknown> = Promise.resolve();

/** Reads a workbook in a thread: one after the other, so that they never take more than one core from the answers. */
export function readAside(program: URL, errand: Errand, memory = mostMemory): Promise<Table | Refusal> {
  const turn = last.then(() => readNow(program, errand, memory));
  last = turn.catch(() => undefined);
  return turn;
}

function readNow(program: URL, errand: Errand, memory: number): Promise<Table | Refusal> {
  // It reads a stranger's file: it knows nothing of our environment, and none of our switches.
  const thread = new Worker(program, {
    workerData: errand,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  const rows: TableRow[] = [];
  return new Promise((resolve, reject) => {
    thread.on("message", (told: Told) => {
      if ("end" in told) return resolve("code" in told.end ? told.end : { ...told.end, rows });
      for (const row of unpackRows(told.rows, told.width)) rows.push(row);
      // What else waits has its turn before the next rows come.
      setImmediate(() => thread.postMessage("on"));
    });
    thread.once("error", (error: Error & { code?: string }) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? resolve(
            unreadable(say("FILE_WORKBOOK_TOO_LARGE", { most: { number: String(errand.limits.unpacked) } })),
          )
        : reject(error),
    );
    thread.once("exit", (code) => reject(new Error(`The thread that reads a workbook ended with ${code}.`)));
  });
}
