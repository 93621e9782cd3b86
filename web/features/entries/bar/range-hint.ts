import type { DeskKpiFragment } from "@cairn/schema/generated/web/entries/graphql";
import { useTranslations } from "next-intl";
import { useFormat } from "../../../lib/use-format";

type Kpi = Pick<DeskKpiFragment, "unit" | "valueKind" | "rangeMinimum" | "rangeMaximum" | "decimals">;

/**
 * "CHF · 0 or more", "% · 0 to 100", "yes or no", "a rating from 1 to 5": unit and what is allowed, short enough to stand
 * under a name.
 */
export function useRangeHint() {
  const t = useTranslations("entries.range");
  const format = useFormat();
  return ({ unit, valueKind, rangeMinimum: min, rangeMaximum: max, decimals }: Kpi): string => {
    if (valueKind !== "NUMBER") return [unit, t(valueKind)].filter(Boolean).join(" · ");
    const bound = (text: string) => format.decimal(text);
    const range =
      min !== null && max !== null
        ? t("between", { min: bound(min), max: bound(max) })
        : min !== null
          ? t("atLeast", { min: bound(min) })
          : max !== null
            ? t("atMost", { max: bound(max) })
            : null;
    const whole = decimals === 0 && unit === "" ? t("count") : null;
    return [unit || whole, range].filter(Boolean).join(" · ");
  };
}
