"use client";
import { Card, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type Control, useController } from "react-hook-form";
import { DecimalField } from "../../ui/decimal-field";
import type { SettingsValues } from "./settings";

/** How much a single achievement counts at most, where several KPIs make one score. */
export function ScoreCapField({ control }: { control: Control<SettingsValues> }) {
  const t = useTranslations("organization");
  const { field, fieldState } = useController({ control, name: "scoreCap" });
  return (
    <Card>
      <Title order={2} mb="sm">
        {t("scores")}
      </Title>
      <DecimalField
        label={t("scoreCap")}
        description={t("scoreCapHint")}
        value={field.value}
        onChange={field.onChange}
        onBlur={field.onBlur}
        ref={field.ref}
        error={fieldState.error?.message}
        rightSection="%"
        maw={360}
      />
    </Card>
  );
}
