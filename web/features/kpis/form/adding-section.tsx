"use client";
import type { Aggregation, TeamAggregation } from "@cairn/schema/generated/web/kpis/graphql";
import { decimal, formatDecimalPlain, ONE } from "@cairn/schema/rules/decimal";
import { useLocale, useTranslations } from "next-intl";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { PERIODICITIES } from "../../../lib/periodicity";
import { useFormat } from "../../../lib/use-format";
import { ChoiceField } from "./choice-field";
import { overTeamsExample, overTimeExample } from "./example";
import { NumberField } from "./form-fields";
import { FormSection } from "./form-section";
import { type KpiFormValues, kindIn, numberIn, usualTeamAggregation } from "./form-values";
import classes from "./kpi-form.module.css";
import { PercentHint } from "./percent-hint";

const overTime: readonly Aggregation[] = ["SUM", "MEAN", "RATIO", "LAST", "MIN", "MAX", "CUMULATIVE", "NONE"];
const overTeams: readonly TeamAggregation[] = ["SUM", "MEAN", "WEIGHTED", "RATIO", "MIN", "MAX", "NONE"];

/** How often a value is entered, and how values make the one of a longer period or of several teams. */
export function AddingSection({ form }: { form: UseFormReturn<KpiFormValues> }) {
  const t = useTranslations("kpis.form");
  const periodicity = useTranslations("kpis.periodicity");
  const modes = useTranslations("kpis.aggregation");
  const teamModes = useTranslations("kpis.teamAggregation");
  const { control } = form;
  const [aggregation, direction] = useWatch({ control, name: ["aggregation", "direction"] });
  const follow = (mode: string) => {
    if (!form.getFieldState("teamAggregation").isDirty)
      form.setValue("teamAggregation", usualTeamAggregation[mode as Aggregation]);
  };
  return (
    <FormSection title={t("adding.title")} text={t("adding.text")}>
      <ChoiceField
        control={control}
        name="periodicity"
        label={t("periodicity.label")}
        maw={240}
        choices={PERIODICITIES.map((value) => ({ value, label: periodicity(value) }))}
      />
      <div className={classes.pair}>
        <ChoiceField
          control={control}
          name="aggregation"
          label={t("aggregation.label")}
          choices={overTime.map((value) => ({
            value,
            label: modes(`${value}.name`),
            text: modes(`${value}.text`),
          }))}
          onChosen={follow}
        />
        <ChoiceField
          control={control}
          name="teamAggregation"
          label={t("teamAggregation.label")}
          choices={overTeams.map((value) => ({
            value,
            label: teamModes(`${value}.name`),
            text: teamModes(`${value}.text`),
          }))}
        />
      </div>
      <PercentHint form={form} />
      <Examples form={form} />
      {aggregation === "RATIO" && (
        <NumberField
          control={control}
          name="ratioFactor"
          label={t("factor.label")}
          description={t("factor.text")}
          maw={240}
        />
      )}
      {direction !== "INFORMATIONAL" && (
        <NumberField
          control={control}
          name="scoreWeight"
          label={t("weight.label")}
          description={t("weight.text")}
          maw={360}
        />
      )}
    </FormSection>
  );
}

/** What the choice means, with numbers: worked out by the rules that will work out the real ones. */
function Examples({ form: { control } }: { form: UseFormReturn<KpiFormValues> }) {
  const t = useTranslations("kpis.form.example");
  const locale = useLocale();
  const format = useFormat();
  const [mode, teamMode, periodicity, ratioFactor, unit, source, valueKind] = useWatch({
    control,
    name: ["aggregation", "teamAggregation", "periodicity", "ratioFactor", "unit", "source", "valueKind"],
  });
  const typed = numberIn(ratioFactor, locale);
  const factor = typed === null ? ONE : decimal(formatDecimalPlain(decimal(typed)));
  const kind = kindIn({ source, valueKind });
  const valuesOf = (ratio: boolean) => t(`values.${ratio ? "RATIO" : kind}`);
  const time = overTimeExample({ mode, kind, factor });
  const teams = overTeamsExample({ mode: teamMode, kind, factor });
  const resultOf = (result: string) => format.figure(result, { unit });
  return (
    <ul className={classes.examples} aria-live="polite">
      <li>
        {time === null
          ? t("timeNone")
          : t(`time.${periodicity}`, { values: valuesOf(mode === "RATIO"), result: resultOf(time) })}
      </li>
      <li>
        {teams === null
          ? t("teamsNone")
          : t(teamMode === "WEIGHTED" ? "teamsWeighted" : "teams", {
              values: valuesOf(teamMode === "RATIO"),
              result: resultOf(teams),
            })}
      </li>
    </ul>
  );
}
