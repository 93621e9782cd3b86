import { changes } from "@cairn/drizzle/tables/changes";
import { asc } from "drizzle-orm";
import { listLoaderOf } from "../../platform/loading";
import { isOneOf } from "../../platform/rows";
import type { ChangeRow } from "./list-changes";

/** Everything the log says of a thing, oldest first. */
export const loadChangesOf = listLoaderOf<ChangeRow>(
  (tx, ids) => tx.select().from(changes).where(isOneOf(changes.entityId, ids)).orderBy(asc(changes.seq)),
  (change) => change.entityId,
);
