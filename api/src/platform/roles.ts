import { Role } from "@cairn/schema/types/members";
import { failure } from "./failure";
import type { Viewer } from "./viewer";

const { ADMINISTRATOR, GATEKEEPER, ANALYST, MANAGER, ECONOMIST, MEMBER } = Role;
const everyone = [ADMINISTRATOR, GATEKEEPER, ANALYST, MANAGER, ECONOMIST, MEMBER];

/**
 * Who may do what. `organization`: the role allows it everywhere. `team`: only for the grant's team and
 * the teams below it. This table is all there is; verbs ask `may` and `mustBeAllowed`, screens ask `viewerCan…`.
 */
export const abilities = {
  readFigures: { organization: everyone, team: [] },
  readChangeLog: { organization: [ADMINISTRATOR, GATEKEEPER, ANALYST], team: [MANAGER, ECONOMIST] },
  listPeople: { organization: [ADMINISTRATOR, GATEKEEPER, ANALYST], team: [] },
  managePeople: { organization: [ADMINISTRATOR], team: [] },
  manageTeams: { organization: [ADMINISTRATOR, GATEKEEPER], team: [] },
  manageOrganization: { organization: [ADMINISTRATOR], team: [] },
  defineKpis: { organization: [GATEKEEPER], team: [] },
  setTargets: { organization: [GATEKEEPER], team: [] },
  recordEntries: { organization: [GATEKEEPER], team: [ECONOMIST] },
  /** Of anybody; economists appoint their own. */
  appointDeputies: { organization: [ADMINISTRATOR, GATEKEEPER], team: [] },
  returnEntries: { organization: [GATEKEEPER], team: [] },
  closePeriods: { organization: [GATEKEEPER], team: [] },
  importEntries: { organization: [GATEKEEPER], team: [] },
  holdTokens: { organization: everyone, team: [] },
  /** Queries of one's own of up to the larger cost limit. */
  askLargeQueries: { organization: [ADMINISTRATOR, GATEKEEPER, ANALYST], team: [] },
} satisfies Record<string, { organization: Role[]; team: Role[] }>;

export type Ability = keyof typeof abilities;

/** Whether the viewer may do this: for the team if one is given, else for the whole organization. */
export function may(viewer: Viewer, ability: Ability, teamId?: string | null): boolean {
  if (viewer.person === null) return true; // the system itself: command line, seeds, jobs
  const { organization, team } = abilities[ability] as { organization: Role[]; team: Role[] };
  return viewer.grants.some(
    (grant) =>
      organization.includes(grant.role) ||
      (teamId != null && team.includes(grant.role) && grant.teamIds.includes(teamId)),
  );
}

/** Whether the viewer may do this, by a key that may write at all: what clients are told before they try. */
export const mayWrite = (viewer: Viewer, ability: Ability, teamId?: string | null): boolean =>
  viewer.scope === "WRITE" && may(viewer, ability, teamId);

/** Whether the viewer may do this for the whole organization or for at least one team. */
export function maySomewhere(viewer: Viewer, ability: Ability): boolean {
  const { team } = abilities[ability] as { team: Role[] };
  return may(viewer, ability) || viewer.grants.some((grant) => team.includes(grant.role));
}

/** The teams for which the viewer may do this; "all" where no team bounds it. */
export function teamsWhere(viewer: Viewer, ability: Ability): "all" | string[] {
  if (may(viewer, ability)) return "all";
  const { team } = abilities[ability] as { team: Role[] };
  return viewer.grants.filter((grant) => team.includes(grant.role)).flatMap((grant) => grant.teamIds);
}

/** Refuses with FORBIDDEN what the viewer may not do. */
export function mustBeAllowed(viewer: Viewer, ability: Ability, teamId?: string | null): void {
  if (!may(viewer, ability, teamId)) throw failure("FORBIDDEN", "Your roles don't allow this.");
}

/** As what somebody enters for a team, and for whom: kept with every entry. */
export interface EnteringAs {
  recordedAs: "ECONOMIST" | "DEPUTY" | "GATEKEEPER" | null;
  /** The economist for whom a deputy enters. */
  recordedFor: string | null;
}

/** The viewer's nearest right to enter for the team: their own, else a deputy's, else the gatekeeper's for all. */
export function enteringAs(viewer: Viewer, teamId: string): EnteringAs {
  const held = viewer.grants.filter((grant) => grant.role === ECONOMIST && grant.teamIds.includes(teamId));
  if (held.some((grant) => grant.standsInFor === null)) return { recordedAs: "ECONOMIST", recordedFor: null };
  const [standing] = held;
  if (standing) return { recordedAs: "DEPUTY", recordedFor: standing.standsInFor };
  return { recordedAs: viewer.person === null ? null : "GATEKEEPER", recordedFor: null };
}
