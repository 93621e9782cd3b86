import { sql } from "drizzle-orm";
import type { Database, Transaction } from "../client";
import { DEMO_ORGANIZATION } from "./demo-organization";

/** Whether the demo organization has been made. Its tables must be there; needs a connection of the owner. */
export async function isDemoThere(db: Database | Transaction): Promise<boolean> {
  const found = await db.execute(sql`select from organizations where slug = ${DEMO_ORGANIZATION.slug}`);
  return found.length > 0;
}
