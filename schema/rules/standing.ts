import { STATUSES, type Status } from "./statuses";

/** How a KPI stands now: as its newest figure does, unless newer ones are overdue. */
export const STANDINGS = [...STATUSES, "OUT_OF_DATE"] as const;

export type Standing = (typeof STANDINGS)[number];

/**
 * What a KPI is counted as, by the status of its newest figure and the first later period that is overdue. Nobody
 * knows whether it is on track when that figure is old; one that was never reported has no data, not old ones.
 */
export function standingOf(status: Status, missingSince: string | null): Standing {
  return missingSince !== null && status !== "NO_DATA" ? "OUT_OF_DATE" : status;
}
