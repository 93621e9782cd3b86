"use client";
import type { KpiFormChoicesQuery } from "@cairn/schema/generated/web/kpis/graphql";
import { TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { SelectField } from "../../../ui/select-field";
import { FormSection } from "./form-section";
import type { KpiFormValues } from "./form-values";
import classes from "./kpi-form.module.css";

interface OwnerSectionProps {
  form: UseFormReturn<KpiFormValues>;
  people: NonNullable<KpiFormChoicesQuery["people"]>["nodes"];
}

/** Who answers for the definition, and when a value is due. */
export function OwnerSection({ form, people }: OwnerSectionProps) {
  const t = useTranslations("kpis.form");
  return (
    <FormSection title={t("owner.title")}>
      <div className={classes.pair}>
        <SelectField
          control={form.control}
          name="ownerId"
          label={t("owner.label")}
          description={t("owner.text")}
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          clearable
        />
        <TextInput
          {...form.register("dueBusinessDays")}
          label={t("due.label")}
          description={t("due.text")}
          inputMode="numeric"
          autoComplete="off"
          error={form.formState.errors.dueBusinessDays?.message}
        />
      </div>
    </FormSection>
  );
}
