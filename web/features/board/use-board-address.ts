import { useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { rememberAddress } from "../../lib/remembered-address";
import { useAddress } from "../../lib/use-address";
import { useViewer } from "../shell/viewer-context";

/** What a reader wants again the next time: not what they searched for, nor the past. */
const LASTING = ["team", "status", "by", "since"];

/** The address of the board. What is chosen on it is remembered: the menu leads back to it. */
export function useBoardAddress() {
  const address = useAddress();
  const search = useSearchParams().toString();
  const { id } = useViewer().person;
  const { set: go } = address;
  const set = useCallback(
    (changes: Record<string, string | null>) => {
      go(changes);
      const now = new URLSearchParams(search);
      const chosen = LASTING.flatMap((name) => {
        const value = changes[name] === undefined ? now.get(name) : changes[name];
        return value ? [[name, value]] : [];
      });
      rememberAddress("board", id, new URLSearchParams(chosen).toString());
    },
    [go, search, id],
  );
  return { ...address, set };
}
