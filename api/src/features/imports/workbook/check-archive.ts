import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import { type Sentence, say } from "@cairn/schema/rules/sentence";
import { type ArchivePart, listParts } from "./list-parts";

const MEGABYTE = 1024 * 1024;
const mostParts = 2_000;
/** A sheet packs to a tenth or a fiftieth; a thousandth is what harmful files reach. Small ones may be denser. */
const densest = 200;
const smallEnough = 8 * MEGABYTE;
const NESTED = /\.(?:zip|7z|rar|gz|tgz|xz|bz2|xlsx|xlsm|xlsb|docx|pptx|ods)$/i;
/** Documents that were put into the workbook; nobody opens them here. */
const EMBEDDED = /^xl\/(?:embeddings|externalLinks|media)\//;

const inflate = promisify(inflateRaw);

/**
 * Looks at a packed workbook before any reader does: what its directory says of sizes, and whether that is true.
 * Readers of workbooks believe a file; one of a few kilobytes can unpack to all the memory there is. `mostUnpacked` is
 * what all its parts together may have unpacked, in megabytes.
 */
export async function checkArchive(bytes: Uint8Array, mostUnpacked: number): Promise<Sentence | null> {
  const parts = listParts(bytes);
  if (parts === null) return say("FILE_WORKBOOK_BROKEN", {});
  if (parts.length > mostParts) return tooMany(parts.length);
  return checkKind(parts) ?? checkSizes(parts, mostUnpacked) ?? (await checkContents(parts));
}

const tooMany = (count: number): Sentence =>
  say("FILE_WORKBOOK_TOO_MANY_PARTS", {
    parts: { number: String(count) },
    most: { number: String(mostParts) },
  });

function checkKind(parts: readonly ArchivePart[]): Sentence | null {
  if (parts.some(({ isEncrypted }) => isEncrypted)) return say("FILE_WORKBOOK_ENCRYPTED", {});
  const names = new Set(parts.map(({ name }) => name));
  if (!names.has("xl/workbook.xml") || !names.has("[Content_Types].xml"))
    return say("FILE_WORKBOOK_OTHER", {});
  // Of two parts of one name readers take one or the other.
  if (names.size < parts.length) return say("FILE_WORKBOOK_BROKEN", {});
  const nested = parts.find(({ name }) => NESTED.test(name) && !EMBEDDED.test(name));
  return nested ? say("FILE_WORKBOOK_NESTED", { name: nested.name.slice(0, 80) }) : null;
}

function checkSizes(parts: readonly ArchivePart[], mostUnpacked: number): Sentence | null {
  const unpacked = parts.reduce((sum, { size }) => sum + size, 0);
  const packed = parts.reduce((sum, { data }) => sum + data.length, 0);
  if (unpacked > mostUnpacked * MEGABYTE)
    return say("FILE_WORKBOOK_TOO_LARGE", { most: { number: String(mostUnpacked) } });
  if (unpacked > smallEnough && unpacked > packed * densest) return say("FILE_WORKBOOK_TOO_DENSE", {});
  return null;
}

/** Unpacks every part once, to no more than it claims to be: a directory can lie. */
async function checkContents(parts: readonly ArchivePart[]): Promise<Sentence | null> {
  for (const { data, size, isPacked } of parts) {
    if (isPacked && !(await unpacksTo(data, size))) return say("FILE_WORKBOOK_BROKEN", {});
    if (!isPacked && data.length !== size) return say("FILE_WORKBOOK_BROKEN", {});
  }
  return null;
}

async function unpacksTo(data: Uint8Array, size: number): Promise<boolean> {
  try {
    // At least one byte is allowed by Node, also for an empty part.
    const unpacked = await inflate(data, { maxOutputLength: Math.max(size, 1) });
    return unpacked.length === size;
  } catch {
    return false;
  }
}
