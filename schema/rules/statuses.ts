// By themselves: who only names a status does not bring along the arithmetic that finds it.
export const STATUSES = [
  "NOT_DUE",
  "NO_DATA",
  "NOT_APPLICABLE",
  "INFORMATIONAL",
  "ON_TRACK",
  "AT_RISK",
  "OFF_TRACK",
] as const;

export type Status = (typeof STATUSES)[number];
