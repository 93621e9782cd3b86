import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useFormat } from "../../lib/use-format";
import type { KpiOfPage } from "./kpi-of-page";
import type { ChangeIn } from "./kpi-view";
import type { ShownFigure } from "./shown-figures";

/** Writes a change with its sign: "+12.5 CHF", "−3.2 %", "+1.5 points"; null where there is none. */
export function useChangeText(kpi: Pick<KpiOfPage, "unit" | "decimals">, changeIn: ChangeIn) {
  const t = useTranslations("kpis.view.change");
  const format = useFormat();
  const { unit, decimals } = kpi;
  return useCallback(
    ({ absolute, percent, percentagePoints }: ShownFigure["change"]): string | null => {
      if (changeIn === "percent") return percent && format.difference(percent, { unit: "%", decimals: 1 });
      if (changeIn === "absolute") return absolute && format.difference(absolute, { unit, decimals });
      return percentagePoints && t("inPoints", { change: format.difference(percentagePoints, { decimals }) });
    },
    [t, format, unit, decimals, changeIn],
  );
}
