"use client";
import { Select, type SelectProps } from "@mantine/core";
import { useMemo } from "react";
import { type TeamInTree, teamLines } from "../lib/team-lines";

export interface TeamSelectProps extends Omit<SelectProps, "data" | "value" | "onChange"> {
  teams: readonly TeamInTree[];
  value: string | null;
  onChange: (teamId: string | null) => void;
}

/** The list of a `TeamSelect`: teams that are below others stand further in. */
export function TeamCombobox({ teams, ...props }: TeamSelectProps) {
  const lines = useMemo(() => teamLines(teams), [teams]);
  const depths = useMemo(() => new Map(lines.map((line) => [line.id, line.depth])), [lines]);
  return (
    <Select
      data={lines.map(({ id, name }) => ({ value: id, label: name }))}
      renderOption={({ option }) => (
        <span style={{ paddingInlineStart: `${depths.get(option.value) ?? 0}rem` }}>{option.label}</span>
      )}
      searchable
      clearable
      {...props}
    />
  );
}
