import { useEffect, useEffectEvent } from "react";
import type { LiveNews } from "../lib/live-connection";

const listeners = new Set<(news: LiveNews) => void>();

/** Stands in for `lib/live`, which needs a server that streams: a test tells the news itself. */
export function useLive(_what: unknown, onNews: (news: LiveNews) => void): void {
  const hear = useEffectEvent(onNews);
  useEffect(() => {
    const listener = (news: LiveNews) => hear(news);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
}

export const useLiveState = () => "live" as const;

/** Tells whoever listens what somebody else has changed. */
export function tellNews(changes: Partial<LiveNews["changes"][number]>[], isMany = false): void {
  const change = {
    seq: 1,
    entity: "ENTRY",
    entityId: "e",
    action: "recordEntries",
    at: "2026-10-05T08:00:00Z",
  };
  const nothing = { teamId: null, assignmentId: null, period: null, actorId: null };
  const whole = changes.map((each) => ({ ...change, ...nothing, ...each }) as LiveNews["changes"][number]);
  for (const hear of [...listeners]) hear({ seq: 1, isMany, changes: whole });
}
