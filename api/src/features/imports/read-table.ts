import type { Refusal } from "@cairn/schema/types/refusals";
import { readCsv } from "./read-csv";
import { looksLikeWorkbook, readWorkbookTable } from "./read-workbook-table";
import { type FileLimits, IMPORT_LIMITS, type Table } from "./table";

/** Reads a file of any form that is known, by its bytes and not by its name; or says what is wrong with it and where. */
export async function readTable(
  bytes: Uint8Array,
  { sheet = null, limits = IMPORT_LIMITS }: { sheet?: string | null; limits?: FileLimits } = {},
): Promise<Table | Refusal> {
  return looksLikeWorkbook(bytes) ? readWorkbookTable(bytes, sheet, limits) : readCsv(bytes, limits);
}
