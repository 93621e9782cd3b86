import { gql, type TypedDocumentNode } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, test, vi } from "vitest";
import { server } from "../test/server";
import { query } from "./server-query";

const visit = vi.hoisted(() => ({ sid: "first", locale: "en" }));
vi.mock("./auth", () => ({ currentSession: async () => ({ idp: "demo", sub: "max", sid: visit.sid }) }));
vi.mock("./api-token", () => ({ apiToken: async ({ sid }: { sid: string }) => `token of ${sid}` }));
vi.mock("./env", () => ({ env: () => ({ API_URL: "http://api.test" }) }));
vi.mock("next-intl/server", () => ({ getLocale: async () => visit.locale }));

const Board: TypedDocumentNode<{ board: number }, { team: string }> = gql`
  query Board($team: ID) {
    board(team: $team)
  }
`;
const ask = (team: string) => query({ query: Board, variables: { team } });

/** An API whose data can change; whoever has an answer that stands is told so. */
const api = { version: 1, asked: [] as { tag: string | null; status: number }[] };

beforeEach(() => {
  api.asked = [];
  server.use(
    http.post("http://api.test/graphql", ({ request }) => {
      const etag = `"${api.version}"`;
      const tag = request.headers.get("if-none-match");
      const status = tag === etag ? 304 : 200;
      api.asked.push({ tag, status });
      if (status === 304) return new HttpResponse(null, { status });
      return HttpResponse.json({ data: { board: api.version } }, { headers: { etag } });
    }),
  );
});

test("an answer is kept, and given again when the API says that it stands", async () => {
  const first = await ask("kept");
  expect(await ask("kept")).toBe(first);
  api.version++;
  expect(await ask("kept")).toEqual({ board: api.version });
  expect(api.asked.map(({ status }) => status)).toEqual([200, 304, 200]);
});

test("nobody is told of what was answered to another session, in another language or to another question", async () => {
  await ask("apart");
  visit.sid = "second";
  await ask("apart");
  visit.locale = "de-CH";
  await ask("apart");
  await ask("another");
  expect(api.asked.map(({ tag }) => tag)).toEqual([null, null, null, null]);
});

test("what the API refuses is thrown with its code, and not kept", async () => {
  const refused = { errors: [{ message: "No.", extensions: { code: "SUSPENDED" } }] };
  server.use(
    http.post("http://api.test/graphql", () =>
      HttpResponse.json(refused, { status: 403, headers: { etag: '"refused"' } }),
    ),
  );
  const error = await ask("refused").catch((thrown) => thrown);
  expect(CombinedGraphQLErrors.is(error) && error.errors[0]?.extensions?.code).toBe("SUSPENDED");
});
