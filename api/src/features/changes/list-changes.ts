import { statements } from "@cairn/drizzle/statement";
import type { ChangeFilter } from "@cairn/schema/types/changes";
import type { Connection, PageArgs } from "@cairn/schema/types/connection";
import { type SQL, sql } from "drizzle-orm";
import { decodeCursor, pageSize, toConnection } from "../../platform/page";
import type { Viewer } from "../../platform/viewer";
import { type ChangeRow, changeOf, type Listed, shownColumns, wholeColumns } from "./change-row";
import { conditions, type Wanted, wantedOf } from "./wanted";

/**
 * The change log, newest first, in pages: all of it, or what touches the viewer's teams. `whole`: with all that its rows
 * hold.
 */
export async function listChanges(
  viewer: Viewer,
  filter: ChangeFilter,
  page: PageArgs,
  whole: boolean,
): Promise<Connection<ChangeRow>> {
  const { fetch } = pageSize(page);
  const wanted = wantedOf(viewer, filter);
  const before = page.after ? Number(decodeCursor(page.after, [0])[0]) : undefined;
  const { reading } = viewer;
  const readPage = whole ? readWholePage : readShownPage;
  const rows = await reading.read((tx) => readPage(tx, { ...wanted, before, fetch }));
  const isStretch = Object.entries(wanted).every(([name, said]) => said === undefined || ENDS.has(name));
  const countThem = isStretch ? countStretch : countAll;
  const count = async () => Number((await reading.read((tx) => countThem(tx, wanted)))[0]?.count ?? 0);
  return toConnection(rows.map(changeOf), page, count, (row) => [row.seq]);
}

/** Rows are made ready for readers once it is known which ones: a KPI of many teams has thousands, a page has fifty. */
const pages = (columns: SQL) =>
  statements<Wanted & { fetch: number }, Listed>(
    (given, names) => sql`
      select ${columns} from (
        select * from changes where ${conditions(given, names)} order by seq desc limit ${given("fetch")}) c
      order by seq desc`,
  );

const readShownPage = pages(shownColumns);
const readWholePage = pages(wholeColumns);

const countAll = statements<Wanted, { count: string }>(
  (given, names) => sql`select count(*) from changes where ${conditions(given, names)}`,
);

/** What says where a stretch of the log begins and ends, and no more. */
const ENDS = new Set(["since", "until"]);

/** The log has no gaps: the ends of a stretch say how many changes it has. */
const countStretch = statements<Wanted, { count: string }>(
  (given, names) => sql`
    select coalesce(max(seq) - min(seq) + 1, 0) as count from changes where ${conditions(given, names)}`,
);
