import { changes } from "@cairn/drizzle/tables/changes";
import { and, asc, eq } from "drizzle-orm";
import { listLoaderOf } from "../../platform/loading";
import { isOneOf } from "../../platform/rows";
import type { ChangeRow } from "./list-changes";

/** Everything the log says of an entry, oldest first. */
export const loadChangesOfEntry = listLoaderOf<ChangeRow>(
  (tx, entryIds) =>
    tx
      .select()
      .from(changes)
      .where(and(eq(changes.entity, "entries"), isOneOf(changes.entityId, entryIds)))
      .orderBy(asc(changes.seq)),
  (change) => change.entityId,
);
