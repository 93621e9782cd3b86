"use client";
import { Select, Text } from "@mantine/core";
import { type Control, useController } from "react-hook-form";
import type { KpiFormValues } from "./form-values";

interface Choice {
  value: string;
  label: string;
  /** What it means, in a line. */
  text?: string;
}

interface ChoiceFieldProps {
  control: Control<KpiFormValues>;
  name: "periodicity" | "aggregation" | "teamAggregation";
  label: string;
  description?: string;
  maw?: number;
  choices: readonly Choice[];
  /** Called after a choice. */
  onChosen?: (value: string) => void;
}

/** One of several ways, each explained where it is chosen. */
export function ChoiceField({ control, name, choices, onChosen, ...props }: ChoiceFieldProps) {
  const { field, fieldState } = useController({ control, name });
  const texts = new Map(choices.map((choice) => [choice.value, choice.text]));
  return (
    <Select
      {...props}
      ref={field.ref}
      name={field.name}
      data={choices.map(({ value, label }) => ({ value, label }))}
      value={field.value}
      onChange={(value) => {
        if (!value) return;
        field.onChange(value);
        onChosen?.(value);
      }}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
      allowDeselect={false}
      maxDropdownHeight={360}
      renderOption={({ option }) => (
        <div>
          <Text size="sm">{option.label}</Text>
          {texts.get(option.value) && (
            <Text size="xs" c="dimmed">
              {texts.get(option.value)}
            </Text>
          )}
        </div>
      )}
    />
  );
}
