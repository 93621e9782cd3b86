"use client";
import { LOCALES, type Locale } from "@cairn/schema/rules/locale";
import { Accordion, Stack, Tabs, Text, Textarea, TextInput } from "@mantine/core";
import { IconAlertCircle, IconCheck } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { localeNames } from "../../../lib/i18n/routing";
import type { KpiFormValues } from "./form-values";
import { saysAnything } from "./translated-words";

interface TranslationsSectionProps {
  form: UseFormReturn<KpiFormValues>;
}

/** Name, description and instructions in other languages: folded away until they are wanted, or one is wrong. */
export function TranslationsSection({ form }: TranslationsSectionProps) {
  const t = useTranslations("kpis.form.translations");
  const translations = useWatch({ control: form.control, name: "translations" });
  const said = LOCALES.filter((locale) => saysAnything(translations[locale]));
  const errors = form.formState.errors.translations;
  const wrong = LOCALES.filter((locale) => errors?.[locale]);
  const [opened, setOpened] = useState(false);
  const [chosen, setChosen] = useState<Locale | null>(null);
  const languages = said.map((locale) => localeNames[locale]).join(", ");
  return (
    <Accordion
      order={2}
      variant="contained"
      value={opened || wrong.length > 0 ? "translations" : null}
      onChange={(value) => setOpened(value !== null)}
    >
      <Accordion.Item value="translations">
        <Accordion.Control>
          <Text fw={600}>{t("title")}</Text>
          <Text size="sm" c="dimmed">
            {said.length > 0 ? t("said", { languages }) : t("none")}
          </Text>
        </Accordion.Control>
        <Accordion.Panel>
          <Text size="sm" c="dimmed" mb="sm">
            {t("text")}
          </Text>
          <Tabs
            value={chosen ?? wrong[0] ?? said[0] ?? LOCALES[1]}
            onChange={(value) => setChosen(value as Locale)}
            keepMounted={false}
          >
            <Tabs.List aria-label={t("title")}>
              {LOCALES.map((locale) => (
                <Tabs.Tab
                  key={locale}
                  value={locale}
                  lang={locale}
                  rightSection={<Mark isWrong={wrong.includes(locale)} isSaid={said.includes(locale)} />}
                >
                  {localeNames[locale]}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {LOCALES.map((locale) => (
              <Tabs.Panel key={locale} value={locale} pt="sm">
                <Words form={form} locale={locale} />
              </Tabs.Panel>
            ))}
          </Tabs>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

function Mark({ isWrong, isSaid }: { isWrong: boolean; isSaid: boolean }) {
  const t = useTranslations("kpis.form.translations");
  if (isWrong)
    return (
      <IconAlertCircle size={15} color="var(--mantine-color-error)" role="img" aria-label={t("wrong")} />
    );
  return isSaid ? <IconCheck size={15} role="img" aria-label={t("given")} /> : null;
}

/** The words of one language. What is left empty shows the definition's own. */
function Words({ form, locale }: { form: UseFormReturn<KpiFormValues>; locale: Locale }) {
  const t = useTranslations("kpis.form");
  const errors = form.formState.errors.translations?.[locale];
  const own = useWatch({ control: form.control, name: "name" });
  const longer = { autosize: true, minRows: 2, maxRows: 10, lang: locale } as const;
  return (
    <Stack gap="sm">
      <TextInput
        {...form.register(`translations.${locale}.name`)}
        label={t("name.label")}
        placeholder={own}
        error={errors?.name?.message}
        lang={locale}
        autoComplete="off"
      />
      <Textarea
        {...form.register(`translations.${locale}.description`)}
        label={t("description.label")}
        error={errors?.description?.message}
        {...longer}
      />
      <Textarea
        {...form.register(`translations.${locale}.instructions`)}
        label={t("instructions.label")}
        error={errors?.instructions?.message}
        {...longer}
      />
    </Stack>
  );
}
