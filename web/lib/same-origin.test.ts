import { beforeAll, expect, test, vi } from "vitest";
import { isSameOrigin } from "./same-origin";

beforeAll(() => {
  vi.stubEnv("AUTH_URL", "http://localhost:3000");
  vi.stubEnv("AUTH_SECRET", "a secret of thirty-two characters");
  vi.stubEnv("OIDC_ISSUER", "http://127.0.0.1:4001");
  vi.stubEnv("OIDC_CLIENT_ID", "cairn");
  vi.stubEnv("WEB_TOKEN_PRIVATE_KEY", "{}");
});

const from = (headers: Record<string, string>) => isSameOrigin(new Headers(headers));

test("a page of this app may ask", () => {
  expect(from({ origin: "http://localhost:3000", "sec-fetch-site": "same-origin" })).toBe(true);
  expect(from({ origin: "http://localhost:3000" })).toBe(true);
  expect(from({ "sec-fetch-site": "same-origin" })).toBe(true);
});

test("nobody else may, and neither may a request that says nothing of itself", () => {
  expect(from({ origin: "http://localhost:3001" })).toBe(false);
  expect(from({ origin: "null" })).toBe(false);
  expect(from({ origin: "http://localhost:3000", "sec-fetch-site": "cross-site" })).toBe(false);
  expect(from({ origin: "http://localhost:3000", "sec-fetch-site": "same-site" })).toBe(false);
  expect(from({ "sec-fetch-site": "none" })).toBe(false);
  expect(from({})).toBe(false);
});
