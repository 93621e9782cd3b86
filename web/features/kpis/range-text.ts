import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useFormat } from "../../lib/use-format";

interface Bounds {
  rangeMinimum: string | null;
  rangeMaximum: string | null;
  unit: string;
}

/** Writes which values are possible: "0 to 100 %", "at least 0 h"; null where any is. */
export function useRangeText() {
  const t = useTranslations("kpis.range");
  const format = useFormat();
  return useCallback(
    ({ rangeMinimum, rangeMaximum, unit }: Bounds): string | null => {
      if (rangeMinimum !== null && rangeMaximum !== null)
        return t("between", {
          minimum: format.decimal(rangeMinimum),
          maximum: format.figure(rangeMaximum, { unit }),
        });
      if (rangeMinimum !== null) return t("atLeast", { minimum: format.figure(rangeMinimum, { unit }) });
      if (rangeMaximum !== null) return t("atMost", { maximum: format.figure(rangeMaximum, { unit }) });
      return null;
    },
    [t, format],
  );
}
