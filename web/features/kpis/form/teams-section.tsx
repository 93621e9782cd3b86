"use client";
import type { KpiFormChoicesQuery } from "@cairn/schema/generated/web/kpis/graphql";
import { useTranslations } from "next-intl";
import { Controller, type FieldError, type UseFormReturn, useWatch } from "react-hook-form";
import { PeriodField } from "../../../ui/period-field";
import { TeamsField } from "../../../ui/teams-field";
import { FormSection } from "./form-section";
import type { KpiFormValues } from "./form-values";

interface TeamsSectionProps {
  form: UseFormReturn<KpiFormValues>;
  teams: KpiFormChoicesQuery["teams"];
}

/** For which teams a new KPI is measured, and from when on. */
export function TeamsSection({ form: { control }, teams }: TeamsSectionProps) {
  const t = useTranslations("kpis.form");
  const periodicity = useWatch({ control, name: "periodicity" });
  return (
    <FormSection title={t("teams.title")} text={t("teams.text")}>
      <Controller
        control={control}
        name="teamIds"
        render={({ field, fieldState }) => (
          <TeamsField
            label={t("teams.label")}
            teams={teams}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={sentenceOf(fieldState.error)}
          />
        )}
      />
      <Controller
        control={control}
        name="firstPeriod"
        render={({ field, fieldState }) => (
          <PeriodField
            label={t("first.label")}
            description={t("first.text")}
            periodicity={periodicity}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={fieldState.error?.message}
            maw={360}
          />
        )}
      />
    </FormSection>
  );
}

/** The refusal of a list, or of the first of its members. */
function sentenceOf(error: FieldError | undefined): string | undefined {
  if (!error || error.message) return error?.message;
  return (Object.values(error) as unknown as FieldError[]).find((each) => each?.message)?.message;
}
