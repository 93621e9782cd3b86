import { statements } from "@cairn/drizzle/statement";
import type { ChangedEntity } from "@cairn/schema/types/changes";
import { sql } from "drizzle-orm";
import type { Viewer } from "../../platform/viewer";
import { countsIn, type Place, periodIn, type RunSummary } from "./fold-runs";
import { readOlderPlaces } from "./places";
import { conditions, type Wanted } from "./wanted";

/**
 * Changes that are read at once while the beginning of a run is looked for: few at first, for most runs are short, then
 * as many as take no more memory than the database gives a statement.
 */
const CHUNKS = { first: 1_000, most: 20_000, growth: 4 };

/** A kind of what was changed in a part of a run. */
interface Part extends Record<string, unknown> {
  entity: ChangedEntity;
  count: string;
  oldest: string;
  newest: string;
  first: string | null;
  last: string | null;
  /** Another request's change comes before it: the run begins here. */
  isEnd: boolean;
}

type Asked = Wanted & { request: string | null; fetch: number };

const readParts = statements<Asked, Part>(
  (given, names) => sql`
    with chunk as materialized (
      select seq, request_id, entity,
        case entity when 'entries' then (after ->> 'period_start') || ' ' || (after ->> 'period') end as period
      from changes where ${conditions(given, names)} order by seq desc limit ${given("fetch")}
    ), other as materialized (
      select max(seq) as place from chunk where request_id is distinct from ${given("request")}::text
    )
    select c.entity, count(*) as count, min(c.seq) as oldest, max(c.seq) as newest, min(c.period) as first,
      max(c.period) as last, o.place is not null as "isEnd"
    from chunk c cross join other o where o.place is null or c.seq > o.place
    group by c.entity, o.place order by c.entity`,
);

const readOthersAfter = statements<Asked, { seq: string }>(
  (given, names) => sql`
    select seq from changes
    where ${conditions(given, names)} and request_id is distinct from ${given("request")}::text
    order by seq limit 1`,
);

/** The newest change of the run in which one stands: what one request did, as far as nothing else wanted comes between. */
export async function topOf(viewer: Viewer, wanted: Partial<Wanted>, here: Place): Promise<Place | null> {
  const { requestId: request, seq } = here;
  const first = request === null ? { before: Number(seq) + 1 } : await beforeOthers();
  const [top] = await viewer.reading.read((tx) => readOlderPlaces(tx, { ...wanted, ...first, fetch: 1 }));
  return top && top.requestId === request ? top : null;

  async function beforeOthers(): Promise<Partial<Asked>> {
    const said = { ...wanted, after: Number(seq), request };
    const [other] = await viewer.reading.read((tx) => readOthersAfter(tx, said));
    return other ? { before: Number(other.seq) } : {};
  }
}

/** All of a run, from its newest change on. What is older than a change never differs again, so it is counted once. */
export async function runFrom(
  viewer: Viewer,
  wanted: Partial<Wanted>,
  top: Place,
): Promise<RunSummary | null> {
  const { requestId, source } = top;
  if (requestId === null) return summaryOfParts(await alone(), top);
  const parts = await viewer.reading.keep("changes of a run", JSON.stringify([top.seq, wanted]), allParts);
  return summaryOfParts(parts, { requestId, source });

  function alone(): Promise<Part[]> {
    const said = { after: Number(top.seq) - 1, before: Number(top.seq) + 1, request: null };
    return viewer.reading.read((tx) => readParts(tx, { ...wanted, ...said, fetch: 1 }));
  }

  async function allParts(): Promise<Part[]> {
    const all: Part[] = [];
    let before = Number(top.seq) + 1;
    for (let fetch = CHUNKS.first; ; fetch = Math.min(CHUNKS.most, CHUNKS.growth * fetch)) {
      const said = { before, request: requestId, fetch };
      const parts = await viewer.reading.read((tx) => readParts(tx, { ...wanted, ...said }));
      all.push(...parts);
      if (parts.length === 0 || parts.some(({ isEnd }) => isEnd)) return all;
      before = Math.min(...parts.map(({ oldest }) => Number(oldest)));
    }
  }
}

function summaryOfParts(
  parts: readonly Part[],
  { requestId, source }: Pick<RunSummary, "requestId" | "source">,
): RunSummary | null {
  if (parts.length === 0) return null;
  const counts = new Map<ChangedEntity, number>();
  for (const { entity, count } of parts) counts.set(entity, (counts.get(entity) ?? 0) + Number(count));
  const periods = parts.flatMap(({ first, last }) => (first && last ? [first, last] : [])).sort();
  return {
    oldest: Math.min(...parts.map(({ oldest }) => Number(oldest))),
    newest: Math.max(...parts.map(({ newest }) => Number(newest))),
    requestId,
    source,
    counts: countsIn(counts),
    firstPeriod: periodIn(periods[0]),
    lastPeriod: periodIn(periods.at(-1)),
    seqs: null,
  };
}
