import { z } from "zod";
import type { Profile } from "./api-token";

// Providers differ: a claim of another form than expected is left out rather than refusing the person.
const text = z.string().trim().min(1).optional().catch(undefined);
const roleNames = z.array(z.string()).catch([]);

const claims = z.object({
  sub: z.string().min(1),
  name: text,
  nickname: text,
  preferred_username: text,
  email: text,
  email_verified: z.boolean().catch(false),
  locale: text,
  roles: roleNames,
  groups: roleNames,
  realm_access: z.object({ roles: roleNames }).catch({ roles: [] }),
});

/** Reads a profile from OpenID Connect claims: `roles` (Entra), `groups`, `realm_access.roles` (Keycloak). */
export function profileFromClaims(given: Record<string, unknown>): Profile & { sub: string } {
  const read = claims.parse(given);
  const email = read.email?.toLowerCase() ?? null;
  return {
    sub: read.sub,
    email,
    emailVerified: read.email_verified,
    name: read.name ?? read.nickname ?? read.preferred_username ?? email ?? read.sub,
    roles: [...new Set([...read.roles, ...read.groups, ...read.realm_access.roles])],
    locale: read.locale ?? null,
  };
}
