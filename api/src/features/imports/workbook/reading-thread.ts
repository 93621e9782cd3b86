import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { readWorkbookTable } from "../read-workbook-table";
import { packRows } from "./packed-rows";
import type { Errand, Told } from "./read-aside";

/**
 * A program of its own: reads one workbook beside the API, which goes on answering meanwhile, and hands over the table
 * some rows at a time, the next ones when they are asked for.
 */
const rowsAtOnce = 2_000;
const { bytes, sheet, limits } = workerData as Errand;
const tell = (told: Told): void => parentPort?.postMessage(told);

const read = await readWorkbookTable(bytes, sheet, limits);
if ("code" in read) tell({ end: read });
else {
  const { rows, ...table } = read;
  const width = table.headings.length;
  for (let from = 0; from < rows.length && parentPort; from += rowsAtOnce) {
    tell({ rows: packRows(rows.slice(from, from + rowsAtOnce), width), width });
    await once(parentPort, "message");
  }
  tell({ end: { ...table, rows: [] } });
}
