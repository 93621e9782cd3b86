/**
 * Every sentence that the rules say, in English. A key is the code of a refusal or the key of an explanation;
 * other languages have a catalogue with the same keys. {names} are filled by `say` and checked by its type.
 */
export const SENTENCES = {
  NUMBER_NOT_FINITE: "This isn't a number. Leave the cell empty when there is nothing to report.",
  NUMBER_HAS_EXPONENT: "Write “{text}” out in full, without an exponent.",
  NUMBER_NOT_PLAIN: "“{text}” isn't a plain number such as 1234.5.",
  NUMBER_TOO_MANY_DIGITS: "At most {digits} significant digits can be kept. Round the number.",
  NUMBER_TOO_LARGE: "This number is larger than any figure can be. Use a larger unit, such as millions.",
  NUMBER_TOO_SMALL: "At most 15 decimals can be kept. Round the number or use a smaller unit.",

  PERIOD_NOT_READ:
    "“{text}” isn't a period. Write 2026-03-14 for a day, 2026-W11 for a week, 2026-03 for a month, 2026-Q1 for a quarter, 2026-H1 for a half-year, 2026 for a year.",
  PERIOD_NOT_A_DATE: "“{text}” isn't a day of the calendar. Write 2026-03-14.",
  PERIOD_NO_WEEK_53: "{year} has only 52 weeks.",
  PERIOD_YEAR_OUT_OF_RANGE: "{year} isn't a year from {first} to {last}.",
} as const;

export type SentenceKey = keyof typeof SENTENCES;
