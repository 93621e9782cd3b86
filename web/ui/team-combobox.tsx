"use client";
import { Select } from "@mantine/core";
import { useMemo } from "react";
import { teamLines } from "../lib/team-lines";
import type { TeamSelectProps } from "./team-select";

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
