import type { Database, Transaction } from "@cairn/drizzle/client";
import type { Organization } from "@cairn/schema/types/organizations";
import { sql } from "drizzle-orm";
import { failure } from "./failure";
import type { Source, Viewer } from "./viewer";

export interface ChangeIntent {
  /** The verb, as the log names it: `recordEntries`. */
  action: string;
  reason?: string | null;
  /** Through which door it came, where that says more than the viewer's own: an import is one from everywhere. */
  source?: Source;
  /** The sender's key of this write, a UUID: it is the write's request id, by which the log can be asked for it. */
  once?: string | null;
}

export interface Changed<T> {
  result: T;
  /** Where the log stands now; null when nothing was written. */
  seq: number | null;
}

/** The request id of a write that carries its sender's key. */
export const requestOnce = (key: string): string => `once:${key.toLowerCase()}`;

/**
 * The one write path. Opens a transaction for the viewer's organization, says who, what for and through which
 * door, and locks the organization's head until commit: writes of an organization follow one another, so a
 * check made inside `work` still holds when it writes. Triggers do the logging.
 */
export async function change<T>(
  viewer: Viewer,
  intent: ChangeIntent,
  work: (tx: Transaction) => Promise<T>,
): Promise<Changed<T>> {
  mustWrite(viewer);
  await viewer.reading.letGo();
  viewer.reading.goOn();
  const changed = await viewer.db.transaction(async (tx) => {
    viewer.reading.goOn();
    // The connection answers in order: what `work` reads first travels with the opening, and is read behind the lock.
    const [opened, worked] = await Promise.allSettled([openChange(tx, viewer, intent), work(tx)]);
    const before = valueIn(opened);
    const result = valueIn(worked);
    // Whoever was told that it took too long must not find it done later.
    viewer.reading.goOn();
    // Sent before the commit and not waited for: the lock is held no longer than it takes to write.
    const head = headOf(tx, viewer.organization.id);
    head.catch(() => undefined);
    return { result, before, head };
  });
  const after = await changed.head;
  await viewer.reading.letGo();
  return { result: changed.result, seq: after === changed.before ? null : after };
}

/** With what a write that was judged ahead is opened. */
export interface Opening {
  organizationId: string;
  actor: string;
  action: string;
  reason: string | null;
  source: Source;
  requestId: string;
  /** The newest change of a definition that the sender was found and judged by. */
  judgedBy: string;
  /** The credential of who is presumed to be who they were found to be, to be confirmed; else null. */
  session: string | null;
  tokenHash: string | null;
}

/**
 * The short way, for a write that was judged by definitions alone: opened, written, logged and committed by one
 * statement, so that the lock is held for no way there and back. It confirms who the sender is, where that is only
 * presumed. Null when a definition was changed since, when the sender may no longer write, when the write finds the rows
 * otherwise than it must, or when the lock cannot be had: then nothing was written, and `change` has to judge behind
 * the lock.
 */
export async function changeAsJudged<T>(
  viewer: Viewer,
  intent: ChangeIntent,
  judgedBy: string,
  write: (db: Database, opening: Opening) => Promise<T | null>,
): Promise<T | null> {
  mustWrite(viewer);
  await viewer.reading.letGo();
  return viewer.reading.seeThrough(() => write(viewer.db, openingOf(viewer, intent, judgedBy)));
}

const openingOf = (viewer: Viewer, intent: ChangeIntent, judgedBy: string): Opening => ({
  organizationId: viewer.organization.id,
  actor: actorOf(viewer),
  action: intent.action,
  reason: intent.reason ?? null,
  source: intent.source ?? viewer.source,
  requestId: requestIdOf(viewer, intent),
  judgedBy,
  session: viewer.reading.footing?.presumed?.session ?? null,
  tokenHash: viewer.reading.footing?.presumed?.tokenHash ?? null,
});

/** Refuses whoever may read only. */
export function mustWrite(viewer: Viewer): void {
  if (viewer.scope !== "WRITE") throw failure("FORBIDDEN", "This access token may read only.");
}

const actorOf = (viewer: Viewer): string => viewer.person?.id ?? "system";

const requestIdOf = (viewer: Viewer, { once }: ChangeIntent): string =>
  once ? requestOnce(once) : viewer.requestId;

async function openChange(tx: Transaction, viewer: Viewer, intent: ChangeIntent): Promise<number> {
  // Sent together: one round trip, and no lock is waited for without end.
  const [, [opened], [now]] = await Promise.all([
    tx
      .execute(sql`select set_config('statement_timeout', ${String(viewer.statementTimeout)}, true)`)
      .execute(),
    tx
      .execute<{ seq: string }>(sql`
        select open_change(${viewer.organization.id}, ${actorOf(viewer)}, ${intent.action}, ${intent.reason ?? null},
          ${intent.source ?? viewer.source}, ${requestIdOf(viewer, intent)}) as seq`)
      .execute(),
    tx
      .execute<Calendar>(sql`
        select fiscal_year_start_month as "fiscalYearStartMonth", fiscal_year_named_by as "fiscalYearNamedBy", timezone
        from organizations where id = ${viewer.organization.id}`)
      .execute(),
  ]);
  mustBeOfNow(viewer, now);
  return Number(opened?.seq);
}

interface Calendar
  extends Pick<Organization, "fiscalYearStartMonth" | "fiscalYearNamedBy" | "timezone">,
    Record<string, unknown> {}

/** The viewer was minted before the lock was had: by another calendar a period would begin on another day. */
function mustBeOfNow({ organization }: Viewer, now: Calendar | undefined): void {
  const fields = ["fiscalYearStartMonth", "fiscalYearNamedBy", "timezone"] as const;
  if (now && fields.some((field) => now[field] !== organization[field]))
    throw failure(
      "BAD_USER_INPUT",
      "The organization's calendar was changed at this moment. Please try again.",
    );
}

function valueIn<T>(outcome: PromiseSettledResult<T>): T {
  if (outcome.status === "rejected") throw outcome.reason;
  return outcome.value;
}

async function headOf(tx: Transaction, organizationId: string): Promise<number> {
  const [head] = await tx
    .execute<{ seq: string }>(sql`select seq from change_heads where organization_id = ${organizationId}`)
    .execute();
  return Number(head?.seq);
}
