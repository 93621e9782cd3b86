import { useSyncExternalStore } from "react";

// What a person chose last on a screen, the part of its address after the question mark, kept by their browser.

const keyOf = (screen: string, personId: string) => `cairn.address.${screen}.${personId}`;

/** Who shows an address that is remembered, to be told of another. */
const listeners = new Set<() => void>();

/** Keeps what a person chose on a screen; an empty text forgets it. */
export function rememberAddress(screen: string, personId: string, search: string): void {
  try {
    if (search) localStorage.setItem(keyOf(screen, personId), search);
    else localStorage.removeItem(keyOf(screen, personId));
  } catch {
    // A browser that keeps nothing: the screen is found as it is for everybody.
    return;
  }
  for (const listener of listeners) listener();
}

/** What a person chose last on a screen; null for nothing, on the server too, and then told as soon as it is known. */
export function useRemembered(screen: string, personId: string): string | null {
  return useSyncExternalStore(
    listen,
    () => remembered(screen, personId),
    () => null,
  );
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  // Chosen in another window.
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

function remembered(screen: string, personId: string): string | null {
  try {
    return localStorage.getItem(keyOf(screen, personId));
  } catch {
    return null;
  }
}
