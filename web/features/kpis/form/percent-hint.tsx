"use client";
import type { Aggregation } from "@cairn/schema/generated/web/kpis/graphql";
import { Alert, Button, Group } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { type KpiFormValues, usualTeamAggregation } from "./form-values";

/** Percentages that would be added up: twelve months of 90 % make no 1,080 %. Offers what is meant more often. */
export function PercentHint({ form }: { form: UseFormReturn<KpiFormValues> }) {
  const t = useTranslations("kpis.form.percent");
  const { control } = form;
  const [unit, aggregation] = useWatch({ control, name: ["unit", "aggregation"] });
  if (unit.trim() !== "%" || aggregation !== "SUM") return null;
  const choose = (mode: Aggregation) => {
    form.setValue("aggregation", mode, { shouldDirty: true });
    form.setValue("teamAggregation", usualTeamAggregation[mode], { shouldDirty: true });
  };
  return (
    <Alert role="status" color="orange" icon={<IconInfoCircle aria-hidden="true" />} title={t("title")}>
      {t("text")}
      <Group gap="xs" mt="xs">
        {(["RATIO", "MEAN"] as const).map((mode) => (
          <Button key={mode} size="compact-sm" variant="default" onClick={() => choose(mode)}>
            {t(mode)}
          </Button>
        ))}
      </Group>
    </Alert>
  );
}
