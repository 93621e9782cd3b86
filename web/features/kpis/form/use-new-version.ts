import type { KpiDefinitionFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { type Definition, decisiveChanges } from "@cairn/schema/rules/definition";
import { formatPeriod } from "@cairn/schema/rules/period";
import { useLocale, useTranslations } from "next-intl";
import { type Control, useWatch } from "react-hook-form";
import { grainOf, runningPeriod } from "../../../lib/periodicity";
import { useFormat } from "../../../lib/use-format";
import { useViewer } from "../../shell/viewer-context";
import { formulaIn, type KpiFormValues, kindIn, valuesOf } from "./form-values";

type Meaning = Pick<
  KpiFormValues,
  | "source"
  | "formula"
  | "valueKind"
  | "unit"
  | "direction"
  | "aggregation"
  | "teamAggregation"
  | "periodicity"
>;

/** Says that an edit starts a new version, and from when on; null while it changes no figure's meaning. */
export function useNewVersion(
  kpi: KpiDefinitionFragment | null,
  control: Control<KpiFormValues>,
): string | null {
  const t = useTranslations("kpis.form.version");
  const format = useFormat();
  const locale = useLocale();
  const { organization } = useViewer();
  const values = useWatch({ control }) as KpiFormValues;
  if (!kpi || decisiveChanges(meaningOf(valuesOf(kpi, locale)), meaningOf(values)).length === 0) return null;
  const period = formatPeriod(runningPeriod(organization, values.periodicity, new Date()));
  return t("text", { period: format.period(period) });
}

function meaningOf(values: Meaning): Definition {
  const { unit, direction, aggregation, teamAggregation, periodicity } = values;
  return {
    unit: unit.trim(),
    direction,
    overTime: aggregation,
    overTeams: teamAggregation,
    periodicity: grainOf(periodicity),
    formula: formulaIn(values) || null,
    valueKind: kindIn(values),
  };
}
