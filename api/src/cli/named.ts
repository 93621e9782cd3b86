import { kpis } from "@cairn/drizzle/tables/kpis";
import { people } from "@cairn/drizzle/tables/members";
import { teams } from "@cairn/drizzle/tables/teams";
import { Role } from "@cairn/schema/types/members";
import { InvalidArgumentError } from "commander";
import { sql } from "drizzle-orm";
import type { Viewer } from "../platform/viewer";
import { CliTrouble } from "./trouble";

/** The one person with this address. */
export async function personByEmail(viewer: Viewer, email: string) {
  const found = await viewer.reading.read((tx) =>
    tx.select().from(people).where(sql`lower(${people.email}) = lower(${email})`),
  );
  if (found.length > 1)
    throw new CliTrouble(
      `${found.length} people have the address ${email}. Do this in the web app, where you see them.`,
    );
  const [person] = found;
  if (!person) throw new CliTrouble(`Nobody has the address ${email}.`);
  return person;
}

export async function teamByName(viewer: Viewer, name: string): Promise<string> {
  const [team] = await viewer.reading.read((tx) =>
    tx.select({ id: teams.id }).from(teams).where(sql`lower(${teams.name}) = lower(${name})`),
  );
  if (!team) throw new CliTrouble(`There is no team “${name}”.`);
  return team.id;
}

export async function kpiByName(viewer: Viewer, name: string): Promise<string> {
  const [kpi] = await viewer.reading.read((tx) =>
    tx.select({ id: kpis.id }).from(kpis).where(sql`lower(${kpis.name}) = lower(${name})`),
  );
  if (!kpi) throw new CliTrouble(`There is no KPI “${name}”.`);
  return kpi.id;
}

export const ROLES = Object.values(Role).map((role) => role.toLowerCase());

export function readRole(text: string): Role {
  const role = Object.values(Role).find((each) => each === text.toUpperCase());
  if (!role) throw new InvalidArgumentError(`A role is one of ${ROLES.join(", ")}.`);
  return role;
}
