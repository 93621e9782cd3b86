import type { Connection, PageArgs } from "@cairn/schema/types/connection";
import { failure } from "./failure";

const largestPage = 500;

/** Position encoded in a cursor: the sort key of the last row seen. */
export type CursorKey = (string | number)[];

export const encodeCursor = (key: CursorKey): string =>
  Buffer.from(JSON.stringify(key)).toString("base64url");

const isPlace = (part: unknown): boolean => typeof part !== "number" || Number.isSafeInteger(part);

/** Reads a cursor made by `encodeCursor` with as many parts as `like`, of the same types. */
export function decodeCursor(cursor: string, like: CursorKey): CursorKey {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (
      Array.isArray(key) &&
      key.length === like.length &&
      key.every((part, index) => typeof part === typeof like[index] && isPlace(part))
    )
      return key;
  } catch {
    // falls through: unreadable is as wrong as misshapen
  }
  throw failure("BAD_USER_INPUT", "This cursor is not one of this list.");
}

/** Checks `first`; asks for one row more to know whether there is a next page. */
export function pageSize({ first }: PageArgs): { first: number; fetch: number } {
  if (first < 1 || first > largestPage)
    throw failure("BAD_USER_INPUT", `\`first\` must be between 1 and ${largestPage}.`);
  return { first, fetch: first + 1 };
}

/**
 * Makes a connection of the rows fetched (up to one more than the page); `count` counts those of all pages. Cursors are
 * made when somebody asks for them: most read the nodes alone.
 */
export function toConnection<Row extends object>(
  rows: Row[],
  args: PageArgs,
  count: Connection<Row>["count"],
  keyOf: (row: Row) => CursorKey,
): Connection<Row> {
  const nodes = rows.slice(0, args.first);
  const cursorOf = (node: Row | undefined) => node && encodeCursor(keyOf(node));
  return {
    nodes,
    count,
    get edges() {
      return nodes.map((node) => ({ node, cursor: encodeCursor(keyOf(node)) }));
    },
    get pageInfo() {
      return {
        hasNextPage: rows.length > args.first,
        hasPreviousPage: args.after != null,
        startCursor: cursorOf(nodes[0]) ?? null,
        endCursor: cursorOf(nodes.at(-1)) ?? null,
      };
    },
  };
}
