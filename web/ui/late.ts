import { type ComponentType, useSyncExternalStore } from "react";

/** A component whose code does not come with the page: it is fetched when it is about to be wanted. */
export interface Late<Props> {
  /** Fetches the code, once; call it as early as the wish can be guessed. False when it could not be fetched. */
  fetch: () => Promise<boolean>;
  /** The component; null as long as its code is not there. */
  component: () => ComponentType<Props> | null;
  subscribe: (listener: () => void) => () => void;
}

/** `const menu = late(() => import("./menu").then((module) => module.Menu))`, outside of any component. */
export function late<Props>(load: () => Promise<ComponentType<Props>>): Late<Props> {
  let component: ComponentType<Props> | null = null;
  let fetching: Promise<boolean> | null = null;
  const listeners = new Set<() => void>();
  const fetchOnce = async () => {
    try {
      component = await load();
      for (const listener of listeners) listener();
      return true;
    } catch {
      // A lost connection, or files of an older release: the next wish tries again.
      fetching = null;
      return false;
    }
  };
  return {
    fetch: () => {
      fetching ??= fetchOnce();
      return fetching;
    },
    component: () => component,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The component when its code is there, and a new rendering when it comes. Null on the server. */
export function useLate<Props>({ subscribe, component }: Late<Props>): ComponentType<Props> | null {
  return useSyncExternalStore(subscribe, component, () => null);
}
