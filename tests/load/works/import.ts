import type { BenchOrganization } from "../organization";
import type { Work } from "../work";

interface Imported {
  importEntries: { committed: boolean; counts: { outcome: string; count: number }[] };
}

/** A file with a new value for every KPI of the last months, as many rows as wanted or as there are. */
export const importWork =
  (rows: number) =>
  ({ assignments, months }: BenchOrganization): Work => {
    const cells = months.toReversed().flatMap((period) => assignments.map((place) => ({ ...place, period })));
    const chosen = cells.slice(0, rows);
    return {
      slug: "import",
      title: `${chosen.length.toLocaleString("en")} rows imported`,
      document: `mutation Import($input: ImportEntriesInput!) {
        importEntries(input: $input) { committed counts { outcome count } refusals { sentence } }
      }`,
      ask: (n) => ({
        input: { fileName: "bench.csv", content: base64(chosen.map((cell, row) => [cell, n + row])) },
      }),
      content: ({ importEntries: { committed, counts } }: Imported) => ({
        committed,
        taken: counts.reduce((sum, { count }) => sum + count, 0),
      }),
      amount: 2,
    };
  };

function base64(lines: [cell: { team: string; kpi: string; period: string }, n: number][]): string {
  const text = lines.map(
    ([{ team, kpi, period }, n]) => `${team},${kpi},${period},${(1 + ((n * 13) % 99_999)) / 100}`,
  );
  return Buffer.from(`team,kpi,period,value\n${text.join("\n")}\n`).toString("base64");
}
