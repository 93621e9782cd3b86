import type { IsoDate } from "@cairn/schema/rules/date";
import type { Assignment } from "@cairn/schema/types/kpis";

/** The day from which an assignment, or a KPI, is no more; null while it is. */
export const retiredOn = ({ retiredAt }: Pick<Assignment, "retiredAt">): IsoDate | null =>
  retiredAt?.toISOString().slice(0, 10) ?? null;
