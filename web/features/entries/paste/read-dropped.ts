import { parseBlock, separatorOf } from "../grid/model/tsv";

const LARGEST_BYTES = 5_000_000;

/** The block of a dropped text file, CSV or TSV; null when it is none. Spreadsheets write UTF-8 or Windows-1252. */
export async function readDropped(file: File): Promise<string[][] | null> {
  if (file.size > LARGEST_BYTES || !/\.(csv|tsv|txt)$/i.test(file.name)) return null;
  const bytes = await file.arrayBuffer();
  const text = decode(bytes).replace(/^\ufeff/, "");
  return text.includes("\0") ? null : parseBlock(text, separatorOf(text));
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
