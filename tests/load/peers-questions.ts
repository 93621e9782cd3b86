/** How a peer is asked for what a work asks for: in its own words, as its schema is its own. */
export interface Question {
  query: string;
  variables(asked: never): unknown;
  /** What it answers, put as the API does, where it says the same. */
  inOurWords?(data: never): unknown;
}

/** The works that they take part in: boards again and again are of the mixed one. */
export const peerWorks = ["board", "kpi-page", "entry", "mixed"];

type EntryAsked = { input: { entries: [{ assignmentId: string; period: string; value: string }] } };
const cellOf = ({ input }: EntryAsked) => input.entries[0];
const asIs = (asked: object) => asked;

/** Less than what the API answers: statuses, and which target holds when, are left to the client. */
const KPI = `kpiByOrganizationIdAndKpiId {
  name unit direction tolerance targetsByOrganizationIdAndKpiId { nodes { assignmentId validFrom target } } }`;
const entries = (
  count: number,
) => `entriesByOrganizationIdAndAssignmentId(first: ${count}, orderBy: PERIOD_START_DESC) {
  nodes { period state value } }`;

/** PostGraphile as it comes; `entryIds` by assignment, of last month. */
export const usualQuestions = (entryIds: ReadonlyMap<string, string>): Record<string, Question> => ({
  board: {
    query: `query ($teamId: UUID!) { allTeams(condition: { parentId: $teamId }) { nodes { name
      assignmentsByOrganizationIdAndTeamId { nodes { rowId ${KPI} ${entries(24)} } } } } }`,
    variables: asIs,
  },
  "kpi-page": {
    query: `query ($id: UUID!) {
      assignmentByRowId(rowId: $id) { rowId ${KPI} teamByOrganizationIdAndTeamId { name } ${entries(60)} }
      allChanges(condition: { entityId: $id }, first: 20, orderBy: SEQ_DESC) {
        nodes { seq at action actorId reason before after } } }`,
    variables: asIs,
  },
  entry: {
    query: `mutation ($input: UpdateFloorEntryByRowIdInput!) {
      updateFloorEntryByRowId(input: $input) { floorEntry { rowId period value revision } } }`,
    variables: (asked: EntryAsked) => ({
      input: {
        rowId: entryIds.get(cellOf(asked).assignmentId),
        floorEntryPatch: { value: cellOf(asked).value },
      },
    }),
  },
});

interface TunedLine extends Record<"rowId" | "kpi" | "unit" | "direction" | "team", string> {
  period: string;
  actual: string;
  target: string | null;
  status: string;
  periods: string[];
  actuals: (string | null)[];
  targets: (string | null)[];
  statuses: string[];
}

/** PostGraphile before the functions of tuned.sql: all that the API answers. */
export const tunedQuestions: Readonly<Record<string, Question>> = {
  board: {
    query: `query ($teamId: UUID!) { boardList(teamId: $teamId) {
      rowId kpi unit team period actual target status periods actuals targets } }`,
    variables: asIs,
    inOurWords: ({ boardList }: { boardList: TunedLine[] }) => ({
      board: {
        nodes: boardList.map(({ rowId, kpi, unit, team, period, actual, target, status, ...series }) => ({
          id: rowId,
          kpi: { name: kpi, unit },
          team: { name: team },
          latest: { period, actual, target, status },
          series,
        })),
      },
    }),
  },
  "kpi-page": {
    query: `query ($id: UUID!) {
      kpiPage(assignmentId: $id) { rowId kpi unit direction team periods actuals targets statuses }
      changesOfList(assignmentId: $id) { seq at action reason actor before after } }`,
    variables: asIs,
  },
  entry: {
    query: `mutation ($input: SaveEntryInput!) {
      saveEntry(input: $input) { result { rowId period value revision } } }`,
    variables: (asked: EntryAsked) => ({ input: cellOf(asked) }),
  },
};

interface NaiveLine {
  points: { period: string; actual: string | null; target: string | null }[];
}

/** The API's stack used naively: all that the API answers, points as objects. */
export const naiveQuestions: Readonly<Record<string, Question>> = {
  board: {
    query: `query ($teamId: ID!) { board(teamId: $teamId) {
      id kpi { name unit } team { name } latest { period actual target status }
      points(last: 24) { period actual target } } }`,
    variables: asIs,
    inOurWords: ({ board }: { board: NaiveLine[] }) => ({
      board: {
        nodes: board.map(({ points, ...line }) => ({
          ...line,
          series: {
            periods: points.map(({ period }) => period),
            actuals: points.map(({ actual }) => actual),
            targets: points.map(({ target }) => target),
          },
        })),
      },
    }),
  },
  "kpi-page": {
    query: `query ($id: ID!) { assignment(id: $id) {
      id kpi { name unit direction } team { name } points(last: 60) { period actual target status }
      changes { seq at action actor before after } } }`,
    variables: asIs,
  },
  entry: {
    query: `mutation ($assignmentId: ID!, $period: String!, $value: String!) {
      saveEntry(assignmentId: $assignmentId, period: $period, value: $value) { id period value revision } }`,
    variables: cellOf,
  },
};
