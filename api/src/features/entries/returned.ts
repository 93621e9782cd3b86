import type { EntryReturn } from "@cairn/schema/types/entries";

/** That an entry was sent back; null where it wasn't. */
export const returnedOf = (
  reason: string | null,
  at: Date | null,
  byId: string | null,
): EntryReturn | null => (reason !== null && at !== null ? { reason, at, byId } : null);
