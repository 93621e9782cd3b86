import { ApolloClient, ApolloLink, execute as executeLink, gql, InMemoryCache } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { waitFor } from "@testing-library/react";
import { lastValueFrom, of } from "rxjs";
import { afterEach, expect, test, vi } from "vitest";
import { sessionLink, type Tells } from "./apollo-links";
import { abandonSession, resumeSession, sessionStore } from "./session-watch";

afterEach(abandonSession);

const refused = (code: string) => ({ errors: [{ message: code, extensions: { code } }] });

/** A link that answers with these, one a request, and counts the requests. */
function answering(...answers: ApolloLink.Result[]) {
  let count = 0;
  const link = new ApolloLink(() => of(answers[count++] ?? { data: null }));
  return { link, requests: () => count };
}

function send(
  kind: "query" | "mutation",
  link: ApolloLink,
  announce = { interrupted: vi.fn(), barred: vi.fn() },
  context: { tells?: Tells } = {},
) {
  const client = new ApolloClient({ cache: new InMemoryCache(), link });
  const query = gql(`${kind} Write { write }`);
  return {
    announce,
    result: lastValueFrom(executeLink(sessionLink(announce).concat(link), { query, context }, { client })),
  };
}

test("what was under way when the session ended goes on after signing in again", async () => {
  const network = answering(refused("UNAUTHENTICATED"), { data: { write: 1 } });
  const { result } = send("mutation", network.link);
  await waitFor(() => expect(sessionStore.hasEnded()).toBe(true));
  expect(network.requests()).toBe(1);
  resumeSession();
  expect((await result).data).toEqual({ write: 1 });
  expect(sessionStore.hasEnded()).toBe(false);
});

test("putting the sign-in off fails what waited and repeats nothing", async () => {
  const network = answering(refused("UNAUTHENTICATED"));
  const { result } = send("mutation", network.link);
  await waitFor(() => expect(sessionStore.hasEnded()).toBe(true));
  abandonSession();
  await expect(result).rejects.toMatchObject({ name: "SessionEnded" });
  expect(network.requests()).toBe(1);
});

test("a person who is suspended meanwhile is led away", async () => {
  const { announce, result } = send("query", answering(refused("SUSPENDED")).link);
  await result;
  expect(announce.barred).toHaveBeenCalledWith("SUSPENDED");
});

test("an API that does not answer is announced, by what was asked of it", async () => {
  const { announce, result } = send("mutation", answering(refused("API_UNAVAILABLE")).link);
  expect(CombinedGraphQLErrors.is(await result)).toBe(false);
  expect(announce.interrupted).toHaveBeenCalledWith("mutation");
});

test("a write that its screen sends again is announced by the screen; an ended session still asks", async () => {
  const announce = { interrupted: vi.fn(), barred: vi.fn() };
  const waits = { tells: "session" } as const;
  await send("mutation", answering(refused("API_UNAVAILABLE")).link, announce, waits).result;
  expect(announce.interrupted).not.toHaveBeenCalled();
  const { result } = send(
    "mutation",
    answering(refused("UNAUTHENTICATED"), { data: { write: 1 } }).link,
    announce,
    waits,
  );
  await waitFor(() => expect(sessionStore.hasEnded()).toBe(true));
  resumeSession();
  expect((await result).data).toEqual({ write: 1 });
});

test("a question in the background troubles nobody", async () => {
  const announce = { interrupted: vi.fn(), barred: vi.fn() };
  for (const code of ["API_UNAVAILABLE", "UNAUTHENTICATED"])
    await send("query", answering(refused(code)).link, announce, { tells: "nothing" }).result;
  expect(announce.interrupted).not.toHaveBeenCalled();
  expect(sessionStore.hasEnded()).toBe(false);
});
