import type { Span } from "@cairn/schema/rules/result";
import { useLocale, useTranslations } from "next-intl";
import { useCallback } from "react";
import { refusalSaid } from "../../../lib/said";
import { formulaProblem, type IsKnownKpi, partOf } from "./formula-check";

/** Says what is wrong with a formula and which part of it is meant; null for nothing. */
export function useFormulaProblem(isKnown: IsKnownKpi): (formula: string) => string | null {
  const locale = useLocale();
  const located = useLocatedProblem();
  return useCallback(
    (formula) => {
      const problem = formulaProblem(formula, isKnown);
      if (!problem) return null;
      return located(refusalSaid(problem, locale), formula, problem.at);
    },
    [isKnown, locale, located],
  );
}

/** A sentence on a formula with the part it is about. */
export function useLocatedProblem() {
  const t = useTranslations("kpis.form.formula");
  return useCallback(
    (sentence: string, formula: string, at: Span | undefined): string => {
      const part = partOf(formula, at);
      return part === null ? sentence : t("located", { sentence, part });
    },
    [t],
  );
}
