import type { WrittenEntryFragment } from "@cairn/schema/generated/web/entries/graphql";
import type { Content, Part } from "../cell/cell";

/** A cell on its way to the server. */
export interface Write {
  readonly key: string;
  readonly assignmentId: string;
  readonly period: string;
  /** What it should say; null takes it back. */
  readonly content: Content | null;
  /** The revision it was based on, 0 for none. */
  readonly basedOn: number;
  /** Kept in the change log; required to take a value back. */
  readonly reason: string | null;
  /** What the person did at once has one number, for undoing it at once; null for what can't be undone. */
  readonly step: number | null;
}

/** Cells that travel together. Sent again under the same id, the server takes none of them twice. */
export interface Batch {
  /** A UUID of our own. */
  readonly id: string;
  readonly writes: readonly Write[];
}

/** What became of a write. */
export type Outcome =
  | { readonly kind: "saved"; readonly entry: WrittenEntryFragment | null }
  | {
      readonly kind: "refused";
      readonly part: Part | "note" | "reason" | null;
      readonly code: string;
      readonly sentence: string;
    }
  /** Somebody else wrote it meanwhile; nothing was overwritten. */
  | { readonly kind: "conflict"; readonly theirs: WrittenEntryFragment };

/** No answer came: the same may well succeed later. */
export class Unreachable extends Error {
  override name = "Unreachable";
}

/** The session has ended and signing in was put off. */
export class SignedOut extends Error {
  override name = "SignedOut";
}

/** The way to the server. Answers an outcome for each write, in their order; throws when no answer came. */
export type Door = (batch: Batch) => Promise<readonly Outcome[]>;
