import { useCallback } from "react";
import { useAchieved } from "../kpis/achieved";

/** Writes a score, or what counts in one, as a share of all targets reached: "83%". */
export function useScoreText(): (share: string) => string {
  const achieved = useAchieved();
  return useCallback((share) => achieved(Number(share)), [achieved]);
}
