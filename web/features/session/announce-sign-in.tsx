"use client";
import { useEffect } from "react";
import { type SignedInMessage, sessionChannel } from "../../lib/session-watch";

/** Tells the window that waits, then closes this one. A browser that refuses to close it shows the page's text. */
export function AnnounceSignIn({ who }: { who: string }) {
  useEffect(() => {
    const channel = new BroadcastChannel(sessionChannel);
    channel.postMessage({ who } satisfies SignedInMessage);
    channel.close();
    window.close();
  }, [who]);
  return null;
}
