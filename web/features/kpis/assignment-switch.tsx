"use client";
import type { KpiAssignmentFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { Select, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { sortedAssignments } from "./kpi-address";

interface AssignmentSwitchProps {
  assignments: readonly KpiAssignmentFragment[];
  current: KpiAssignmentFragment;
  set: (changes: Record<string, string | null>) => void;
}

/** Whose figures are shown: a choice where there are several, just the name where there is one. */
export function AssignmentSwitch({ assignments, current, set }: AssignmentSwitchProps) {
  const t = useTranslations("kpis.page");
  const nameOf = ({ team, person, retiredAt }: KpiAssignmentFragment) => {
    const name = person ? `${team.name} · ${person.name}` : team.name;
    return retiredAt ? t("noLonger", { name }) : name;
  };
  if (assignments.length < 2)
    return (
      <Text fw={500} size="sm">
        {nameOf(current)}
      </Text>
    );
  return (
    <Select
      label={t("team")}
      data={sortedAssignments(assignments).map((each) => ({ value: each.id, label: nameOf(each) }))}
      value={current.id}
      onChange={(assignment) => assignment && set({ assignment })}
      allowDeselect={false}
      searchable={assignments.length > 8}
      maw={320}
    />
  );
}
