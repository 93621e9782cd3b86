import type { ImportOutcome, ImportOutcomesFragment } from "@cairn/schema/generated/web/imports/graphql";

/** In the order of what needs attention. */
export const OUTCOMES: readonly ImportOutcome[] = ["REFUSED", "CREATED", "CHANGED", "SAME", "BLANK"];

export type Counts = Readonly<Record<ImportOutcome, number>>;

/** How many rows of the file meet which outcome. */
export function countsOf({ counts }: Pick<ImportOutcomesFragment, "counts">): Counts {
  const of = (outcome: ImportOutcome) => counts.find((each) => each.outcome === outcome)?.count ?? 0;
  return {
    REFUSED: of("REFUSED"),
    CREATED: of("CREATED"),
    CHANGED: of("CHANGED"),
    SAME: of("SAME"),
    BLANK: of("BLANK"),
  };
}

/** How many values an import writes. */
export function valuesToWrite({ CREATED, CHANGED }: Counts): number {
  return CREATED + CHANGED;
}

/** Whether an import would leave everything as it is: no value, and nothing else, is new or different. */
export function changesNothing(outcomes: Pick<ImportOutcomesFragment, "counts" | "things">): boolean {
  const touches = outcomes.things.some(({ outcome }) => outcome === "CREATED" || outcome === "CHANGED");
  return valuesToWrite(countsOf(outcomes)) === 0 && !touches;
}
