import type {
  EntererFragment,
  MissingInMonthQuery,
  MonthCountFragment,
} from "@cairn/schema/generated/web/closings/graphql";
import { teamLines } from "../../lib/team-lines";

/** How complete a month is, or a team's part of it. Not-applicable figures are not expected. */
export interface MonthStanding {
  expected: number;
  /** Those that have a value, the ones sent back among them. */
  reported: number;
  missing: number;
  /** Sent back and not answered yet. */
  returned: number;
}

export function standingOf(totals: readonly MonthCountFragment[]): MonthStanding {
  const of = (state: MonthCountFragment["state"]) => totals.find((each) => each.state === state)?.count ?? 0;
  const missing = of("NOT_DUE_YET") + of("DUE") + of("OVERDUE");
  const reported = of("ENTERED") + of("RETURNED");
  return { expected: reported + missing, reported, missing, returned: of("RETURNED") };
}

/** A team that owes something for a month. */
export interface OwingTeam extends MonthStanding {
  id: string;
  name: string;
  /** The KPIs it is about, as far as they were listed. */
  kpis: string[];
  /** Whether all of them were: a very large month is listed in part. */
  listed: boolean;
  /** Who enters for it: its own economists, else those of the nearest team above that has any. */
  economists: EntererFragment[];
}

/** The teams that owe something for a month, by name. */
export function owingTeams({ due, teams, people }: MissingInMonthQuery): OwingTeam[] {
  const lines = new Map(teamLines(teams).map((line) => [line.id, line]));
  const economistsOf = (teamId: string) =>
    (people?.nodes ?? []).filter(({ grants }) => isEconomistOf(grants, teamId));
  const nearest = (teamId: string) =>
    [teamId, ...(lines.get(teamId)?.above.toReversed() ?? [])]
      .map(economistsOf)
      .find((each) => each.length > 0);
  return due.byTeam
    .map(({ team, totals }) => {
      const standing = standingOf(totals);
      const nodes = due.nodes.filter(({ assignment }) => assignment.team.id === team.id);
      return {
        ...team,
        ...standing,
        kpis: [...new Set(nodes.map(({ assignment }) => assignment.kpi.name))],
        listed: nodes.length >= standing.missing + standing.returned,
        economists: nearest(team.id) ?? [],
      };
    })
    .filter(({ missing, returned }) => missing > 0 || returned > 0);
}

const isEconomistOf = (grants: EntererFragment["grants"], teamId: string): boolean =>
  grants.some(({ role, team }) => role === "ECONOMIST" && team?.id === teamId);
