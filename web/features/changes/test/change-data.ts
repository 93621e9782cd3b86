import type {
  ChangedEntity,
  ChangeLineFragment,
  ChangeRunFragment,
} from "@cairn/schema/generated/web/changes/graphql";

type Row = Record<string, unknown> | null;

const named = (type: string, id: string, name: string) => ({ __typename: type, id, name });

/** A change of a row from one state to another, its differing fields worked out as the API does. */
export function aChange(
  entity: ChangedEntity,
  before: Row,
  after: Row,
  more: Partial<ChangeLineFragment> = {},
): ChangeLineFragment {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const shown = (value: unknown) => (value == null || value === "" ? null : String(value));
  const fields = names
    .map((name) => ({
      __typename: "ChangedField",
      name: name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      before: shown(before?.[name]),
      after: shown(after?.[name]),
    }))
    .filter((field) => field.before !== field.after);
  const change = {
    __typename: "Change",
    id: `o:${more.seq ?? 1}`,
    seq: 1,
    at: "2026-10-02T09:05:00.000Z",
    action: "recordEntries",
    entity,
    entityId: "thing-1",
    reason: null,
    source: "web",
    requestId: null,
    hash: "abc123",
    before,
    after,
    period: null,
    actor: named("Person", "gita", "Gita"),
    team: null,
    kpi: null,
    assignment: null,
    person: null,
    fields,
    ...more,
  };
  return change;
}

/** What an entry's change is about. */
export const aboutDonations: Partial<ChangeLineFragment> = {
  period: "2026-09",
  team: named("Team", "team-1", "Fundraising"),
  kpi: Object.assign(named("Kpi", "kpi-1", "private donations"), {
    unit: "CHF",
    decimals: 0,
    valueKind: "NUMBER" as const,
  }),
  assignment: Object.assign({ __typename: "Assignment", id: "assignment-1" }, { person: null }),
};

/** Changes of one request, as a run of the log. */
export function aRun(
  changes: ChangeLineFragment[],
  more: Partial<ChangeRunFragment> = {},
): ChangeRunFragment {
  const seqs = changes.map(({ seq }) => seq);
  const counts = [...new Set(changes.map(({ entity }) => entity))].map((entity) => ({
    __typename: "ChangeCount",
    entity,
    count: changes.filter((change) => change.entity === entity).length,
  }));
  const run = {
    __typename: "ChangeRun",
    oldest: Math.min(...seqs),
    newest: Math.max(...seqs),
    counts,
    firstPeriod: null,
    lastPeriod: null,
    hasUnseen: false,
    continues: false,
    cursor: `after-${Math.min(...seqs)}`,
    startCursor: `after-${(more.newest ?? Math.max(...seqs)) + 1}`,
    changes,
    ...more,
  };
  return run;
}
