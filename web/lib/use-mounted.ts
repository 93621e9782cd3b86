import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False while the server renders and the page hydrates, true from then on. */
export function useMounted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
