"use client";
import { InputBase, type InputBaseProps } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import type { ComponentProps } from "react";

interface NativeSelectProps
  extends Omit<InputBaseProps, "pointer" | "rightSection">,
    Pick<ComponentProps<"select">, "value" | "onChange" | "aria-label"> {
  data: readonly { value: string; label: string }[];
}

/** A browser's own select. Mantine's brings the styles of its lists of choices for the sake of a chevron. */
export const NativeSelect = ({ data, ...others }: NativeSelectProps) => (
  <InputBase
    {...others}
    component="select"
    pointer
    rightSectionPointerEvents="none"
    rightSection={<IconChevronDown size={16} stroke={1.7} aria-hidden="true" />}
  >
    {data.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))}
  </InputBase>
);
