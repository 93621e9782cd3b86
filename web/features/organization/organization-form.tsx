"use client";
import {
  type OrganizationSettingsFragment,
  ReviseOrganizationDocument,
} from "@cairn/schema/generated/web/organization/graphql";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Card, Group, SimpleGrid, Stack, TagsInput, TextInput, Title } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { showRefusals } from "../../lib/form-refusals";
import { useRouter } from "../../lib/i18n/navigation";
import { localeNames, locales } from "../../lib/i18n/routing";
import { useVerb } from "../../lib/use-verb";
import { notifyDone } from "../../ui/notify";
import { type Refusal, Refusals } from "../../ui/refusals";
import { SelectField } from "../../ui/select-field";
import { FiscalYearFields } from "./fiscal-year-fields";
import { HolidaysField } from "./holidays-field";
import { ScoreCapField } from "./score-cap-field";
import { inputOf, settingsSchema, valuesOf } from "./settings";

interface OrganizationFormProps {
  organization: OrganizationSettingsFragment;
}

export function OrganizationForm({ organization }: OrganizationFormProps) {
  const t = useTranslations("organization");
  const common = useTranslations("words");
  const router = useRouter();
  const [revise, { running }] = useVerb(ReviseOrganizationDocument);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const locale = useLocale();
  const sentences = {
    nameMissing: t("nameMissing"),
    currency: t("currencyWrong"),
    scoreCap: t("scoreCapWrong"),
  };
  const form = useForm({
    resolver: zodResolver(settingsSchema(sentences, locale)),
    defaultValues: valuesOf(organization, locale),
  });
  const { errors, isDirty } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    const outcome = (await revise({ input: inputOf(values, locale) }))?.reviseOrganization;
    if (!outcome) return;
    setRefusals(showRefusals(form, outcome.refusals));
    if (!outcome.organization) return;
    form.reset(valuesOf(outcome.organization, locale));
    notifyDone(t("saved"));
    // Name and time zone are part of the frame around every page.
    router.refresh();
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg" maw={760}>
        <Refusals refusals={refusals} />
        <Card>
          <Title order={2} mb="sm">
            {t("general")}
          </Title>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              {...form.register("name")}
              label={t("name")}
              error={errors.name?.message}
              maxLength={120}
            />
            <SelectField
              control={form.control}
              name="locale"
              label={t("locale")}
              description={t("localeHint")}
              data={locales.map((value) => ({ value, label: localeNames[value] }))}
              allowDeselect={false}
            />
            <SelectField
              control={form.control}
              name="timezone"
              label={t("timezone")}
              description={t("timezoneHint")}
              data={Intl.supportedValuesOf("timeZone")}
              searchable
              allowDeselect={false}
              limit={60}
            />
            <TextInput
              {...form.register("currency")}
              label={t("currency")}
              description={t("currencyHint")}
              error={errors.currency?.message}
              maxLength={3}
            />
          </SimpleGrid>
        </Card>
        <FiscalYearFields control={form.control} />
        <HolidaysField control={form.control} />
        <ScoreCapField control={form.control} />
        <Card>
          <Title order={2} mb="sm">
            {t("access")}
          </Title>
          <Controller
            control={form.control}
            name="trustedDomains"
            render={({ field, fieldState }) => (
              <TagsInput
                {...field}
                label={t("trustedDomains")}
                description={t("trustedDomainsHint")}
                placeholder="example.org"
                error={fieldState.error?.message}
              />
            )}
          />
        </Card>
        <Group gap="xs">
          <Button type="submit" loading={running} disabled={!isDirty}>
            {common("save")}
          </Button>
          {isDirty && (
            <Button variant="default" onClick={() => form.reset()}>
              {t("discard")}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
