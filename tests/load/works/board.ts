import type { BenchOrganization } from "../organization";
import type { Work } from "../work";

/** The board of one department: about a hundred KPIs with their latest figure and 24 months as columns. */
export const boardWork = ({ departments }: BenchOrganization): Work => ({
  slug: "board",
  title: "Board, 100 KPIs × 24 months",
  document: `query Board($teamId: ID!) {
    board(first: 100, filter: { teamId: $teamId }) {
      nodes {
        id
        kpi { name unit }
        team { name }
        latest { period actual target status }
        series(last: 24) { periods actuals targets }
      }
    }
  }`,
  ask: (n) => ({ teamId: departments[n % departments.length] }),
  content: (data) => data,
});

/** The same boards again and again, while nobody writes. */
export const boardAgainWork = (organization: BenchOrganization): Work => ({
  ...boardWork(organization),
  slug: "board-again",
  question: "board",
  title: "The same boards again",
  again: "body",
});

/** The same boards, asked for by those who have them already. */
export const boardUnchangedWork = (organization: BenchOrganization): Work => ({
  ...boardWork(organization),
  slug: "board-304",
  question: "board",
  title: "The same boards, unchanged (304)",
  again: "unchanged",
});
