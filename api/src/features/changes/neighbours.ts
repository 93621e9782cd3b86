import { statements } from "@cairn/drizzle/statement";
import { sql } from "drizzle-orm";
import type { Viewer } from "../../platform/viewer";
import { FEW, type RunSummary, sizeOf } from "./fold-runs";
import { conditions, type Wanted } from "./wanted";

/** So many changes of others, at most, are looked through for the next part of an import. */
const NEAR = 2_000;

type Asked = Wanted & { oldest: number; newest: number; request: string };

interface Found extends Record<string, unknown> {
  found: boolean;
}

const continues = statements<Asked, Found>(
  (given, names) => sql`
    select exists (select from changes where ${conditions(given, names)} and request_id = ${given("request")}::text
        and seq > ${given("newest")}::bigint and seq <= ${given("newest")}::bigint + ${sql.raw(`${NEAR}`)})
      or exists (select from changes where ${conditions(given, names)} and request_id = ${given("request")}::text
        and seq < ${given("oldest")}::bigint and seq >= ${given("oldest")}::bigint - ${sql.raw(`${NEAR}`)}) as found`,
);

const unseen = statements<Asked, Found>(
  (given, names) => sql`
    select exists (select from changes where request_id = ${given("request")}::text
      and seq between ${given("oldest")}::bigint - ${sql.raw(`${NEAR}`)} and ${given("newest")}::bigint + ${sql.raw(`${NEAR}`)}
      and not coalesce(${conditions(
        given,
        names.filter((name) => name === "visibleTo"),
      )}, false)) as found`,
);

/** What else a request did close to a run of it: more that the list shows elsewhere, more that the reader may not see. */
export async function neighboursOf(
  { reading }: Viewer,
  wanted: Partial<Wanted>,
  run: RunSummary,
): Promise<{ continues: boolean; hasUnseen: boolean }> {
  const { oldest, newest, requestId, source } = run;
  const ask = async (statement: typeof continues): Promise<boolean> => {
    const said = { ...wanted, oldest, newest, request: requestId ?? "" };
    return (await reading.read((tx) => statement(tx, said)))[0]?.found ?? false;
  };
  // One import alone is written in parts.
  const mayContinue = requestId !== null && source === "import";
  const mayHide = requestId !== null && wanted.visibleTo !== undefined && sizeOf(run) > FEW;
  const [more, hidden] = await Promise.all([mayContinue && ask(continues), mayHide && ask(unseen)]);
  return { continues: more, hasUnseen: hidden };
}
