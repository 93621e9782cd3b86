"use client";
import type { ValueKind } from "@cairn/schema/generated/web/kpis/graphql";
import { Radio, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Controller, type UseFormReturn, useWatch } from "react-hook-form";
import type { KpiFormValues } from "./form-values";

/** What people enter: a kind of value, or the two numbers of a ratio, which is a way to combine to the contract. */
const ENTERED = ["NUMBER", "RATIO", "YES_NO", "RATING"] as const;
type Entered = ValueKind | "RATIO";

/** What goes with yes or no, and with ratings: a share or a mean, never a sum of answers in some unit. */
const usual: Record<Exclude<Entered, "NUMBER">, Partial<KpiFormValues>> = {
  RATIO: { decimals: "1", aggregation: "RATIO", teamAggregation: "RATIO" },
  YES_NO: {
    unit: "",
    decimals: "2",
    aggregation: "MEAN",
    teamAggregation: "MEAN",
    rangeMinimum: "",
    rangeMaximum: "",
  },
  RATING: {
    decimals: "1",
    aggregation: "MEAN",
    teamAggregation: "MEAN",
    rangeMinimum: "",
    rangeMaximum: "",
  },
};

/** What follows from what is entered. A number is combined as it was, unless that was as a ratio. */
function following(kind: Entered, { aggregation, unit }: KpiFormValues): Partial<KpiFormValues> {
  if (kind === "RATIO") return { ...usual.RATIO, unit: unit || "%" };
  if (kind !== "NUMBER") return usual[kind];
  return aggregation === "RATIO" ? { aggregation: "SUM", teamAggregation: "SUM" } : {};
}

/** What is entered: a number, a ratio of two, yes or no, or a rating. */
export function KindField({ form }: { form: UseFormReturn<KpiFormValues> }) {
  const t = useTranslations("kpis.form.kind");
  const aggregation = useWatch({ control: form.control, name: "aggregation" });
  return (
    <Controller
      control={form.control}
      name="valueKind"
      render={({ field, fieldState }) => (
        <Radio.Group
          {...field}
          value={field.value === "NUMBER" && aggregation === "RATIO" ? "RATIO" : field.value}
          label={t("label")}
          error={fieldState.error?.message}
          onChange={(value) => {
            const kind = ENTERED.find((each) => each === value) ?? "NUMBER";
            field.onChange(kind === "RATIO" ? "NUMBER" : kind);
            for (const [name, followed] of Object.entries(following(kind, form.getValues())))
              form.setValue(name as keyof KpiFormValues, followed, { shouldDirty: true });
          }}
        >
          <Stack gap="xs" mt="xs">
            {ENTERED.map((kind) => (
              <Radio key={kind} value={kind} label={t(`${kind}.name`)} description={t(`${kind}.text`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    />
  );
}
