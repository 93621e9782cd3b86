import { statement } from "@cairn/drizzle/statement";
import { sql } from "drizzle-orm";
import { listLoaderOf } from "../../platform/loading";
import { type ChangeRow, changeOf, type Listed, shownColumns } from "./change-row";

const readOf = statement<{ ids: string[] }, Listed>(
  (given) => sql`
    select ${shownColumns} from changes where entity_id = any(${given("ids")}::uuid[]) order by seq`,
);

/** Everything the log says of a thing, oldest first. */
export const loadChangesOf = listLoaderOf<ChangeRow>(
  async (tx, ids) => (await readOf(tx, { ids: [...ids] })).map(changeOf),
  (change) => change.entityId,
);
