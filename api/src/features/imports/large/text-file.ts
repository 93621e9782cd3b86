import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { say } from "@cairn/schema/rules/sentence";
import type { Refusal } from "@cairn/schema/types/refusals";
import { failure } from "../../../platform/failure";
import {
  type DecodedText,
  encodingUnknown,
  foreignLine,
  startsWith,
  unreadable,
  windowsText,
} from "../decode-text";

/** A text file that is read piece by piece, several times over. */
export interface TextFile {
  path: string;
  /** Bytes. */
  size: number;
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  /** When it was last written to. */
  changedAt: number;
  /** At least as many lines as the file has. */
  mostLines: number;
}

export const encodingName = ({ encoding }: TextFile): DecodedText["encoding"] =>
  encoding === "utf-8" ? "UTF-8" : encoding === "windows-1252" ? "Windows-1252" : "UTF-16";

const piece = 1024 * 1024;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The first bytes of a file: they tell a workbook from a text. */
export async function readStart(path: string, length = 8): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Looks through a whole file for how its bytes are to be read, as `decodeText` does it; or says why they can't be. */
export async function inspectText(path: string, signal?: AbortSignal): Promise<TextFile | Refusal> {
  const start = await readStart(path);
  if (start.length === 0) return unreadable(say("FILE_EMPTY", {}));
  const utf16 = startsWith(start, 0xff, 0xfe)
    ? "utf-16le"
    : startsWith(start, 0xfe, 0xff)
      ? "utf-16be"
      : null;
  const judge = new TextDecoder(utf16 ?? "utf-8", { fatal: true });
  let isRight = true;
  let size = 0;
  let feeds = 0;
  let returns = 0;
  for await (const bytes of piecesOf(path, signal)) {
    feeds += countOf(bytes, LINE_FEED);
    returns += countOf(bytes, CARRIAGE_RETURN);
    const nul = utf16 ? -1 : bytes.indexOf(0);
    if (nul >= 0) return unreadable(say("FILE_NOT_TEXT", { position: String(size + nul + 1) }));
    isRight &&= isTextOf(judge, bytes);
    size += bytes.length;
  }
  isRight &&= isTextOf(judge, null);
  const { mtimeMs: changedAt } = await stat(path);
  const facts = { path, size, changedAt, mostLines: Math.max(feeds, returns) + 1 };
  if (utf16) return isRight ? { ...facts, encoding: utf16 } : unreadable(say("FILE_TEXT_BROKEN", {}));
  if (isRight) return { ...facts, encoding: "utf-8" };
  const foreign = await findForeign(path, signal);
  return foreign ?? { ...facts, encoding: "windows-1252" };
}

/** Refuses a file that is another one than when it was looked at. */
export async function mustBeUnchanged({ path, size, changedAt }: TextFile): Promise<void> {
  const now = await stat(path);
  if (now.size !== size || now.mtimeMs !== changedAt)
    throw failure(
      "BAD_USER_INPUT",
      "The file was changed while it was read. Nothing was written; run it again.",
    );
}

/** The text of a file in pieces. `onBytes` hears how many bytes were read so far. */
export async function* textOf(
  { path, encoding }: TextFile,
  onBytes: (bytes: number) => void,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const decoder = encoding === "windows-1252" ? null : new TextDecoder(encoding, { fatal: true });
  let read = 0;
  for await (const bytes of piecesOf(path, signal)) {
    yield decoder ? decoder.decode(bytes, { stream: true }) : windowsText(bytes);
    read += bytes.length;
    onBytes(read);
  }
}

const piecesOf = (path: string, signal?: AbortSignal): AsyncIterable<Buffer> =>
  createReadStream(path, { highWaterMark: piece, signal });

function countOf(bytes: Buffer, byte: number): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) count += 1;
  return count;
}

/** Whether the next bytes are text; null for the end. */
function isTextOf(decoder: TextDecoder, bytes: Uint8Array | null): boolean {
  try {
    const text = bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    return !text.includes("\0");
  } catch {
    return false;
  }
}

async function findForeign(path: string, signal?: AbortSignal): Promise<Refusal | null> {
  let lines = 0;
  for await (const bytes of piecesOf(path, signal)) {
    const line = foreignLine(bytes);
    if (line !== null) return encodingUnknown(lines + line);
    lines += countOf(bytes, LINE_FEED);
  }
  return null;
}
