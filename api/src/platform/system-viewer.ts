import { randomUUID } from "node:crypto";
import type { Database } from "@cairn/drizzle/client";
import { organizations } from "@cairn/drizzle/tables/organizations";
import type { Organization } from "@cairn/schema/types/organizations";
import { sql } from "drizzle-orm";
import { found } from "./rows";
import { mintViewer, type Source, type Viewer } from "./viewer";

/** The system acting for an organization: the command line, a sign-in, a job. The log shows no person. */
export async function systemViewer(
  db: Database,
  organizationId: string,
  {
    source,
    now,
    requestId = randomUUID(),
    statementTimeout = 0,
  }: { source: Source; now: Date; requestId?: string; statementTimeout?: number },
): Promise<Viewer> {
  const rows = await db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.organization_id', ${organizationId}, true)`);
    return tx.select().from(organizations);
  });
  return mintViewer({
    organization: found(
      "organization",
      rows.filter((row) => row.id === organizationId),
    ) as Organization,
    person: null,
    grants: [],
    scope: "WRITE",
    source,
    requestId,
    sessionId: null,
    now,
    db,
    statementTimeout,
  });
}
