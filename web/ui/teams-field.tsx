"use client";
import { MultiSelect, type MultiSelectProps } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { type TeamInTree, teamLines } from "../lib/team-lines";
import classes from "./teams-field.module.css";

interface TeamsFieldProps extends Omit<MultiSelectProps, "data" | "value" | "onChange" | "defaultValue"> {
  teams: readonly TeamInTree[];
  /** Teams that can't be chosen, such as those that have it already. */
  without?: readonly string[];
  value: string[];
  onChange: (teamIds: string[]) => void;
}

/** Any number of teams of the tree, each by itself: a team is not chosen with the one above it. */
export function TeamsField({ teams, without = [], ...props }: TeamsFieldProps) {
  const t = useTranslations("words.teams");
  const lines = useMemo(() => teamLines(teams), [teams]);
  const depths = useMemo(() => new Map(lines.map((line) => [line.id, line.depth])), [lines]);
  return (
    <MultiSelect
      data={lines
        .filter(({ id }) => !without.includes(id))
        .map(({ id, name }) => ({ value: id, label: name }))}
      renderOption={({ option, checked }) => (
        <span
          className={classes.option}
          style={{ paddingInlineStart: `${depths.get(option.value) ?? 0}rem` }}
        >
          {option.label}
          {checked && <IconCheck size={15} stroke={2} aria-hidden="true" />}
        </span>
      )}
      searchable
      clearable
      nothingFoundMessage={t("none")}
      // The list itself scrolls, as the arrow keys move in it; a region around it could not be reached by keyboard.
      withScrollArea={false}
      clearButtonProps={{ "aria-label": t("clear") }}
      classNames={{ inputField: classes.field, options: classes.options }}
      {...props}
    />
  );
}
