import { useEffect } from "react";

/**
 * Does something once the page is loaded and the browser has nothing else to do: fetches what may be needed at a
 * moment when it can't be fetched any more.
 */
export function useWhenIdle(act: () => unknown): void {
  useEffect(() => {
    let timer = 0;
    const wait = () => {
      timer = window.setTimeout(act, 2000);
    };
    if (document.readyState === "complete") wait();
    else window.addEventListener("load", wait);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("load", wait);
    };
  }, [act]);
}
