import type {
  KpiAssignmentFragment,
  KpiFiguresQueryVariables,
} from "@cairn/schema/generated/web/kpis/graphql";

export const RANGES = ["12", "24", "36", "all"] as const;
/** How many periods are shown. */
export type Range = (typeof RANGES)[number];

const usual: Range = "24";

export function readRange(text: string | undefined): Range {
  return RANGES.find((range) => range === text) ?? usual;
}

/** How the range is written in the address: the usual one not at all. */
export const rangeInAddress = (range: string): string | null => (range === usual ? null : range);

/** In the order they are offered: by team, those in use before the retired ones. */
export function sortedAssignments(assignments: readonly KpiAssignmentFragment[]): KpiAssignmentFragment[] {
  const rank = (each: KpiAssignmentFragment) => (each.retiredAt ? 1 : 0);
  const name = ({ team, person }: KpiAssignmentFragment) => `${team.name} ${person?.name ?? ""}`;
  return [...assignments].sort((a, b) => rank(a) - rank(b) || name(a).localeCompare(name(b)));
}

/** The assignment the address names, or else the first one in use; null where the KPI is measured for nobody. */
export function chooseAssignment(
  assignments: readonly KpiAssignmentFragment[],
  asked: string | undefined,
): KpiAssignmentFragment | null {
  const sorted = sortedAssignments(assignments);
  return sorted.find((each) => each.id === asked) ?? sorted[0] ?? null;
}

/** The same for the page that preloads and the screen that reads. */
export function figuresVariables(
  { id, firstPeriod }: Pick<KpiAssignmentFragment, "id" | "firstPeriod">,
  range: Range,
): KpiFiguresQueryVariables {
  return range === "all"
    ? { assignmentId: id, from: firstPeriod, last: Number(usual) }
    : { assignmentId: id, from: null, last: Number(range) };
}
