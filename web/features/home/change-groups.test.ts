import type { HomeChangeFragment } from "@cairn/schema/generated/web/home/graphql";
import { expect, test } from "vitest";
import { groupChanges } from "./change-groups";

const change = (given: Partial<HomeChangeFragment> & { seq: number }): HomeChangeFragment => ({
  id: String(given.seq),
  at: "2026-11-04T13:56:00.000Z",
  action: "recordEntries",
  requestId: null,
  actor: { id: "gita", name: "Gita" },
  kpi: null,
  team: { id: "schools", name: "Schools" },
  person: null,
  period: null,
  fields: [],
  ...given,
});

test("an import of many rows stands as one change", () => {
  const rows = [3, 2, 1].map((seq) =>
    change({
      seq,
      requestId: "import",
      at: `2026-11-04T13:5${seq}:00Z`,
      team: { id: `${seq}`, name: `${seq}` },
    }),
  );
  expect(groupChanges([...rows, change({ seq: 0 })], 5)).toMatchObject([
    { first: { seq: 3 }, count: 3, team: null },
    { first: { seq: 0 }, count: 1, team: "Schools" },
  ]);
});

test("cells saved one after the other within a minute stand together, other people's do not", () => {
  const others = change({ seq: 2, actor: { id: "silvia", name: "Silvia" } });
  const later = change({ seq: 5, at: "2026-11-04T13:57:00.000Z" });
  const groups = groupChanges([later, change({ seq: 4 }), change({ seq: 3 }), others, change({ seq: 1 })], 9);
  expect(groups.map((group) => group.count)).toEqual([1, 2, 1, 1]);
  expect(groups[1]?.team).toBe("Schools");
});

test("no more groups than asked for", () => {
  expect(groupChanges([change({ seq: 2 }), change({ seq: 1, action: "setTargets" })], 1)).toHaveLength(1);
});
