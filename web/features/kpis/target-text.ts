import type { Direction } from "@cairn/schema/generated/web/kpis/graphql";
import { useCallback } from "react";
import type { FigureShape } from "../../lib/format";
import { useFormat } from "../../lib/use-format";

interface Levels {
  target: string | null;
  minimum: string | null;
  stretch: string | null;
}

interface Judged {
  judgedTarget: string | null;
  judgedMinimum: string | null;
  judgedStretch: string | null;
}

/** What a figure is judged by: of several periods the targets of those reported. */
const judgedLevels = ({ judgedTarget, judgedMinimum, judgedStretch }: Judged): Levels => ({
  target: judgedTarget,
  minimum: judgedMinimum,
  stretch: judgedStretch,
});

/** Writes what holds: the target with its unit, or a band from edge to edge; null where nothing does. */
export function useTargetText(kpi: FigureShape & { direction: Direction }) {
  const format = useFormat();
  const { unit, decimals, valueKind, direction } = kpi;
  return useCallback(
    ({ target, minimum, stretch }: Levels): string | null => {
      if (direction === "INFORMATIONAL") return null;
      if (direction !== "WITHIN_BAND") return target && format.figure(target, { unit, decimals, valueKind });
      if (minimum === null || stretch === null) return null;
      return `${format.decimal(minimum, decimals)} – ${format.figure(stretch, { unit, decimals })}`;
    },
    [format, unit, decimals, valueKind, direction],
  );
}

/** What is held against a figure, and what it is judged by where that is something else. */
export function useTargetTexts(kpi: Parameters<typeof useTargetText>[0]) {
  const write = useTargetText(kpi);
  return (stands: Levels & Judged) => {
    const text = write(stands);
    const judged = write(judgedLevels(stands));
    return { text, judged: judged === text ? null : judged };
  };
}
