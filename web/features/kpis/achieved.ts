import { useFormat } from "../../lib/use-format";

/** Writes an achievement (1 is the target): "95%". What falls short by a hair reads "99.6%", never "100%". */
export function useAchieved(): (achievement: number) => string {
  const format = useFormat();
  return (achievement) =>
    achievement < 1 && achievement >= 0.995
      ? format.percent(Math.min(achievement, 0.999), 1)
      : format.percent(achievement);
}
