"use client";
import { Card, SimpleGrid, Text, Title } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type Control, useWatch } from "react-hook-form";
import { SelectField } from "../../ui/select-field";
import type { SettingsValues } from "./settings";

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** When the fiscal year starts and which year names it, with an example in place of a rule. */
export function FiscalYearFields({ control }: { control: Control<SettingsValues> }) {
  const t = useTranslations("organization");
  const locale = useLocale();
  const [month, namedBy] = useWatch({ control, name: ["fiscalYearStartMonth", "fiscalYearNamedBy"] });
  const nameOf = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  const startsInJanuary = month === "1";
  const name = (value: number) => nameOf.format(Date.UTC(2026, value - 1));
  const last = name(((Number(month) + 10) % 12) + 1);
  return (
    <Card>
      <Title order={2} mb="sm">
        {t("fiscalYear")}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <SelectField
          control={control}
          name="fiscalYearStartMonth"
          label={t("fiscalYearStartMonth")}
          data={months.map((value) => ({ value: String(value), label: name(value) }))}
          allowDeselect={false}
        />
        <SelectField
          control={control}
          name="fiscalYearNamedBy"
          label={t("fiscalYearNamedBy.label")}
          data={[
            { value: "START", label: t("fiscalYearNamedBy.START") },
            { value: "END", label: t("fiscalYearNamedBy.END") },
          ]}
          allowDeselect={false}
          disabled={startsInJanuary}
        />
      </SimpleGrid>
      <Text size="sm" c="dimmed" mt="sm">
        {startsInJanuary
          ? t("fiscalYearCalendar")
          : t("fiscalYearExample", {
              first: name(Number(month)),
              last,
              year: namedBy === "START" ? "2026" : "2027",
            })}
      </Text>
    </Card>
  );
}
