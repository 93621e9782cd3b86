import { randomUUID } from "node:crypto";
import { withConnection } from "@cairn/drizzle/migrate";
import { organizations } from "@cairn/drizzle/tables/organizations";
import { isLocale, LOCALES } from "@cairn/schema/rules/locale";
import { sql } from "drizzle-orm";
import type { Outcome } from "./outcome";
import { checkMigrated, listOrganizations, type Session } from "./session";
import { CliTrouble, UsageTrouble } from "./trouble";

export interface CreateOrganizationOptions {
  name: string;
  slug: string;
  locale: string;
  timezone: string;
  currency: string;
}

/** Makes an empty organization: the first step where the demo is not wanted. */
export async function createOrganizationCommand(
  session: Session,
  options: CreateOrganizationOptions,
): Promise<Outcome> {
  await checkMigrated(session.url);
  const known = await listOrganizations(session.url);
  if (known.some(({ slug }) => slug === options.slug))
    throw new CliTrouble(`There is an organization “${options.slug}” already.`);
  const id = randomUUID();
  await withConnection(session.url, "owner", ({ db }) =>
    db.transaction(async (tx) => {
      await tx.execute(
        sql`select open_change(${id}, 'system', 'createOrganization', null, 'command-line', ${randomUUID()})`,
      );
      await tx.insert(organizations).values({ id, ...options });
    }),
  );
  const next = "Let its administrator in with “person create --email … --role administrator”.";
  return { lines: [`${options.name} is there. ${next}`], data: { id, ...options } };
}

/** All organizations of this installation. */
export async function listOrganizationsCommand({ url }: Session): Promise<Outcome> {
  await checkMigrated(url);
  const known = await listOrganizations(url);
  return {
    lines: known.length === 0 ? ["There is none."] : known.map(({ slug, name }) => `${slug}  ${name}`),
    data: { organizations: known },
  };
}

export function checkCreateOrganization({
  name,
  slug,
  locale,
  timezone,
  currency,
}: CreateOrganizationOptions): void {
  if (name.trim() === "" || name.length > 120) throw new UsageTrouble("A name has 1 to 120 characters.");
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw new UsageTrouble("A slug is of small letters, digits and single hyphens, such as “my-foundation”.");
  if (!isLocale(locale)) throw new UsageTrouble(`A locale is one of ${LOCALES.join(", ")}.`);
  if (!/^[A-Z]{3}$/.test(currency)) throw new UsageTrouble("A currency is three letters, such as CHF.");
  try {
    new Intl.DateTimeFormat("en", { timeZone: timezone });
  } catch {
    throw new UsageTrouble(`“${timezone}” is no time zone such as Europe/Zurich.`);
  }
}
