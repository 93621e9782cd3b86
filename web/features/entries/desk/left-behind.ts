import type { Draft, Drafts } from "../saving/drafts";
import { isAtRest } from "./cell-state";
import type { CellStore } from "./cell-store";

/** What was typed and not saved, from an earlier visit; nothing that is being typed now. */
export function leftBehind(
  store: CellStore,
  drafts: Drafts,
  keys: readonly string[],
): { key: string; draft: Draft }[] {
  return keys.flatMap((key) => {
    const draft = isAtRest(store.state(key)) ? drafts.of(key) : null;
    return draft ? [{ key, draft }] : [];
  });
}
