import type { BenchOrganization } from "../organization";
import type { Work } from "../work";

interface Saved {
  recordEntries: { refusals: unknown[]; entries: { period: string; value: string }[] };
}

/** One value of last month, another one every time. */
export const entryWork = ({ assignments, months }: BenchOrganization): Work => ({
  slug: "entry",
  title: "One entry saved",
  document: `mutation Save($input: RecordEntriesInput!) {
    recordEntries(input: $input) { entries { id period value revision } refusals { sentence } }
  }`,
  ask: (n) => ({
    input: {
      entries: [
        {
          assignmentId: assignments[(n * 7) % assignments.length]?.id,
          period: months.at(-1),
          value: String((1 + (n % 99_999)) / 100),
        },
      ],
    },
  }),
  content: ({ recordEntries: { refusals, entries } }: Saved) => ({
    refusals,
    entries: entries.map(({ period, value }) => ({ period, value })),
  }),
});
