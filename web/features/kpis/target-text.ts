import type { Direction } from "@cairn/schema/generated/web/kpis/graphql";
import { useCallback } from "react";
import { useFormat } from "../../lib/use-format";

interface Levels {
  target: string | null;
  minimum: string | null;
  stretch: string | null;
}

/** Writes what holds: the target with its unit, or a band from edge to edge; null where nothing does. */
export function useTargetText(kpi: { unit: string; decimals: number; direction: Direction }) {
  const format = useFormat();
  const { unit, decimals, direction } = kpi;
  return useCallback(
    ({ target, minimum, stretch }: Levels): string | null => {
      if (direction === "INFORMATIONAL") return null;
      if (direction !== "WITHIN_BAND") return target && format.figure(target, { unit, decimals });
      if (minimum === null || stretch === null) return null;
      return `${format.decimal(minimum, decimals)} – ${format.figure(stretch, { unit, decimals })}`;
    },
    [format, unit, decimals, direction],
  );
}
