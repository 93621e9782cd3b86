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

  VALUE_OUTSIDE_RANGE: "{value}{unit} is outside the allowed range: {min} to {max}{unit}.",
  VALUE_OUTSIDE_RANGE_ABOVE_MIN:
    "{value}{unit} is outside the allowed range: more than {min}, at most {max}{unit}.",
  VALUE_OUTSIDE_RANGE_BELOW_MAX:
    "{value}{unit} is outside the allowed range: at least {min}, less than {max}{unit}.",
  VALUE_OUTSIDE_OPEN_RANGE:
    "{value}{unit} is outside the allowed range: more than {min} and less than {max}{unit}.",
  VALUE_BELOW_MIN: "{value}{unit} is outside the allowed range: at least {min}{unit}.",
  VALUE_NOT_ABOVE: "{value}{unit} is outside the allowed range: more than {min}{unit}.",
  VALUE_ABOVE_MAX: "{value}{unit} is outside the allowed range: at most {max}{unit}.",
  VALUE_NOT_BELOW: "{value}{unit} is outside the allowed range: less than {max}{unit}.",
  VALUE_NOT_WHOLE: "{value} isn't a whole number; this KPI counts whole ones.",
  VALUE_TOO_MANY_DECIMALS: "{value} has more decimals than this KPI keeps ({decimals}). Round it.",

  RANGE_NOT_READ:
    "“{text}” isn't a range. Write 0 <= X, X <= 5, 0 <= X <= 100, or % in place of X for percent.",
  RANGE_SAME_SIDE_TWICE: "“{text}” limits the same side twice. A range runs in one direction: 0 <= X <= 100.",
  RANGE_EMPTY: "“{text}” leaves no value: the lower limit is above the upper one.",

  TYPED_NOT_A_NUMBER: "“{text}” isn't a number. Leave the cell empty, write n/a, or a number such as 1234.5.",
  TYPED_GROUPING: "It isn't clear what “{text}” means. Digits are grouped by threes: 1'234.5.",
  TYPED_SPREADSHEET_ERROR:
    "“{text}” is an error of the spreadsheet. Correct it there, or leave the cell empty.",
  TYPED_PERCENT_UNEXPECTED: "This KPI isn't in percent (its unit: {unit}). Leave out the percent sign.",
} as const;

export type SentenceKey = keyof typeof SENTENCES;
