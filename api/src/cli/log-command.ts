import type { Transaction } from "@cairn/drizzle/client";
import { withConnection } from "@cairn/drizzle/migrate";
import { InvalidArgumentError } from "commander";
import { sql } from "drizzle-orm";
import { counted, type Outcome } from "./outcome";
import {
  checkMigrated,
  chooseOrganization,
  type KnownOrganization,
  listOrganizations,
  type Session,
} from "./session";

/** A head of the log that was noted elsewhere. */
export interface NotedHead {
  seq: number;
  hash: string;
}

export interface VerifyOptions {
  expect?: NotedHead;
}

export function readHead(text: string): NotedHead {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text) ?? [];
  if (!seq || !hash) throw new InvalidArgumentError("A head is written SEQ:HASH, as “log verify” prints it.");
  return { seq: Number(seq), hash: hash.toLowerCase() };
}

interface Verified {
  organization: string;
  seq: number;
  hash: string | null;
  brokenSeq: number | null;
  problem: string | null;
}

/** Recomputes the chains and names the first change of each that does not stand. */
export async function verifyCommand(session: Session, { expect }: VerifyOptions): Promise<Outcome> {
  await checkMigrated(session.url);
  // A noted head is of one organization.
  const which =
    expect || session.options.organization
      ? [await chooseOrganization(session)]
      : await listOrganizations(session.url);
  const verified: Verified[] = [];
  for (const organization of which) {
    session.say(`recomputing the log of ${organization.name}`);
    verified.push(await verify(session.url, organization, expect));
  }
  const broken = verified.filter(({ problem }) => problem !== null);
  return {
    lines: verified.length === 0 ? ["There is no organization, and so no log."] : verified.map(lineOf),
    data: { organizations: verified },
    failed: broken.length > 0,
  };
}

function lineOf({ organization, seq, hash, brokenSeq, problem }: Verified): string {
  return problem === null
    ? `${organization}: ${counted(seq, "change")} stand; head ${seq}:${hash}`
    : `${organization}: change ${brokenSeq} does not stand: ${problem}.`;
}

function verify(url: string, { id, slug }: KnownOrganization, expect?: NotedHead): Promise<Verified> {
  return withConnection(url, "owner", ({ db }) =>
    // One moment for both questions, whatever is written meanwhile.
    db.transaction(
      async (tx) => {
        const [head] = await tx.execute<{ seq: string; hash: string }>(
          sql`select seq, encode(hash, 'hex') as hash from change_heads where organization_id = ${id}`,
        );
        const [broken] = await tx.execute<{ broken_seq: string; problem: string }>(
          sql`select broken_seq, problem from verify_changes(${id})`,
        );
        const reached = { organization: slug, seq: Number(head?.seq ?? 0), hash: head?.hash ?? null };
        if (broken) return { ...reached, brokenSeq: Number(broken.broken_seq), problem: broken.problem };
        if (!expect || (await isInChain(tx, id, expect)))
          return { ...reached, brokenSeq: null, problem: null };
        return { ...reached, brokenSeq: expect.seq, problem: "it is not the one that was noted" };
      },
      { isolationLevel: "repeatable read", accessMode: "read only" },
    ),
  );
}

async function isInChain(tx: Transaction, id: string, { seq, hash }: NotedHead): Promise<boolean> {
  const [found] = await tx.execute<{ same: boolean }>(
    sql`select encode(hash, 'hex') = ${hash} as same from changes where organization_id = ${id} and seq = ${seq}`,
  );
  return found?.same ?? false;
}
