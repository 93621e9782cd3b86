"use client";
import { TreeSelect, type TreeSelectProps } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { type TeamInTree, type TeamLine, teamLines } from "../lib/team-lines";

interface TeamsFieldProps
  extends Omit<TreeSelectProps<"checkbox">, "data" | "mode" | "value" | "onChange" | "defaultValue"> {
  teams: readonly TeamInTree[];
  /** Teams that can't be chosen, such as those that have it already. */
  without?: readonly string[];
  value: string[];
  onChange: (teamIds: string[]) => void;
}

interface Branch {
  value: string;
  label: string;
  children: Branch[];
}

/** Any number of teams of the tree, each by itself: a team is not chosen with the one above it. */
export function TeamsField({ teams, without = [], ...props }: TeamsFieldProps) {
  const t = useTranslations("common.teams");
  const data = useMemo(() => branchesOf(teamLines(teams), without), [teams, without]);
  return (
    <TreeSelect<"checkbox">
      // What is open is decided once: begin anew when the teams arrive.
      key={data.length > 0 ? "teams" : "none"}
      mode="checkbox"
      checkStrictly
      data={data}
      defaultExpandAll
      searchable
      clearable
      nothingFoundMessage={t("none")}
      maxDropdownHeight={280}
      chevronAriaLabels={{ expand: t("expand"), collapse: t("collapse") }}
      clearButtonProps={{ "aria-label": t("clear") }}
      {...props}
    />
  );
}

/** The tree again, from its lines: those left out hand their own teams up. */
function branchesOf(lines: readonly TeamLine[], without: readonly string[]): Branch[] {
  const top: Branch[] = [];
  const known = new Map<string, Branch[]>();
  for (const { id, name, above } of lines) {
    if (without.includes(id)) continue;
    const children: Branch[] = [];
    known.set(id, children);
    const siblings = above.map((each) => known.get(each)).findLast((each) => each !== undefined) ?? top;
    siblings.push({ value: id, label: name, children });
  }
  return top;
}
