import type { ApolloClient } from "@apollo/client";
import {
  type EntryInput,
  RecordCellsDocument,
  WithdrawCellsDocument,
  type WrittenEntryFragment,
} from "@cairn/schema/generated/web/entries/graphql";
import { errorCode, isPassing } from "../../../lib/apollo-errors";
import type { Tells } from "../../../lib/apollo-links";
import type { AppLocale } from "../../../lib/i18n/routing";
import { type Content, cellKey, contentOf, sameContent } from "../cell/cell";
import { sentenceOf } from "../reading/sentence-of";
import type { OwnChanges } from "./own-changes";
import { type Batch, type Door, type Outcome, SignedOut, Unreachable, type Write } from "./write";

interface RefusalSaid {
  readonly code: string;
  readonly path: readonly string[];
  readonly sentence: string;
  readonly rule?: string | null;
  readonly params?: Record<string, unknown> | null;
}

interface Payload {
  /** Where the change log stood then; null when nothing was written. */
  readonly seq?: number | null;
  readonly entries: readonly WrittenEntryFragment[];
  readonly conflicts: readonly WrittenEntryFragment[];
  readonly refusals: readonly RefusalSaid[];
}

/** Sends cells through GraphQL. Lost connections are told by the desk itself, so the transport keeps quiet. */
export function graphqlDoor(client: ApolloClient, locale: AppLocale, own: OwnChanges): Door {
  const settled = (writes: readonly Write[], payload: Payload | undefined): Outcome[] => {
    const outcomes = outcomesOf(writes, payload, locale);
    if (payload?.seq) own.add(payload.seq, payload.entries.length);
    return outcomes;
  };
  return async (batch) => {
    const [first] = batch.writes;
    if (!first) return [];
    const context = { tells: "session" satisfies Tells };
    try {
      if (first.content === null) {
        const input = withdrawal(batch, first.reason);
        const { data } = await client.mutate({
          mutation: WithdrawCellsDocument,
          variables: { input },
          context,
        });
        return settled(batch.writes, data?.withdrawEntries);
      }
      const input = recording(batch, first.reason);
      const { data } = await client.mutate({ mutation: RecordCellsDocument, variables: { input }, context });
      return settled(batch.writes, data?.recordEntries);
    } catch (error) {
      throw known(error);
    }
  };
}

function known(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === "SessionEnded") return new SignedOut(error.message);
  return isPassing(errorCode(error)) ? new Unreachable(error.message) : error;
}

function recording({ id, writes }: Batch, reason: string | null) {
  return { entries: writes.map(entryInput), reason, idempotencyKey: id };
}

function withdrawal({ id, writes }: Batch, reason: string | null) {
  const entries = writes.map(({ assignmentId, period, basedOn }) => ({ assignmentId, period, basedOn }));
  return { entries, reason: reason ?? "", idempotencyKey: id };
}

function entryInput({ assignmentId, period, basedOn, content }: Write): EntryInput {
  const { state, value, numerator, denominator, note } = content as Content;
  const figures = numerator === null ? { value } : { numerator, denominator };
  return {
    assignmentId,
    period,
    basedOn,
    state,
    note,
    ...(state === "NOT_APPLICABLE" ? {} : figures),
  };
}

/** What became of each write; the payload names cells by their place in the request, or by assignment and period. */
export function outcomesOf(
  writes: readonly Write[],
  payload: Payload | undefined,
  locale: AppLocale,
): Outcome[] {
  if (!payload) throw new Unreachable("The answer held nothing.");
  const written = byKey(payload.entries);
  const conflicts = byKey(payload.conflicts);
  return writes.map((write, place) => {
    const refusal = payload.refusals.find(({ path }) => isAbout(path, place));
    // There is nothing left to take back: an earlier try has done it.
    const isDone =
      write.content === null && refusal?.code === "NOT_FOUND" && refusal.path.at(-1) === "period";
    if (!refusal || isDone) return { kind: "saved", entry: written.get(write.key) ?? null };
    const theirs = conflicts.get(write.key);
    if (refusal.code !== "STALE_REVISION" || !theirs) return refused(refusal, locale);
    // The answer to an earlier try was lost on the way: what stands there is what we sent.
    return sameContent(contentOf(theirs), write.content)
      ? { kind: "saved", entry: theirs }
      : { kind: "conflict", theirs };
  });
}

/** A path begins with `entries` and the place of the cell, or is about the request as a whole. */
function isAbout([list, place]: readonly string[], wanted: number): boolean {
  return list !== "entries" || place === undefined || place === String(wanted);
}

const placesOfRefusals = ["value", "numerator", "denominator", "note", "reason"] as const;

function refused({ code, path, ...said }: RefusalSaid, locale: AppLocale): Outcome {
  const part = placesOfRefusals.find((name) => name === path.at(-1)) ?? null;
  return { kind: "refused", part, code, sentence: sentenceOf(said, locale) };
}

function byKey(entries: readonly WrittenEntryFragment[]): Map<string, WrittenEntryFragment> {
  return new Map(entries.map((entry) => [cellKey(entry.assignment.id, entry.period), entry]));
}
