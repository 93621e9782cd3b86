import { ChangedDocument } from "@cairn/schema/generated/web/live/graphql";
import { print } from "graphql";
import { createClient, NetworkError } from "graphql-sse";
import { useEffect, useEffectEvent } from "react";
import { type Asked, LiveConnection, type LiveListener, type LiveNews, usualDelay } from "./live-connection";
import { sessionStore } from "./session-watch";

/** The stream ended with an error of the API. */
class StreamError extends Error {
  constructor(readonly code: unknown) {
    super(`The stream ended: ${code}`);
  }
}

/** How long a window may be out of sight before it stops listening: a glance elsewhere costs nothing. */
const outOfSight = 5_000;

async function* open(asked: Asked, signal: AbortSignal): AsyncGenerator<LiveNews> {
  const client = createClient({
    url: new URL("/api/graphql/stream", window.location.href).href,
    credentials: "same-origin",
    retryAttempts: 0,
  });
  const leave = () => client.dispose();
  signal.addEventListener("abort", leave);
  try {
    const messages = client.iterate<{ changed: LiveNews }>({
      query: print(ChangedDocument),
      variables: { ...asked },
    });
    for await (const { data, errors } of messages) {
      if (errors?.[0]) throw new StreamError(errors[0].extensions?.code);
      if (data) yield data.changed;
    }
  } finally {
    signal.removeEventListener("abort", leave);
    leave();
  }
}

/** Who is suspended, waits or has no role will not be told by trying; a session may be renewed. */
function isFinal(error: unknown): boolean {
  if (error instanceof StreamError)
    return ["SUSPENDED", "WAITING_FOR_APPROVAL", "FORBIDDEN"].includes(String(error.code));
  return error instanceof NetworkError && (error.response as Response | undefined)?.status === 403;
}

let connection: LiveConnection | null = null;

/** The window's one connection, which knows when nobody looks, and when the network or the session is back. */
function liveConnection(): LiveConnection {
  if (connection) return connection;
  const made = new LiveConnection({ open, isFinal, delay: usualDelay });
  connection = made;
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener("visibilitychange", () => {
    clearTimeout(timer);
    if (document.visibilityState === "hidden") timer = setTimeout(() => made.pause(true), outOfSight);
    else made.pause(false);
  });
  window.addEventListener("online", () => made.retry());
  sessionStore.subscribe(() => {
    if (!sessionStore.hasEnded()) made.retry();
  });
  return made;
}

/**
 * Hears what others change, and one's own changes too. `after` is the `viewer { seq }` that was read together with
 * what is shown: with it nothing is missed between reading and listening. With `isMany` there are no single changes:
 * ask for what is shown anew. Leave `teamIds` null for the whole organization; `skip` to hear nothing.
 */
export function useLive(
  {
    teamIds,
    after = null,
    skip = false,
  }: Pick<LiveListener, "teamIds"> & { after?: number | null; skip?: boolean },
  onNews: (news: LiveNews) => void,
): void {
  const hear = useEffectEvent(onNews);
  // What is shown is read anew now and then; the stream goes on from where it is.
  const begin = useEffectEvent(() => after);
  const teams = JSON.stringify(teamIds);
  useEffect(() => {
    if (skip) return;
    return liveConnection().add({ teamIds: JSON.parse(teams), after: begin(), hear: (news) => hear(news) });
  }, [teams, skip]);
}
