import type { Refusal } from "@cairn/schema/types/refusals";
import { readCsv } from "./read-csv";
import { looksLikeWorkbook, readWorkbookTable } from "./read-workbook-table";
import { type FileLimits, IMPORT_LIMITS, type Table } from "./table";
import { findThread, readAside } from "./workbook/read-aside";

/** Bytes of a workbook that is read sooner than a thread begins: some two thousand rows. */
const small = 64 * 1024;

/** Reads a file of any form that is known, by its bytes and not by its name; or says what is wrong with it and where. */
export async function readTable(
  bytes: Uint8Array,
  { sheet = null, limits = IMPORT_LIMITS }: { sheet?: string | null; limits?: FileLimits } = {},
): Promise<Table | Refusal> {
  if (!looksLikeWorkbook(bytes)) return readCsv(bytes, limits);
  // A hundred thousand rows take seconds, in which nobody else would be answered.
  const thread = bytes.length > small ? findThread() : null;
  return thread ? readAside(thread, { bytes, sheet, limits }) : readWorkbookTable(bytes, sheet, limits);
}
