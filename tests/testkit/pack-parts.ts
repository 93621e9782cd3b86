import { crc32, deflateRawSync } from "node:zlib";

/** A part of a packed file, and what its directory shall say that is not true. */
export interface PartToPack {
  name: string;
  content: string | Uint8Array;
  /** What the directory claims it to have unpacked. */
  claimedSize?: number;
  flags?: number;
  /** What stands in the file instead of the packed content. */
  packed?: Uint8Array;
}

/** A ZIP file, as spreadsheets pack theirs; by hand, so that tests can make what no program would. */
export function packParts(parts: readonly PartToPack[], comment = ""): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, claimedSize, flags = 0, packed } of parts) {
    const bytes = Buffer.from(content as string);
    const data = packed ?? deflateRawSync(bytes);
    const title = Buffer.from(name);
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(crc32(bytes), 0);
    sizes.writeUInt32LE(data.length, 4);
    sizes.writeUInt32LE(claimedSize ?? bytes.length, 8);
    sizes.writeUInt16LE(title.length, 12);
    const opening = Buffer.alloc(14);
    opening.writeUInt32LE(0x04034b50, 0);
    opening.writeUInt16LE(20, 4);
    opening.writeUInt16LE(flags, 6);
    opening.writeUInt16LE(8, 8);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    opening.copy(entry, 6, 4);
    sizes.copy(entry, 16, 0, 14);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, title);
    pieces.push(opening, sizes, title, Buffer.from(data));
    at += 30 + title.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...pieces, listed, end, Buffer.from(comment)]);
}
