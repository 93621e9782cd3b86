import { type Sentence, say } from "@cairn/schema/rules/sentence";
import type { Refusal } from "@cairn/schema/types/refusals";
import { refusal } from "../../platform/refusing";

/** The text of a file, and how its bytes were read. */
export interface DecodedText {
  text: string;
  encoding: "UTF-8" | "UTF-16" | "Windows-1252";
}

export const startsWith = (bytes: Uint8Array, ...start: number[]) =>
  start.every((byte, place) => bytes[place] === byte);

/**
 * Reads the bytes of a CSV file: UTF-8 with or without its mark, UTF-16 with one, else Windows-1252, which Excel
 * writes in Western Europe. What is no text is refused with what to do.
 */
export function decodeText(bytes: Uint8Array): DecodedText | Refusal {
  if (bytes.length === 0) return unreadable(say("FILE_EMPTY", {}));
  if (startsWith(bytes, 0xff, 0xfe)) return decodeUtf16(bytes, "utf-16le");
  if (startsWith(bytes, 0xfe, 0xff)) return decodeUtf16(bytes, "utf-16be");
  const nul = bytes.indexOf(0);
  if (nul >= 0) return unreadable(say("FILE_NOT_TEXT", { position: String(nul + 1) }));
  const utf8 = decode(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8, encoding: "UTF-8" };
  return decodeWindows(bytes);
}

function decodeUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): DecodedText | Refusal {
  const text = decode(bytes, encoding);
  if (text === null || text.includes("\0")) return unreadable(say("FILE_TEXT_BROKEN", {}));
  return { text, encoding: "UTF-16" };
}

/** What Windows-1252 has from 0x80 to 0x9f; a blank is a byte that it leaves undefined. */
const WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
/** Undefined bytes and control characters: signs of another encoding. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const FOREIGN = /[\u0081\u008d\u008f\u0090\u009d\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

function decodeWindows(bytes: Uint8Array): DecodedText | Refusal {
  const foreign = foreignLine(bytes);
  if (foreign !== null) return encodingUnknown(foreign);
  return { text: windowsText(bytes), encoding: "Windows-1252" };
}

/** How many lines begin before the first sign of another encoding than Windows-1252; null where there is none. */
export function foreignLine(bytes: Uint8Array): number | null {
  const latin = Buffer.from(bytes).toString("latin1");
  const foreign = FOREIGN.exec(latin);
  return foreign && latin.slice(0, foreign.index).split(/\r\n|\n|\r/).length;
}

/** Node's own decoder of this name takes the bytes for Latin-1 in some releases, so the table is here. */
export const windowsText = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (byte) => WINDOWS[byte.charCodeAt(0) - 0x80] ?? byte);

export const encodingUnknown = (line: number): Refusal =>
  unreadable(say("FILE_ENCODING_UNKNOWN", { line: String(line) }));

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A refusal of the file as a whole. */
export const unreadable = (said: Sentence): Refusal => refusal("UNREADABLE_FILE", ["content"], said);
