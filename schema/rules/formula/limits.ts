/** How large a formula may be: more than anyone reads, little enough to evaluate anywhere. */
export const LIMITS = {
  /** Characters of the text. */
  text: 2000,
  /** Numbers, references, operations and functions. */
  nodes: 200,
  /** Parentheses and functions within one another. */
  depth: 32,
  /** Characters of a name, as many as a KPI may have. */
  name: 200,
  /** Periods that previous() may go back. */
  periodsBefore: 120,
  /** Digits that round() may keep. */
  digits: 15,
  /** Formulas that build on one another. */
  chain: 16,
} as const;
