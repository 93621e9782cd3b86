import { reopenRequests } from "@cairn/drizzle/tables/periods";
import type { Connection, PageArgs } from "@cairn/schema/types/connection";
import type { ReopenRequest, ReopenRequestFilter } from "@cairn/schema/types/periods";
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { decodeCursor, pageSize, toConnection } from "../../platform/page";
import { may, mustBeAllowed, teamsWhere } from "../../platform/roles";
import { idOf, isOneOf } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { reopenRequestOf } from "./reopen-request-row";

/** Requests to reopen months, newest first, in pages: all of them for gatekeepers, else those of the viewer's teams. */
export async function listReopenRequests(
  viewer: Viewer,
  filter: ReopenRequestFilter,
  page: PageArgs,
): Promise<Connection<ReopenRequest>> {
  mustBeAllowed(viewer, "readFigures");
  const { fetch } = pageSize(page);
  const where = and(
    visible(viewer),
    filter.status ? eq(reopenRequests.status, filter.status) : undefined,
    filter.period ? eq(reopenRequests.period, filter.period) : undefined,
    filter.teamId ? eq(reopenRequests.teamId, idOf("team", filter.teamId)) : undefined,
  );
  const after = page.after ? decodeCursor(page.after, ["", ""]) : null;
  const { reading } = viewer;
  const key = sql`(${reopenRequests.requestedAt}, ${reopenRequests.id})`;
  const rows = await reading.read((tx) =>
    tx
      .select()
      .from(reopenRequests)
      .where(and(where, after ? sql`${key} < (${after[0]}::timestamptz, ${after[1]}::uuid)` : undefined))
      .orderBy(desc(reopenRequests.requestedAt), desc(reopenRequests.id))
      .limit(fetch),
  );
  const count = () => reading.read((tx) => tx.$count(reopenRequests, where));
  return toConnection(rows.map(reopenRequestOf), page, count, (row) => [
    row.requestedAt.toISOString(),
    row.id,
  ]);
}

function visible(viewer: Viewer): SQL | undefined {
  if (may(viewer, "closePeriods") || may(viewer, "readChangeLog")) return undefined;
  const teamIds = teamsWhere(viewer, "readChangeLog");
  return teamIds === "all" ? undefined : isOneOf(reopenRequests.teamId, teamIds);
}
