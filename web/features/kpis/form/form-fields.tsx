"use client";
import { Autocomplete, type AutocompleteProps, type TextInputProps } from "@mantine/core";
import { type Control, type FieldPathByValue, useController } from "react-hook-form";
import { DecimalField } from "../../../ui/decimal-field";
import type { KpiFormValues } from "./form-values";

type TextName = FieldPathByValue<KpiFormValues, string>;

interface NumberFieldProps extends Omit<TextInputProps, "value" | "onChange"> {
  control: Control<KpiFormValues>;
  name: TextName;
}

/** A number of the definition, as text. */
export function NumberField({ control, name, ...props }: NumberFieldProps) {
  const { field, fieldState } = useController({ control, name });
  return (
    <DecimalField
      {...props}
      ref={field.ref}
      name={field.name}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
    />
  );
}

interface SuggestedFieldProps extends Omit<AutocompleteProps, "value" | "onChange" | "data"> {
  control: Control<KpiFormValues>;
  name: TextName;
  suggestions: readonly string[];
}

/** A free text with suggestions. */
export function SuggestedField({ control, name, suggestions, ...props }: SuggestedFieldProps) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Autocomplete
      {...props}
      ref={field.ref}
      name={field.name}
      data={[...suggestions]}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
      autoComplete="off"
    />
  );
}
