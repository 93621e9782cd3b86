import { randomBytes } from "node:crypto";
import { accessTokens } from "@cairn/drizzle/tables/members";
import { say } from "@cairn/schema/rules/sentence";
import {
  type AccessToken,
  type CreateAccessTokenInput,
  type CreateAccessTokenPayload,
  type RevokeAccessTokenPayload,
  TokenScope,
} from "@cairn/schema/types/members";
import { and, desc, eq } from "drizzle-orm";
import { change } from "../../platform/change";
import { failure } from "../../platform/failure";
import { checkText, orRefused, refusal, refuseAny } from "../../platform/refusing";
import { may, mustBeAllowed } from "../../platform/roles";
import { found, idOf, written } from "../../platform/rows";
import { hashSecret, secretPrefix } from "../../platform/secret";
import type { Viewer } from "../../platform/viewer";

const longestLifeInDays = 366;
const day = 24 * 60 * 60 * 1000;

/** The viewer's own tokens, newest first; for administrators everybody's. */
export async function listAccessTokens(viewer: Viewer): Promise<AccessToken[]> {
  mustBeAllowed(viewer, "holdTokens");
  const own = may(viewer, "managePeople") ? undefined : eq(accessTokens.personId, viewer.person?.id ?? "");
  return viewer.reading.read(
    (tx) =>
      tx.select().from(accessTokens).where(own).orderBy(desc(accessTokens.createdAt)) as Promise<
        AccessToken[]
      >,
  );
}

/** Creates a token for the viewer. Its secret is in this answer and nowhere else. */
export async function createAccessToken(
  viewer: Viewer,
  input: CreateAccessTokenInput,
): Promise<CreateAccessTokenPayload> {
  mustBeAllowed(viewer, "holdTokens");
  const personId = viewer.person?.id;
  if (!personId) throw failure("FORBIDDEN", "A token belongs to a person.");
  if (viewer.source === "api") throw failure("FORBIDDEN", "A token cannot create tokens: sign in for that.");
  return createTokenFor(viewer, personId, input);
}

/** Creates a token for any person: the command line's way. */
export async function createTokenFor(
  viewer: Viewer,
  personId: string,
  input: CreateAccessTokenInput,
): Promise<CreateAccessTokenPayload> {
  return orRefused<CreateAccessTokenPayload>({ accessToken: null, secret: null }, async () => {
    const secret = secretPrefix + randomBytes(32).toString("base64url");
    const { result, seq } = await change(viewer, { action: "createAccessToken" }, async (tx) => {
      refuseAny([
        ...checkText(input.name, ["name"], { longest: 80, required: true }),
        ...checkDays(input.days),
      ]);
      return written(
        await tx
          .insert(accessTokens)
          .values({
            organizationId: viewer.organization.id,
            personId,
            name: input.name.trim(),
            scope: input.scope,
            secretHash: hashSecret(secret),
            expiresAt: new Date(viewer.now.getTime() + input.days * day),
          })
          .returning(),
      );
    });
    return { accessToken: { ...result, scope: TokenScope[result.scope] }, secret, seq };
  });
}

const checkDays = (days: number) =>
  days >= 1 && days <= longestLifeInDays
    ? []
    : [refusal("INVALID", ["days"], say("TOKEN_DAYS", { most: String(longestLifeInDays) }))];

/** Stops a token at once. One's own, or for administrators anybody's. */
export async function revokeAccessToken(viewer: Viewer, tokenId: string): Promise<RevokeAccessTokenPayload> {
  mustBeAllowed(viewer, "holdTokens");
  return orRefused<RevokeAccessTokenPayload>({ accessToken: null }, async () => {
    const { result, seq } = await change(viewer, { action: "revokeAccessToken" }, async (tx) => {
      const own = may(viewer, "managePeople")
        ? undefined
        : eq(accessTokens.personId, viewer.person?.id ?? "");
      const where = and(eq(accessTokens.id, idOf("access token", tokenId)), own);
      const token = found("access token", await tx.select().from(accessTokens).where(where));
      if (token.revokedAt) return token;
      return written(
        await tx
          .update(accessTokens)
          .set({ revokedAt: viewer.now })
          .where(eq(accessTokens.id, token.id))
          .returning(),
      );
    });
    return { accessToken: { ...result, scope: TokenScope[result.scope] }, seq };
  });
}
