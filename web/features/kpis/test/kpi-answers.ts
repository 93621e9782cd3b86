import type {
  KpiAssignmentFragment,
  KpiPageQuery,
  KpiPointFragment,
} from "@cairn/schema/generated/web/kpis/graphql";
import { definition } from "./definitions";

export function assignment(
  id: string,
  team: string,
  rest: Partial<KpiAssignmentFragment> = {},
): KpiAssignmentFragment {
  return {
    id,
    firstPeriod: "2026-01",
    weight: null,
    retiredAt: null,
    team: { id: `team ${team}`, name: team },
    person: null,
    viewerCanRecordEntries: false,
    viewerCanReadChanges: true,
    ...rest,
  };
}

/** The KPI of a page, measured for two teams. */
export function kpiAnswer(rest: Partial<NonNullable<KpiPageQuery["kpi"]>> = {}): KpiPageQuery {
  return {
    kpi: {
      ...definition,
      version: 1,
      versionFrom: null,
      viewerCanRevise: false,
      viewerCanSetTargets: false,
      versions: [],
      assignments: [assignment("a-night", "Night shift"), assignment("a-help", "Helpline")],
      ...rest,
    },
    teams: [
      { id: "team Helpline", name: "Helpline", parent: null },
      { id: "team Night shift", name: "Night shift", parent: { id: "team Helpline" } },
    ],
  };
}

/** A month with a value, entered by Gita, at risk against 90. */
export function point(
  period: string,
  actual: string | null,
  rest: Partial<Omit<KpiPointFragment, "lastYear" | "yearToDate" | "rolling">> = {},
): KpiPointFragment {
  const held = { target: "90", minimum: null, stretch: null, ...rest };
  return {
    period,
    dueOn: "2026-10-14",
    inProgress: false,
    actual,
    target: held.target,
    minimum: held.minimum,
    stretch: held.stretch,
    judgedTarget: held.target,
    judgedMinimum: held.minimum,
    judgedStretch: held.stretch,
    targetCarried: false,
    status: actual === null ? "NO_DATA" : "AT_RISK",
    achievement: actual === null ? null : 0.95,
    explanation:
      actual === null
        ? { rule: "STATUS_NO_DATA", params: { period: { period }, due: { date: "2026-10-14" } } }
        : {
            rule: "STATUS_JUST_BELOW",
            params: { actual: { number: actual }, target: { number: "90" }, limit: { number: "81" } },
          },
    provisional: false,
    coverage: { reported: actual === null ? 0 : 1, expected: 1 },
    change: {
      absolute: null,
      percent: null,
      percentagePoints: null,
      ofMovements: false,
      acrossVersions: false,
      reason: null,
    },
    working: null,
    entry:
      actual === null
        ? null
        : {
            id: `entry ${period}`,
            revision: 2,
            state: "REPORTED",
            note: "",
            numerator: null,
            denominator: null,
            recordedAt: "2026-10-05T08:30:00.000Z",
            recordedBy: { id: "gita", name: "Gita" },
            returned: null,
          },
    ...rest,
  };
}

export function figuresAnswer(id: string, points: KpiPointFragment[]) {
  return {
    assignment: {
      id,
      series: {
        breaks: [],
        coverage: {
          behind: 0,
          reported: points.filter(({ actual }) => actual !== null).length,
          expected: points.length,
        },
        points,
      },
    },
  };
}
