import { say } from "@cairn/schema/rules/sentence";
import { type Refusal, RefusalCode } from "@cairn/schema/types/refusals";
import { checkText, refusal } from "../../platform/refusing";
import { told, whyRefused } from "./details";
import type { Planned, PlanSetting, Register, TeamRow } from "./plan";

/** Names are the same whatever their case, as in the database. */
export const nameKey = (name: string): string => name.trim().toLowerCase();

/** What a row says of its team. */
export interface TeamMention {
  team: string;
  parentTeam: string;
}

/** The teams of the file by name: those there are, and new ones under the parent that the file gives them. */
export function planTeams(
  rows: readonly TeamMention[],
  register: Pick<Register, "teams">,
  setting: PlanSetting,
): Map<string, Planned<TeamRow>> {
  const planned = new Map<string, Planned<TeamRow>>();
  const held = new Map(register.teams.map((team) => [nameKey(team.name), team]));
  const parentNames = new Map<string, string>();
  const take = (name: string) => {
    const key = nameKey(name);
    if (key !== "" && !planned.has(key))
      planned.set(key, held.has(key) ? keepTeam(held.get(key)!) : newTeam(name.trim(), setting));
  };
  for (const row of rows) {
    take(row.team);
    take(row.parentTeam);
    const key = nameKey(row.team);
    // A team that is its own parent is one at the top: so files say it.
    const isOwn = nameKey(row.parentTeam) === key;
    if (row.parentTeam && !isOwn && !parentNames.has(key)) parentNames.set(key, row.parentTeam);
  }
  for (const [key, parentName] of parentNames) {
    const team = planned.get(key);
    const parent = planned.get(nameKey(parentName));
    if (team && parent) putUnder(team, parent, register.teams);
  }
  refuseImpossible(planned);
  return planned;
}

function keepTeam(team: TeamRow): Planned<TeamRow> {
  const base = { row: team, name: team.name, detail: "" };
  if (!team.retiredAt) return { ...base, outcome: "SAME", refusal: null };
  const why = refusal("RETIRED", [], say("FILE_TEAM_RETIRED", { team: team.name }));
  return { ...base, outcome: "REFUSED", detail: whyRefused(why), refusal: why };
}

function newTeam(name: string, { newId }: PlanSetting): Planned<TeamRow> {
  const [wrong] = checkText(name, [], { longest: 120, required: true });
  return {
    row: { id: newId(), name, parentId: null, retiredAt: null },
    name,
    outcome: wrong ? "REFUSED" : "CREATED",
    detail: wrong ? whyRefused(wrong) : "",
    refusal: wrong ?? null,
  };
}

/** A new team goes under its parent; one that exists stays where it is. */
function putUnder(team: Planned<TeamRow>, parent: Planned<TeamRow>, all: readonly TeamRow[]): void {
  if (team.outcome === "CREATED") {
    team.row.parentId = parent.row.id;
    team.detail = told("DETAIL_UNDER", { team: parent.name });
  } else if (team.outcome === "SAME" && team.row.parentId !== parent.row.id) {
    const above = all.find(({ id }) => id === team.row.parentId);
    team.detail = above
      ? told("DETAIL_STAYS_UNDER", { above: above.name, team: parent.name })
      : told("DETAIL_STAYS_ON_TOP", { team: parent.name });
  }
}

/** Refuses new teams that lie under themselves, and those under a team that cannot be taken. */
function refuseImpossible(planned: Map<string, Planned<TeamRow>>): void {
  const byId = new Map([...planned.values()].map((team) => [team.row.id, team]));
  const created = [...planned.values()].filter(({ outcome }) => outcome === "CREATED");
  const fates = created.map((team) => {
    const seen = new Set<string>();
    let above: Planned<TeamRow> | undefined = team;
    while (above?.outcome === "CREATED" && !seen.has(above.row.id)) {
      seen.add(above.row.id);
      above = byId.get(above.row.parentId ?? "");
    }
    return { team, above };
  });
  for (const { team, above } of fates) {
    if (above?.outcome === "CREATED" || above?.refusal?.code === "INVALID")
      refuse(team, refusal("INVALID", [], say("FILE_TEAM_CIRCLE", { team: team.name })));
    else if (above?.outcome === "REFUSED" && above.refusal)
      refuse(team, { ...above.refusal, code: RefusalCode.INVALID });
  }
}

function refuse(team: Planned<TeamRow>, why: Refusal): void {
  Object.assign(team, { outcome: "REFUSED", detail: whyRefused(why), refusal: why });
}
