import type { BenchOrganization } from "../organization";
import type { Work } from "../work";

const mostCells = 200;

interface Saved {
  recordEntries: { refusals: unknown[]; entries: { period: string; value: string }[] };
}

/** A block of cells of the economist's grid, pasted: each another value every time. */
export const cellsWork = ({ assignments, months }: BenchOrganization): Work => ({
  slug: "cells",
  title: "200 cells saved",
  document: `mutation SaveCells($input: RecordEntriesInput!) {
    recordEntries(input: $input) { entries { id period value revision } refusals { sentence } }
  }`,
  ask: (n) => ({
    input: {
      entries: Array.from({ length: Math.min(mostCells, assignments.length) }, (_, cell) => ({
        assignmentId: assignments[(n * mostCells + cell) % assignments.length]?.id,
        period: months.at(-1),
        value: String((1 + ((n * mostCells + cell) % 99_999)) / 100),
      })),
    },
  }),
  content: ({ recordEntries: { refusals, entries } }: Saved) => ({
    refusals,
    values: entries.map(({ period, value }) => `${period} ${value}`).sort(),
  }),
});
