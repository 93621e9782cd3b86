import type { BenchOrganization } from "../organization";
import type { Work } from "../work";

interface Page {
  assignment: unknown;
  changes: { nodes: { fields: { name: string }[] }[] };
}

/** One KPI of one team: 60 months with their statuses, and what was changed last. */
export const kpiPageWork = ({ assignments }: BenchOrganization): Work => ({
  slug: "kpi-page",
  title: "KPI page, 60 months and 20 changes",
  document: `query KpiPage($id: ID!) {
    assignment(id: $id) {
      id
      kpi { name unit direction }
      team { name }
      series(last: 60) { periods actuals targets statuses }
    }
    changes(first: 20, filter: { assignmentId: $id }) {
      nodes { seq at action reason actor { name } period fields { name before after } }
    }
  }`,
  ask: (n) => ({ id: assignments[(n * 7) % assignments.length]?.id }),
  content: ({ assignment, changes }: Page) => ({
    assignment,
    changes: changes.nodes.map(({ fields, ...change }) => ({
      ...change,
      fields: fields.toSorted((a, b) => a.name.localeCompare(b.name)),
    })),
  }),
});
