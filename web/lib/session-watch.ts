/** The channel on which a window that has signed in tells the others of this browser. */
export const sessionChannel = "cairn-session";

export interface SignedInMessage {
  /** Issuer and subject of whoever signed in: not necessarily the person whose page waits. */
  who: string;
}

class SessionEnded extends Error {
  override name = "SessionEnded";
}

interface Waiting {
  promise: Promise<void>;
  resume: () => void;
  abandon: (reason: Error) => void;
}

let waiting: Waiting | null = null;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

/**
 * Waits until the person has signed in again; the dialog is open meanwhile and the page keeps what was typed.
 * Rejects with `SessionEnded` when the dialog is put off.
 */
export function awaitSignIn(): Promise<void> {
  if (!waiting) {
    let resume = () => {};
    let abandon: Waiting["abandon"] = () => {};
    const promise = new Promise<void>((resolve, reject) => {
      resume = resolve;
      abandon = reject;
    });
    waiting = { promise, resume, abandon };
    tell();
  }
  return waiting.promise;
}

/** Lets everything that waits go on. */
export function resumeSession(): void {
  waiting?.resume();
  waiting = null;
  tell();
}

/** Puts signing in off: what waited fails, the page stays as it is. */
export function abandonSession(): void {
  waiting?.abandon(new SessionEnded("Not signed in"));
  waiting = null;
  tell();
}

export const sessionStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Whether the session has ended and something waits for the next one. */
  hasEnded: (): boolean => waiting !== null,
};
