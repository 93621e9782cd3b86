"use client";
import type { ValueKind } from "@cairn/schema/generated/web/kpis/graphql";
import { VALUE_KINDS } from "@cairn/schema/rules/value-kind";
import { Radio, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Controller, type UseFormReturn } from "react-hook-form";
import type { KpiFormValues } from "./form-values";

/** What goes with yes or no, and with ratings: a share or a mean, never a sum of answers in some unit. */
const usual: Record<Exclude<ValueKind, "NUMBER">, Partial<KpiFormValues>> = {
  YES_NO: { unit: "", decimals: "2", aggregation: "MEAN", teamAggregation: "MEAN" },
  RATING: { decimals: "1", aggregation: "MEAN", teamAggregation: "MEAN" },
};

/** What is entered: a number, yes or no, or a rating. */
export function KindField({ form }: { form: UseFormReturn<KpiFormValues> }) {
  const t = useTranslations("kpis.form.kind");
  const follow = (kind: ValueKind) => {
    if (kind === "NUMBER") return;
    for (const [field, value] of Object.entries({ ...usual[kind], rangeMinimum: "", rangeMaximum: "" }))
      form.setValue(field as keyof KpiFormValues, value, { shouldDirty: true });
  };
  return (
    <Controller
      control={form.control}
      name="valueKind"
      render={({ field, fieldState }) => (
        <Radio.Group
          {...field}
          label={t("label")}
          error={fieldState.error?.message}
          onChange={(value) => {
            const kind = VALUE_KINDS.find((each) => each === value) ?? "NUMBER";
            field.onChange(kind);
            follow(kind);
          }}
        >
          <Stack gap="xs" mt="xs">
            {VALUE_KINDS.map((kind) => (
              <Radio key={kind} value={kind} label={t(`${kind}.name`)} description={t(`${kind}.text`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    />
  );
}
