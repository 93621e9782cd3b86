"use client";
import { Radio, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Controller, type UseFormReturn, useWatch } from "react-hook-form";
import { FormSection } from "./form-section";
import type { KpiFormValues } from "./form-values";
import type { IsKnownKpi, NamedKpi } from "./formula-check";
import { FormulaField } from "./formula-field";
import { KindField } from "./kind-field";

interface SourceSectionProps {
  form: UseFormReturn<KpiFormValues>;
  /** The KPIs that are offered for the formula. */
  operands: readonly NamedKpi[];
  isKnown: IsKnownKpi;
}

/** Where values come from: entered by people, or worked out from other KPIs. */
export function SourceSection({ form, operands, isKnown }: SourceSectionProps) {
  const t = useTranslations("kpis.form");
  const { control } = form;
  const source = useWatch({ control, name: "source" });
  return (
    <FormSection title={t("source.title")}>
      <Controller
        control={control}
        name="source"
        render={({ field }) => (
          <Radio.Group {...field} label={t("source.label")}>
            <Stack gap="xs" mt="xs">
              <Radio value="ENTERED" label={t("source.ENTERED")} />
              <Radio value="FORMULA" label={t("source.FORMULA")} />
            </Stack>
          </Radio.Group>
        )}
      />
      {source === "ENTERED" && <KindField form={form} />}
      {source === "FORMULA" && <FormulaField form={form} operands={operands} isKnown={isKnown} />}
    </FormSection>
  );
}
