import type { Role } from "@cairn/schema/types/members";
import { createPerson } from "../features/members/create-person";
import { checkTeamFits, grantRole } from "../features/members/grant-role";
import { approvePerson } from "../features/members/person-status";
import { personByEmail, teamByName } from "./named";
import type { Outcome } from "./outcome";
import { refuseWith } from "./refused";
import { type Session, withViewer } from "./session";
import { UsageTrouble } from "./trouble";

export interface CreatePersonOptions {
  email: string;
  name?: string;
  role?: Role;
  team?: string;
  issuer?: string;
  subject?: string;
}

/** What can be told of the options alone, before any database is asked. */
export function checkCreatePerson({ role, team, issuer, subject }: CreatePersonOptions): void {
  if ((issuer === undefined) !== (subject === undefined))
    throw new UsageTrouble("An identity is both: --issuer and --subject.");
  if (team && !role) throw new UsageTrouble("Say with --role what the person is in this team.");
  if (role) checkRoleTeam({ role, team });
}

/** Managers and economists are so for a team, everybody else for the whole organization. */
export function checkRoleTeam({ role, team }: { role: Role; team?: string }): void {
  const [wrong] = checkTeamFits(role, team ?? null);
  if (wrong) throw new UsageTrouble(`${wrong.sentence} (--team)`);
}

/** Lets a person in who has never signed in. */
export function createPersonCommand(session: Session, options: CreatePersonOptions): Promise<Outcome> {
  return withViewer(session, async (viewer, organization) => {
    const { email, role, team, issuer, subject } = options;
    const teamId = team ? await teamByName(viewer, team) : null;
    const name = options.name ?? (email.split("@")[0] as string);
    const identity = issuer && subject ? { issuer, subject } : null;
    const payload = await createPerson(viewer, {
      name,
      email,
      identity,
      roles: role ? [{ role, teamId }] : [],
    });
    refuseWith(payload.refusals);
    const how = identity ? "" : " The first sign-in with this verified address is theirs.";
    return {
      lines: [`${name} <${email}> is a person of ${organization.name}${roleWords(role, team)}.${how}`],
      data: { id: payload.person?.id, email, name, role: role ?? null, team: team ?? null },
    };
  });
}

/** Lets in a person who waits. */
export function approvePersonCommand(session: Session, { email }: { email: string }): Promise<Outcome> {
  return withViewer(session, async (viewer, organization) => {
    const person = await personByEmail(viewer, email);
    const already = person.status === "ACTIVE";
    if (!already) refuseWith((await approvePerson(viewer, person.id)).refusals);
    const line = already ? "was let in already" : `is let into ${organization.name}`;
    return { lines: [`${person.name} ${line}.`], data: { id: person.id, email, status: "ACTIVE", already } };
  });
}

export interface GrantOptions {
  email: string;
  role: Role;
  team?: string;
}

/** Gives a role. */
export function grantCommand(session: Session, { email, role, team }: GrantOptions): Promise<Outcome> {
  return withViewer(session, async (viewer) => {
    const person = await personByEmail(viewer, email);
    const teamId = team ? await teamByName(viewer, team) : null;
    const { refusals, seq } = await grantRole(viewer, { personId: person.id, role, teamId });
    refuseWith(refusals);
    const already = seq === null;
    const line = `${person.name} is ${already ? "already" : "now"} ${role.toLowerCase()}${team ? ` of “${team}”` : ""}.`;
    return { lines: [line], data: { id: person.id, email, role, team: team ?? null, already } };
  });
}

const roleWords = (role?: Role, team?: string): string =>
  role ? `, ${role.toLowerCase()}${team ? ` of “${team}”` : ""}` : "";
