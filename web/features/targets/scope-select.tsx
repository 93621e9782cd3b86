"use client";
import type { TargetKpiFragment } from "@cairn/schema/generated/web/targets/graphql";
import type { TargetScope } from "@cairn/schema/rules/target";
import { Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { TeamLine } from "../../lib/team-lines";
import { readScope, targetsIn, writeScope } from "./target-scope";

const all = "all";

interface ScopeSelectProps {
  kpi: TargetKpiFragment;
  lines: readonly TeamLine[];
  scope: TargetScope;
  choose: (scope: TargetScope) => void;
}

/** Whom the targets are for. What is set for fewer goes before what is set for more. */
export function ScopeSelect({ kpi, lines, scope, choose }: ScopeSelectProps) {
  const t = useTranslations("targets.scope");
  const counted = (label: string, each: TargetScope) => {
    const count = targetsIn(kpi.targets, each).length;
    return { value: writeScope(each) ?? all, label: count > 0 ? t("counted", { label, count }) : label };
  };
  const inUse = kpi.assignments.filter((each) => !each.retiredAt);
  const concerned = new Set(
    inUse.flatMap(({ team }) => [team.id, ...(lines.find((line) => line.id === team.id)?.above ?? [])]),
  );
  const teams = lines.filter(
    ({ id }) => concerned.has(id) || targetsIn(kpi.targets, { for: "team", id }).length > 0,
  );
  const data = [
    { group: t("everyone"), items: [counted(t("all"), { for: "kpi" })] },
    {
      group: t("teams"),
      items: teams.map(({ id, name }) => counted(t("below", { name }), { for: "team", id })),
    },
    {
      group: t("assignments"),
      items: inUse.map(({ id, team, person }) =>
        counted(t("alone", { name: person ? `${team.name} · ${person.name}` : team.name }), {
          for: "assignment",
          id,
        }),
      ),
    },
  ];
  return (
    <Select
      label={t("label")}
      description={t("text")}
      data={data.filter(({ items }) => items.length > 0)}
      value={writeScope(scope) ?? all}
      onChange={(value) => choose(readScope(value === all ? null : value))}
      allowDeselect={false}
      searchable={teams.length > 6}
      maw={420}
      maxDropdownHeight={360}
    />
  );
}
