import type { KpiOfPage } from "./kpi-of-page";
import { isEntered, type KpiView } from "./kpi-view";

export type Column =
  | "period"
  | "value"
  | "lastYear"
  | "change"
  | "target"
  | "status"
  | "reported"
  | "note"
  | "entered";

/** What the table has beside period and value: entries of what was entered, else how much was reported. */
export function columnsOf(view: KpiView, kpi: KpiOfPage): Column[] {
  return [
    "period",
    "value",
    ...(view.lastYear ? (["lastYear"] as const) : []),
    "change",
    ...(kpi.direction === "INFORMATIONAL" ? [] : (["target"] as const)),
    "status",
    ...(isEntered(view, kpi) ? (["note", "entered"] as const) : (["reported"] as const)),
  ];
}
