"use client";
import { useEffect, useState, useSyncExternalStore } from "react";
import {
  abandonSession,
  resumeSession,
  type SignedInMessage,
  sessionChannel,
  sessionStore,
} from "../../lib/session-watch";
import { late, useLate } from "../../ui/late";
import { useWhenIdle } from "../../ui/when-idle";

const dialog = late(() => import("./session-ended").then((module) => module.SessionEnded));

interface SessionDialogProps {
  /** The person this page belongs to. */
  who: string;
  name: string;
}

/**
 * Opens when the session has ended while the page is in use. Signing in happens in a window of its own, so that
 * what was typed stays; what was under way goes on afterwards, but only for the same person.
 */
export function SessionDialog({ who, name }: SessionDialogProps) {
  const ended = useSyncExternalStore(sessionStore.subscribe, sessionStore.hasEnded, () => false);
  const otherPerson = useOtherPerson(who);
  const Dialog = useLate(dialog);
  useWhenIdle(dialog.fetch);
  useEffect(() => {
    // Without the dialog nobody could sign in: what waits fails, and what was typed stays on the page.
    if (ended) void dialog.fetch().then((there) => there || abandonSession());
  }, [ended]);
  return Dialog && <Dialog opened={ended} otherPerson={otherPerson} name={name} />;
}

/** Listens for sign-ins in other windows: resumes for the same person, true once it was another. */
function useOtherPerson(who: string): boolean {
  const [other, setOther] = useState(false);
  useEffect(() => {
    const channel = new BroadcastChannel(sessionChannel);
    channel.onmessage = (event: MessageEvent<SignedInMessage>) => {
      const same = event.data.who === who;
      setOther(!same);
      if (same) resumeSession();
    };
    return () => channel.close();
  }, [who]);
  return other;
}
