import { withConnection } from "@cairn/drizzle/migrate";
import { accessTokens } from "@cairn/drizzle/tables/members";
import { organizations } from "@cairn/drizzle/tables/organizations";
import { TokenScope } from "@cairn/schema/types/members";
import { eq } from "drizzle-orm";
import { createTokenFor, revokeAccessToken } from "../features/members/access-tokens";
import { hashSecret, secretPrefix } from "../platform/secret";
import type { Viewer } from "../platform/viewer";
import { personByEmail } from "./named";
import type { Outcome } from "./outcome";
import { refuseWith } from "./refused";
import { checkMigrated, type Session, withViewer } from "./session";
import { CliTrouble, UsageTrouble } from "./trouble";

export interface CreateTokenOptions {
  email: string;
  scope: "read" | "write";
  days: number;
  name: string;
}

/** Makes an access token for a person. Its secret is the last line of the answer and is kept nowhere. */
export function createTokenCommand(session: Session, options: CreateTokenOptions): Promise<Outcome> {
  return withViewer(session, async (viewer) => {
    const { email, days, name } = options;
    const person = await personByEmail(viewer, email);
    if (person.status !== "ACTIVE")
      throw new CliTrouble(
        `${person.name} may not sign in (${person.status.toLowerCase()}), so a token would not work.`,
      );
    const scope = options.scope === "write" ? TokenScope.WRITE : TokenScope.READ;
    const { accessToken, secret, refusals } = await createTokenFor(viewer, person.id, { name, scope, days });
    refuseWith(refusals);
    if (!accessToken || !secret) throw new CliTrouble("The token was not created.");
    const until = accessToken.expiresAt.toISOString().slice(0, 10);
    return {
      lines: [`To ${options.scope} as ${person.name} until ${until}; shown once and kept nowhere:`, secret],
      data: { token: secret, id: accessToken.id, email, scope, expiresAt: accessToken.expiresAt },
    };
  });
}

export function checkRevokeToken(token: string | undefined, { id }: { id?: string }): void {
  if (!token && !id) throw new UsageTrouble("Say which token: the token itself, or its id with --id.");
}

/** Stops a token at once, by its id or by itself. A token says of itself in which organization it is. */
export async function revokeTokenCommand(
  session: Session,
  token: string | undefined,
  { id }: { id?: string },
): Promise<Outcome> {
  const isNamed = id || session.options.organization;
  const meant = isNamed ? session : await inOrganizationOf(session, token ?? "");
  return withViewer(meant, async (viewer) => {
    const tokenId = id ?? (await findToken(viewer, token ?? ""));
    const { accessToken, refusals, seq } = await revokeAccessToken(viewer, tokenId);
    refuseWith(refusals);
    const line =
      seq === null ? "The token was revoked already." : `The token “${accessToken?.name}” is revoked.`;
    return { lines: [line], data: { id: tokenId, already: seq === null } };
  });
}

/** The organization whose token it is, as if it had been named. */
async function inOrganizationOf(session: Session, token: string): Promise<Session> {
  const secretHash = hashOf(token);
  await checkMigrated(session.url);
  const [found] = await withConnection(session.url, "owner", ({ db }) =>
    db
      .select({ organization: organizations.slug })
      .from(accessTokens)
      .innerJoin(organizations, eq(organizations.id, accessTokens.organizationId))
      .where(eq(accessTokens.secretHash, secretHash)),
  );
  if (!found) throw new CliTrouble("There is no such token.");
  return { ...session, options: { ...session.options, ...found } };
}

async function findToken(viewer: Viewer, token: string): Promise<string> {
  const secretHash = hashOf(token);
  const [found] = await viewer.reading.read((tx) =>
    tx.select({ id: accessTokens.id }).from(accessTokens).where(eq(accessTokens.secretHash, secretHash)),
  );
  if (!found) throw new CliTrouble("There is no such token in this organization.");
  return found.id;
}

function hashOf(token: string): string {
  if (token.startsWith(secretPrefix)) return hashSecret(token);
  throw new CliTrouble(`A token begins with ${secretPrefix}.`);
}
