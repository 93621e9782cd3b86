import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { askApi, refuseUnanswered } from "./graphql-door";

vi.mock("./env", () => ({ env: () => ({ API_URL: "http://api.test" }) }));

/** An API that takes what it is sent and says nothing. */
const silent = (_: unknown, { signal }: { signal: AbortSignal }) =>
  new Promise<Response>((_, fail) => {
    signal.addEventListener("abort", () => fail(signal.reason));
  });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", silent);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const leaving = new AbortController();
const request = (signal?: AbortSignal) => new Request("http://web.test/api/graphql", { signal });
const asked = { path: "/graphql", body: new Uint8Array(), token: "token" } as const;

test("an API that says nothing is given up, and the browser is told so", async () => {
  const answer = askApi(request(), asked).catch((error) => refuseUnanswered(request(), error));
  await vi.advanceTimersByTimeAsync(30_000);
  const refusal = await answer;
  expect(refusal.status).toBe(504);
  expect(await refusal.json()).toMatchObject({ errors: [{ extensions: { code: "TIMEOUT" } }] });
});

test("who leaves before is waited for no longer", async () => {
  const left = request(leaving.signal);
  const answer = askApi(left, asked).catch((error) => refuseUnanswered(left, error));
  leaving.abort();
  expect((await answer).status).toBe(499);
});

test("an API that is away is told of as such", async () => {
  const refusal = refuseUnanswered(request(), new TypeError("fetch failed"));
  expect(refusal.status).toBe(502);
  expect(await refusal.json()).toMatchObject({ errors: [{ extensions: { code: "API_UNAVAILABLE" } }] });
});
