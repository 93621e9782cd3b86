/** Which values are good. INFORMATIONAL is never rated and never has a colour. */
export const DIRECTIONS = ["HIGHER_IS_BETTER", "LOWER_IS_BETTER", "WITHIN_BAND", "INFORMATIONAL"] as const;

export type Direction = (typeof DIRECTIONS)[number];
