import { expect, test } from "vitest";
import { profileFromClaims } from "./claims";

test("roles are gathered from where Entra, others and Keycloak put them", () => {
  const { roles } = profileFromClaims({
    sub: "1",
    roles: ["gatekeeper"],
    groups: ["cairn", "gatekeeper"],
    realm_access: { roles: ["analyst"] },
  });
  expect(roles).toEqual(["gatekeeper", "cairn", "analyst"]);
});

test("an e-mail address is only verified when the provider says so", () => {
  expect(profileFromClaims({ sub: "1", email: "Ana@Example.org" })).toMatchObject({
    email: "ana@example.org",
    emailVerified: false,
    name: "ana@example.org",
  });
  expect(profileFromClaims({ sub: "1", email: "a@b.ch", email_verified: true }).emailVerified).toBe(true);
  expect(profileFromClaims({ sub: "1", email: "a@b.ch", email_verified: "yes" }).emailVerified).toBe(false);
});

test("claims of another form than expected are left out, and a subject is required", () => {
  expect(profileFromClaims({ sub: "1", name: 5, roles: "all", realm_access: null })).toEqual({
    sub: "1",
    name: "1",
    email: null,
    emailVerified: false,
    roles: [],
    locale: null,
  });
  expect(() => profileFromClaims({ name: "Nobody" })).toThrow();
});
