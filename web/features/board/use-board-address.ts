import { useCallback } from "react";
import { rememberAddress } from "../../lib/remembered-address";
import { useAddress } from "../../lib/use-address";
import { useViewer } from "../shell/viewer-context";

/** What a reader wants again the next time: not what they searched for, nor the past. */
const LASTING = ["team", "status", "by", "since"];

/** The address of the board. What is chosen on it is remembered: the menu leads back to it. */
export function useBoardAddress() {
  const address = useAddress();
  const { id } = useViewer().person;
  const { set: go, hrefWith } = address;
  const set = useCallback(
    (changes: Record<string, string | null>) => {
      go(changes);
      const next = new URLSearchParams(hrefWith(changes).split("?")[1]);
      const chosen = LASTING.flatMap((name) => {
        const value = next.get(name);
        return value ? [[name, value]] : [];
      });
      rememberAddress("board", id, new URLSearchParams(chosen).toString());
    },
    [go, hrefWith, id],
  );
  return { ...address, set };
}
