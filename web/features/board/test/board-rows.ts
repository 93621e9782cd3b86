import type { BoardQuery, BoardRowFragment, Status } from "@cairn/schema/generated/web/board/graphql";
import { type Standing, standingOf } from "@cairn/schema/rules/standing";

const periods = ["2026-07", "2026-08", "2026-09", "2026-10"];

interface Given {
  id: string;
  kpi?: string;
  team?: string;
  category?: string;
  status?: Status;
  direction?: BoardRowFragment["kpi"]["direction"];
}

/** A row of the board with four months behind it: off track since August, October still running. */
export function boardRow({
  id,
  kpi = id,
  team = "Helpline",
  category = "",
  ...rest
}: Given): BoardRowFragment {
  const { status = "OFF_TRACK", direction = "HIGHER_IS_BETTER" } = rest;
  return {
    id,
    team: { id: `team ${team}`, name: team },
    person: null,
    kpi: {
      id: `kpi ${kpi}`,
      name: kpi,
      category,
      unit: "%",
      decimals: 1,
      valueKind: "NUMBER",
      direction,
      periodicity: "MONTH",
      tolerance: "0.1",
      toleranceKind: "SHARE",
      versionFrom: null,
    },
    latest: {
      period: "2026-09",
      dueOn: "2026-10-14",
      missingSince: null,
      inProgress: false,
      actual: "70.5",
      target: "90",
      minimum: null,
      stretch: null,
      targetCarried: true,
      status,
      explanation: {
        rule: "STATUS_FAR_BELOW",
        params: { actual: { number: "70.5" }, target: { number: "90" }, limit: { number: "81" } },
      },
      entry: { id: `entry ${id}`, state: "REPORTED" },
    },
    series: {
      periods,
      actuals: ["92", "75", "70.5", null],
      targets: ["90", "90", "90", "90"],
      minimums: [null, null, null, null],
      stretches: [null, null, null, null],
      statuses: ["ON_TRACK", status, status, "NOT_DUE"],
    },
  };
}

/** An answer to the board's query. */
export function boardAnswer(
  rows: BoardRowFragment[],
  rest: Partial<BoardQuery["board"]> = {},
): { board: BoardQuery["board"] } {
  const counted = new Map<Standing, number>();
  for (const { latest } of rows) {
    if (!latest) continue;
    const standing = standingOf(latest.status, latest.missingSince);
    counted.set(standing, (counted.get(standing) ?? 0) + 1);
  }
  return {
    board: {
      totalCount: rows.length,
      standings: [...counted].map(([standing, count]) => ({ standing, count })),
      score: { value: null, rated: 0, expected: 0 },
      pageInfo: { endCursor: null, hasNextPage: false },
      nodes: rows,
      ...rest,
    },
  };
}
