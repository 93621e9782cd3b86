import { sql } from "drizzle-orm";
import { connect } from "../client";
import { DemoTime } from "./demo-calendar";
import { writeEvents } from "./demo-event";
import { figureEvents } from "./demo-figures";
import { DEMO_ORGANIZATION } from "./demo-organization";
import { setupEvents } from "./demo-setup";
import { targetEvents } from "./demo-targets";
import { isDemoThere } from "./demo-there";

export interface SeedOptions {
  /** Hears what is being done, as a few words. */
  onProgress?: (sentence: string) => void;
  /** The moment up to which the demo has a past. */
  now?: Date;
}

/**
 * Makes the demo organization, with two to three years of figures as they might have been entered, in one
 * transaction: it is there as a whole or not at all. Needs a connection of the owner. Answers whether it was made;
 * one that exists is left alone.
 */
export async function seedDemo(
  url: string,
  { onProgress, now = new Date() }: SeedOptions = {},
): Promise<boolean> {
  const { db, close } = connect(url, { as: "owner", max: 1 });
  try {
    const made = await db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('cairn demo'))`);
      if (await isDemoThere(tx)) return false;
      onProgress?.(`writing the history of ${DEMO_ORGANIZATION.name}`);
      const time = new DemoTime(now);
      await writeEvents(tx, [...setupEvents(time), ...targetEvents(time), ...figureEvents(time)]);
      return true;
    });
    // The planner knows nothing of so many new rows until somebody looks.
    if (made) await db.execute(sql`analyze`);
    return made;
  } finally {
    await close();
  }
}
