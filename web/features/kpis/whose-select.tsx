"use client";
import type { KpiAssignmentFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type TeamInTree, teamLines } from "../../lib/team-lines";
import type { KpiOfPage } from "./kpi-of-page";
import { type KpiView, sortedAssignments, type Whose } from "./kpi-view";

interface WhoseSelectProps {
  kpi: KpiOfPage;
  teams: readonly TeamInTree[];
  view: KpiView;
  set: (changes: Record<string, string | null>) => void;
  className: string | undefined;
}

/** Whose figures are shown: those of one team, or of several together where the KPI adds up over them. */
export function WhoseSelect({ kpi, teams, view, set, className }: WhoseSelectProps) {
  const t = useTranslations("kpis.view");
  const nameOf = useWhoseName(teams);
  const together = togetherOf(kpi, teams).map((teamId): Whose => ({ kind: "together", teamId }));
  const single = sortedAssignments(kpi.assignments).map(
    (assignment): Whose => ({ kind: "assignment", assignment }),
  );
  const option = (whose: Whose) => ({ value: keyOf(whose), label: nameOf(whose) });
  const choose = (key: string) => {
    const [kind, id] = key.split(":");
    set(kind === "team" ? { team: id ?? null, assignment: null } : { assignment: id ?? null, team: null });
  };
  return (
    <Select
      className={className}
      label={t("whose")}
      data={
        together.length > 0
          ? [
              { group: t("together"), items: together.map(option) },
              { group: t("single"), items: single.map(option) },
            ]
          : single.map(option)
      }
      value={keyOf(view.whose)}
      onChange={(key) => key && choose(key)}
      allowDeselect={false}
      searchable={single.length > 8}
    />
  );
}

const keyOf = (whose: Whose): string =>
  whose.kind === "together" ? `team:${whose.teamId ?? "all"}` : `assignment:${whose.assignment.id}`;

/** How it is called whose figures are shown. */
export function useWhoseName(teams: readonly TeamInTree[]) {
  const t = useTranslations("kpis.page");
  const view = useTranslations("kpis.view");
  return (whose: Whose): string => {
    if (whose.kind === "assignment") return ofAssignment(whose.assignment);
    const team = teams.find(({ id }) => id === whose.teamId);
    return team ? view("below", { team: team.name }) : view("allTeams");
  };

  function ofAssignment({ team, person, retiredAt }: KpiAssignmentFragment): string {
    const name = person ? `${team.name} · ${person.name}` : team.name;
    return retiredAt ? t("noLonger", { name }) : name;
  }
}

/** The teams whose figures can be seen together: all of them (null), and each below which several are measured. */
function togetherOf(kpi: KpiOfPage, teams: readonly TeamInTree[]): (string | null)[] {
  const measured = kpi.assignments.filter((each) => !each.retiredAt);
  if (kpi.teamAggregation === "NONE" || measured.length < 2) return [];
  const lines = teamLines(teams);
  const countBelow = (id: string) =>
    measured.filter(
      ({ team }) => team.id === id || lines.find((line) => line.id === team.id)?.above.includes(id),
    ).length;
  const several = lines.filter(({ id }) => countBelow(id) > 1 && countBelow(id) < measured.length);
  return [null, ...several.map(({ id }) => id)];
}
