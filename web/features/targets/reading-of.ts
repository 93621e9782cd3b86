import type { Direction } from "@cairn/schema/rules/direction";
import type { Tolerance } from "@cairn/schema/rules/tolerance";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";

interface Rated {
  unit: string;
  direction: Direction;
  tolerance: string;
  toleranceKind: Tolerance["kind"];
}

/** In a line: which way is good, and from where on a miss is off track. */
export function useReadingOf() {
  const t = useTranslations("targets.reading");
  const format = useFormat();
  return (kpi: Rated): string | undefined => {
    if (kpi.direction === "INFORMATIONAL") return undefined;
    const share = format.percent(kpi.tolerance, 1).replace(/[.,]0(?=\D*$)/, "");
    const amount = format.figure(kpi.tolerance, { unit: kpi.unit });
    return t(kpi.direction, {
      tolerance: kpi.toleranceKind === "AMOUNT" ? amount : t(`share.${kpi.direction}`, { share }),
    });
  };
}
