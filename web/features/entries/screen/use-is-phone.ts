"use client";
import { useSyncExternalStore } from "react";

const PHONE = "(max-width: 40em)";

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(PHONE);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Whether the window is as narrow as a phone's; on the server what the browser says of itself. */
export function useIsPhone(said: boolean): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(PHONE).matches,
    () => said,
  );
}
