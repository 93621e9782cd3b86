"use client";
import { Select, type SelectProps } from "@mantine/core";
import { type Control, type FieldPath, type FieldValues, useController } from "react-hook-form";

interface SelectFieldProps<Values extends FieldValues>
  extends Omit<SelectProps, "value" | "onChange" | "onBlur" | "error" | "name" | "ref"> {
  control: Control<Values>;
  name: FieldPath<Values>;
}

/** A Mantine select as a field of a react-hook-form form; nothing chosen is "". */
export function SelectField<Values extends FieldValues>({
  control,
  name,
  ...props
}: SelectFieldProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Select
      {...props}
      name={field.name}
      ref={field.ref}
      value={field.value || null}
      onChange={(value) => field.onChange(value ?? "")}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
    />
  );
}
