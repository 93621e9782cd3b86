import type { KpiDefinitionFragment, KpiFormChoicesQuery } from "@cairn/schema/generated/web/kpis/graphql";

/** A stored definition. */
export const definition: KpiDefinitionFragment = {
  id: "kpi-1",
  revision: 3,
  name: "Helpline reachability",
  category: "Counselling",
  description: "Share of calls answered.",
  instructions: "",
  ownName: "Helpline reachability",
  ownDescription: "Share of calls answered.",
  ownInstructions: "",
  translations: [],
  formula: null,
  valueKind: "NUMBER",
  unit: "%",
  decimals: 1,
  direction: "HIGHER_IS_BETTER",
  aggregation: "MEAN",
  teamAggregation: "MEAN",
  ratioFactor: "1",
  periodicity: "MONTH",
  rangeMinimum: "0",
  rangeMaximum: "100",
  tolerance: "0.1",
  toleranceKind: "SHARE",
  scoreWeight: "1",
  dueBusinessDays: 10,
  retiredAt: null,
  viewerCanRevise: true,
  owner: { id: "person-1", name: "Mia Member" },
};

export const choices: KpiFormChoicesQuery = {
  organization: { id: "organization-1", kpiCategories: ["Counselling", "Money"] },
  teams: [
    { id: "team-1", name: "Helpline", parent: null },
    { id: "team-2", name: "Night shift", parent: { id: "team-1" } },
  ],
  kpis: {
    totalCount: 3,
    nodes: [
      { id: "kpi-1", name: "Helpline reachability" },
      { id: "kpi-2", name: "Calls answered" },
      { id: "kpi-3", name: "Calls" },
    ],
  },
  people: { nodes: [{ id: "person-1", name: "Mia Member" }] },
};
