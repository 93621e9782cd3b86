import type { Refusal } from "@cairn/schema/types/refusals";
import { readCsv } from "./read-csv";
import { looksLikeWorkbook, readWorkbookTable } from "./read-workbook-table";
import type { Table } from "./table";

/** Reads a file of any form that is known, by its bytes and not by its name; or says what is wrong with it and where. */
export async function readTable(bytes: Uint8Array, sheet: string | null): Promise<Table | Refusal> {
  return looksLikeWorkbook(bytes) ? readWorkbookTable(bytes, sheet) : readCsv(bytes);
}
