import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { say } from "@cairn/schema/rules/sentence";
import type { Refusal } from "@cairn/schema/types/refusals";
import { CsvError, type Parser, parse } from "csv-parse";
import { unreadable } from "../decode-text";
import {
  findSeparator,
  LineCounter,
  options,
  type Separator,
  sentenceFor,
  tableBelow,
  withoutDeclaration,
} from "../read-csv";
import type { Table, TableRow } from "../table";
import { encodingName, type TextFile, textOf } from "./text-file";

/** Characters that a row may have: a quote that is never closed must not take in the rest of the file. */
const longestRow = 1024 * 1024;
const headLength = 20_000;

/** A CSV file that is read batch by batch, several times over. */
export interface TableFile extends TextFile {
  head: Omit<Table, "rows">;
  separator: Separator;
}

/** Thrown where a file cannot be read on. */
export class Unreadable extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.sentence);
  }
}

/** Reads the heading of a CSV file and how its cells are separated. */
export async function readHead(file: TextFile, signal?: AbortSignal): Promise<TableFile | Refusal> {
  let start = "";
  for await (const text of textOf(file, () => undefined, signal)) {
    start += text;
    if (start.length >= headLength) break;
  }
  const declared = withoutDeclaration(start);
  const separator = declared.separator ?? findSeparator(declared.text);
  for await (const [heading] of recordsOf({ ...file, separator }, { most: 1, signal }))
    if (heading) return { ...file, separator, head: tableBelow(heading, encodingName(file), separator) };
  return unreadable(say("FILE_EMPTY", {}));
}

/** Whether a file has more rows than that below its heading. Reads no further than it has to. */
export async function hasMoreRows(file: TextFile, most: number, signal?: AbortSignal): Promise<boolean> {
  const head = await readHead(file, signal);
  if ("code" in head) return false;
  let count = 0;
  try {
    for await (const batch of batchesOf(head, { most: 1_000, signal })) {
      count += batch.length;
      if (count > most) return true;
    }
  } catch (error) {
    // Who reads it will say what is wrong with it.
    if (!(error instanceof Unreadable)) throw error;
  }
  return false;
}

export interface Course {
  /** Rows of a batch. */
  most: number;
  /** Hears how many bytes were read. */
  onBytes?: (bytes: number) => void;
  signal?: AbortSignal;
}

/** The rows of a file without its heading, a batch at a time. Throws `Unreadable`. */
export async function* batchesOf(file: TableFile, course: Course): AsyncGenerator<TableRow[]> {
  let isFirst = true;
  for await (const batch of recordsOf(file, course)) {
    yield isFirst ? batch.slice(1) : batch;
    isFirst = false;
  }
}

async function* recordsOf(
  file: TextFile & { separator: Separator },
  { most, onBytes = () => undefined, signal }: Course,
): AsyncGenerator<TableRow[]> {
  const parser = parse({ ...options(file.separator), max_record_size: longestRow });
  const lines = new LineCounter(1);
  const ended = pipeline(Readable.from(bodyOf(file, lines, onBytes, signal)), parser);
  ended.catch(() => undefined); // who reads the parser hears it
  let batch: TableRow[] = [];
  try {
    for await (const cells of parser as AsyncIterable<string[]> & Parser) {
      const row = lines.place(cells);
      if (row) batch.push(row);
      if (batch.length < most) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    if (error instanceof CsvError) throw new Unreadable(unreadable(sentenceFor(error, lines.next)));
    throw error;
  } finally {
    parser.destroy();
  }
  if (batch.length > 0) yield batch;
}

/** The text below a `sep=;`, which is no heading. */
async function* bodyOf(
  file: TextFile,
  lines: LineCounter,
  onBytes: (bytes: number) => void,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  let isFirst = true;
  for await (const text of textOf(file, onBytes, signal)) {
    const body = isFirst ? withoutDeclaration(text) : null;
    if (body) lines.next = body.firstLine;
    isFirst = false;
    yield body?.text ?? text;
  }
}
