import type { TargetLineFragment, TargetsOfKpiQuery } from "@cairn/schema/generated/web/targets/graphql";

const team = (id: string, name: string, parent?: string) => ({
  id,
  name,
  parent: parent ? { id: parent } : null,
});

/** A target as the API gives it. */
export function target(
  validFrom: string,
  levels: Partial<Pick<TargetLineFragment, "minimum" | "target" | "stretch" | "baseline" | "isEnd">>,
  whom: Partial<Pick<TargetLineFragment, "team" | "assignment">> = {},
): TargetLineFragment {
  const id = `${whom.team?.id ?? whom.assignment?.id ?? "all"} ${validFrom}`;
  return {
    id,
    validFrom,
    minimum: null,
    target: null,
    stretch: null,
    baseline: null,
    isEnd: false,
    team: null,
    assignment: null,
    ...levels,
    ...whom,
  };
}

/** A monthly KPI of two teams, Night shift below Helpline. */
export function targetsAnswer(
  targets: TargetLineFragment[],
  kpi: Partial<NonNullable<TargetsOfKpiQuery["kpi"]>> = {},
): TargetsOfKpiQuery {
  const assigned = (id: string, name: string) => ({
    id: `assignment-${id}`,
    retiredAt: null,
    firstPeriod: "2025-01",
    team: { id, name },
    person: null,
    latest: null,
  });
  return {
    kpi: {
      id: "kpi-1",
      name: "Reachability",
      unit: "%",
      decimals: 1,
      direction: "HIGHER_IS_BETTER",
      periodicity: "MONTH",
      tolerance: "0.1",
      toleranceKind: "SHARE",
      valueKind: "NUMBER",
      aggregation: "MEAN",
      rangeMinimum: null,
      rangeMaximum: null,
      retiredAt: null,
      viewerCanSetTargets: true,
      assignments: [assigned("team-1", "Helpline"), assigned("team-2", "Night shift")],
      targets,
      ...kpi,
    },
    teams: [team("team-1", "Helpline"), team("team-2", "Night shift", "team-1")],
  };
}
