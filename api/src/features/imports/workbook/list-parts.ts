/** One part of a packed file, as the directory at its end has it. */
export interface ArchivePart {
  name: string;
  /** Its bytes as they stand in the file. */
  data: Uint8Array;
  /** Bytes it claims to have unpacked. */
  size: number;
  isPacked: boolean;
  isEncrypted: boolean;
}

const END_OF_DIRECTORY = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;
const BEFORE_PART = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;
const beyondReach = 0xffffffff;
/** Flag of a part whose sizes stand after it. */
const SIZES_FOLLOW = 8;
const STORED = 0;
const DEFLATED = 8;

/**
 * The parts of a ZIP file (APPNOTE 6.3.10, sections 4.3 and 4.4), or null where the directory contradicts itself or
 * the file: parts that lie over one another or outside, sizes left open, methods that no workbook is packed with.
 */
export function listParts(bytes: Uint8Array): ArchivePart[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let place = 0; place < count; place++) {
    const entry = readEntry(view, at, end);
    if (!entry) return null;
    entries.push(entry);
    at = entry.next;
  }
  return partsOf(bytes, view, entries, end);
}

/** The place of the record that ends the file. Nothing but a comment of its own length may follow it. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY)
      return at + endLength + view.getUint16(at + 20, true) === view.byteLength ? at : null;
  return null;
}

interface Entry {
  name: string;
  flags: number;
  method: number;
  packed: number;
  size: number;
  offset: number;
  next: number;
}

function readEntry(view: DataView, at: number, end: number): Entry | null {
  if (at + 46 > end || view.getUint32(at, true) !== IN_DIRECTORY) return null;
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end) return null;
  return {
    name: new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    next,
  };
}

function partsOf(bytes: Uint8Array, view: DataView, entries: Entry[], end: number): ArchivePart[] | null {
  const parts: ArchivePart[] = [];
  let free = 0;
  for (const { name, flags, method, packed, size, offset } of entries.sort((a, b) => a.offset - b.offset)) {
    const isLeftOpen = packed === 0 && (size > 0 || (flags & SIZES_FOLLOW) !== 0);
    if (size === beyondReach || packed === beyondReach || isLeftOpen) return null;
    if ((method !== STORED && method !== DEFLATED) || offset < free || offset + 30 > end) return null;
    if (view.getUint32(offset, true) !== BEFORE_PART) return null;
    const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    // A reader may believe what stands before the part rather than the directory.
    if (packed === 0 && view.getUint32(offset + 18, true) !== 0) return null;
    free = from + packed;
    if (free > end) return null;
    const data = bytes.subarray(from, free);
    parts.push({ name, data, size, isPacked: method === DEFLATED, isEncrypted: (flags & 1) === 1 });
  }
  return parts;
}
