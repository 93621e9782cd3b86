"use client";
import { FUNCTIONS } from "@cairn/schema/rules/formula/functions";
import { writeReference } from "@cairn/schema/rules/formula/reference-text";
import { Select, Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { type UseFormReturn, useController } from "react-hook-form";
import type { KpiFormValues } from "./form-values";
import type { IsKnownKpi, NamedKpi } from "./formula-check";
import { useFormulaProblem } from "./use-formula-problem";

interface FormulaFieldProps {
  form: UseFormReturn<KpiFormValues>;
  operands: readonly NamedKpi[];
  isKnown: IsKnownKpi;
}

/** A formula as text, read while it is typed, with the names of KPIs to put in. */
export function FormulaField({ form, operands, isKnown }: FormulaFieldProps) {
  const t = useTranslations("kpis.form.formula");
  const { field, fieldState } = useController({ control: form.control, name: "formula" });
  const problemOf = useFormulaProblem(isKnown);
  const area = useRef<HTMLTextAreaElement | null>(null);
  // Whoever is in the middle of a name is not told that it is none.
  const [settled] = useDebouncedValue(field.value, 500);
  const problem = settled === field.value && settled.trim() !== "" ? problemOf(settled) : null;

  /** Puts a name where the cursor is, and goes on from behind it. */
  function insert(name: string) {
    const from = area.current?.selectionStart ?? field.value.length;
    const to = area.current?.selectionEnd ?? from;
    const put = writeReference(name, false);
    field.onChange(field.value.slice(0, from) + put + field.value.slice(to));
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(from + put.length, from + put.length);
    });
  }

  return (
    <>
      <Textarea
        ref={(element) => {
          area.current = element;
          field.ref(element);
        }}
        name={field.name}
        value={field.value}
        onChange={field.onChange}
        onBlur={field.onBlur}
        label={t("label")}
        description={t("text", { functions: FUNCTIONS.join(", ") })}
        placeholder="{revenue} - {costs}"
        error={fieldState.error?.message ?? problem}
        withAsterisk
        autosize
        minRows={2}
        maxRows={10}
        spellCheck={false}
        autoComplete="off"
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
      />
      <Select
        label={t("insert")}
        placeholder={t("insertPlaceholder")}
        data={operands.map(({ id, name }) => ({ value: id, label: name }))}
        value={null}
        onChange={(id) => {
          const chosen = operands.find((operand) => operand.id === id);
          if (chosen) insert(chosen.name);
        }}
        searchable
        nothingFoundMessage={t("insertNone")}
        maw={360}
      />
    </>
  );
}
