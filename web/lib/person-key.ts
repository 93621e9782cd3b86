import type { Identity } from "./api-token";

/** One text for issuer and subject together: what makes two sessions those of the same person. */
export function personKey({ idp, sub }: Pick<Identity, "idp" | "sub">): string {
  return JSON.stringify([idp, sub]);
}
