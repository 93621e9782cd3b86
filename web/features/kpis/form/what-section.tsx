"use client";
import { Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { SuggestedField } from "./form-fields";
import { FormSection } from "./form-section";
import type { KpiFormValues } from "./form-values";

interface SectionProps {
  form: UseFormReturn<KpiFormValues>;
  categories: readonly string[];
}

/** What is measured, and how to find the figure. */
export function WhatSection({ form, categories }: SectionProps) {
  const t = useTranslations("kpis.form");
  const { errors } = form.formState;
  return (
    <FormSection title={t("what.title")}>
      <TextInput
        {...form.register("name")}
        label={t("name.label")}
        error={errors.name?.message}
        withAsterisk
        autoComplete="off"
      />
      <SuggestedField
        control={form.control}
        name="category"
        suggestions={categories}
        label={t("category.label")}
        description={t("category.text")}
        maw={360}
      />
      <Textarea
        {...form.register("description")}
        label={t("description.label")}
        description={t("description.text")}
        error={errors.description?.message}
        autosize
        minRows={2}
        maxRows={10}
      />
      <Textarea
        {...form.register("instructions")}
        label={t("instructions.label")}
        description={t("instructions.text")}
        error={errors.instructions?.message}
        autosize
        minRows={2}
        maxRows={10}
      />
    </FormSection>
  );
}
