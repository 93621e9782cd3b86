import { FILE_SENTENCES } from "./file-sentences";
import { IMPORT_SENTENCES } from "./import-sentences";
import { WRITE_SENTENCES } from "./write-sentences";

/**
 * Every sentence that the rules say, in English. A key is the code of a refusal or the key of an explanation;
 * other languages have a catalogue with the same keys. {names} are filled by `say` and checked by its type.
 */
export const SENTENCES = {
  ...FILE_SENTENCES,
  ...IMPORT_SENTENCES,
  ...WRITE_SENTENCES,

  NUMBER_NOT_FINITE: "This isn't a number. Leave the cell empty when there is nothing to report.",
  NUMBER_HAS_EXPONENT: "Write “{text}” out in full, without an exponent.",
  NUMBER_NOT_PLAIN: "“{text}” isn't a plain number such as 1234.5.",
  NUMBER_TOO_MANY_DIGITS: "At most {digits} significant digits can be kept. Round the number.",
  NUMBER_TOO_LARGE: "This number is larger than any figure can be. Use a larger unit, such as millions.",
  NUMBER_TOO_SMALL: "At most 15 decimals can be kept. Round the number or use a smaller unit.",

  PERIOD_NOT_READ:
    "“{text}” isn't a period. Write 2026-03-14 for a day, 2026-W11 for a week, 2026-03 for a month, 2026-Q1 for a quarter, 2026-H1 for a half-year, 2026 for a year.",
  RESTATED_PERIOD_TOO_SHORT:
    "{period} is published with its month. Ask for that month, or for a longer period.",
  RANGE_ENDS_EARLY: "{from} begins after {to} has ended. Swap the two.",
  INSTANT_IS_A_DAY:
    "“{text}” is a day, and a day ends at another moment in every time zone. Write the instant: {text}T23:59:59Z, or with the offset of your time zone, {text}T23:59:59+01:00.",
  INSTANT_NOT_READ: "“{text}” isn’t an instant. Write day, time and zone: 2026-03-31T23:59:59Z.",
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
  VALUE_NOT_YES_OR_NO: "Enter yes or no (1 or 0); {value} is neither.",
  VALUE_NOT_A_RATING: "A rating is a whole number from 1 to 5; {value} isn't one.",
  VALUE_TOO_MANY_DECIMALS: "{value} has more decimals than this KPI keeps ({decimals}). Round it.",

  RANGE_NOT_READ:
    "“{text}” isn't a range. Write 0 <= X, X <= 5, 0 <= X <= 100, or % in place of X for percent.",
  RANGE_SAME_SIDE_TWICE: "“{text}” limits the same side twice. A range runs in one direction: 0 <= X <= 100.",
  RANGE_EMPTY: "“{text}” leaves no value: the lower limit is above the upper one.",

  TYPED_NOT_A_NUMBER: "“{text}” isn't a number. Leave the cell empty, write n/a, or a number such as 1234.5.",
  TYPED_NOT_YES_OR_NO: "“{text}” is neither yes nor no. Type yes or no, or leave the cell empty.",
  TYPED_NOT_A_RATING:
    "“{text}” isn't a rating. Type a whole number from 1 to 5, write n/a, or leave the cell empty.",
  TYPED_GROUPING: "It isn't clear what “{text}” means. Digits are grouped by threes: 1'234.5.",
  TYPED_SPREADSHEET_ERROR:
    "“{text}” is an error of the spreadsheet. Correct it there, or leave the cell empty.",
  TYPED_OTHER_CURRENCY: "This KPI is in {unit}, not in {typed}.",
  TYPED_PERCENT_OF_COUNT: "This KPI has no unit, so it isn't in percent. Leave out the percent sign.",
  TYPED_PERCENT_UNEXPECTED: "This KPI isn't in percent (its unit: {unit}). Leave out the percent sign.",

  RATIO_DENOMINATOR_ZERO: "The denominator is zero, so there is no ratio.",
  RATIO_PARTS_MISSING:
    "A ratio was reported without its numerator and denominator, so it can't be combined with others.",
  RATIO_NOT_CUMULATIVE: "A ratio can't be cumulated.",

  AGGREGATE_NOT_OFFERED: "The values of this KPI can't be combined over time.",
  AGGREGATE_NOT_OFFERED_TEAMS: "The values of this KPI can't be combined over teams.",
  AGGREGATE_UNITS_DIFFER:
    "The teams report in different units ({first} and {second}), which can't be combined.",
  AGGREGATE_WEIGHT_MISSING: "A team that reported has no weight.",
  AGGREGATE_WEIGHT_NEGATIVE: "A weight is negative.",
  AGGREGATE_WEIGHT_ZERO: "The weights of the teams that reported add up to zero.",
  CUMULATIVE_PERIOD_MISSING: "{period} is not reported, so what was added since can't be told.",
  SERIES_GRAIN_TOO_FINE: "This KPI is reported by {own} and can't be shown by {grain}.",
  SERIES_TWO_GRAINS: "A series runs from a {first} to a {first}, not to a {second}.",

  AS_OF_NOT_KNOWN_YET: "On {date} this was not measured yet.",
  FIGURE_NOT_REPORTED: "Nothing is reported.",
  FIGURE_NOT_APPLICABLE: "Not applicable.",
  COVERAGE: "{reported} of {expected} reported.",

  CHANGE_NO_VALUE_NOW: "There is no value now.",
  CHANGE_NO_VALUE_BEFORE: "There is no value to compare with.",
  CHANGE_FROM_ZERO: "From zero there is no change in percent.",

  TARGET_NONE: "No target is set.",
  TARGET_GAPS: "Only {known} of {of} periods have a target, so there is none for them together.",
  TARGET_VARIES: "The target changes within these periods, so there is none for them together.",
  TARGET_STANDS_STILL:
    "The target stands still over these periods, so it does not say how much they should add.",
  TARGET_NOTHING_REPORTED: "Nothing is reported yet that a target could be compared with.",
  TARGET_BAND_INCOMPLETE: "A band needs both its edges: minimum and stretch.",
  TARGET_ORDER:
    "The {second} ({secondValue}) is below the {first} ({firstValue}), but higher is better here.",
  TARGET_ORDER_LOWER:
    "The {second} ({secondValue}) is above the {first} ({firstValue}), but lower is better here.",
  TARGET_ORDER_BAND: "The {second} ({secondValue}) is below the {first} ({firstValue}).",
  TARGET_BASELINE_ALONE: "A baseline only measures the way to a target. Set the target too.",
  TARGET_BASELINE_OF_BAND: "What should stay within a band has no baseline: there is no way to go.",
  LEVEL_MINIMUM: "minimum",
  LEVEL_TARGET: "target",
  LEVEL_STRETCH: "stretch",
  TARGET_OVERLAPPING: "Two targets begin with {period}. Keep one of them.",
  SPREAD_ONLY_SUM:
    "Only figures that add up over time can be spread; for this KPI a year's target is the target of every period.",
  SPREAD_AMOUNTS: "A year has {needed} periods here; {found} amounts are given.",
  SPREAD_NO_COMPLETE_YEAR: "There is no complete past year whose seasons could be followed.",
  SPREAD_TOO_MUCH: "The amounts add up to {sum}, which is {difference} more than the year's {annual}.",
  SPREAD_TOO_LITTLE: "The amounts add up to {sum}, which is {difference} less than the year's {annual}.",

  ACHIEVEMENT_INFORMATIONAL: "This KPI is for information only.",
  ACHIEVEMENT_NO_TARGET: "No target is set.",
  ACHIEVEMENT_HIGHER: "Higher is better: {actual} ÷ {target} = {result}.",
  ACHIEVEMENT_HIGHER_NEGATIVE:
    "Higher is better, target below zero: 1 + ({actual} − ({target})) ÷ |{target}| = {result}.",
  ACHIEVEMENT_HIGHER_ZERO: "Higher is better, target zero: {actual} gives {result}.",
  ACHIEVEMENT_LOWER: "Lower is better: 2 − {actual} ÷ {target} = {result}.",
  ACHIEVEMENT_LOWER_NEGATIVE:
    "Lower is better, target below zero: 1 + ({target} − ({actual})) ÷ |{target}| = {result}.",
  ACHIEVEMENT_LOWER_ZERO: "Lower is better, target zero: {actual} gives {result}.",
  ACHIEVEMENT_BASELINE:
    "From the baseline {baseline} to the target {target}, {actual} is {result} of the way.",
  ACHIEVEMENT_NO_WAY_TO_GO: "Baseline and target are both {target}, so there is no way to measure.",
  ACHIEVEMENT_INSIDE_BAND: "{actual} lies within {lower} to {upper}.",
  ACHIEVEMENT_OUTSIDE_BAND:
    "{actual} lies outside {lower} to {upper}: 1 − distance ÷ half the width = {result}.",
  ACHIEVEMENT_BAND_WITHOUT_WIDTH:
    "{actual} isn't {lower}, and the band has no width to measure the distance by.",

  STATUS_NOT_EXPECTED: "Nothing is expected before {first}.",
  STATUS_IN_PROGRESS: "{period} is in progress; it is due on {due}.",
  STATUS_NOT_DUE: "{period} isn't due until {due}.",
  STATUS_DUE_TODAY: "{period} is due today, on {due}.",
  STATUS_NO_DATA: "Nothing is reported for {period}, which was due on {due}.",
  STATUS_NO_VALUE: "There is no value. {reason}",
  STATUS_NOT_APPLICABLE: "Not applicable for {period}.",
  STATUS_INFORMATIONAL: "This KPI is for information only.",
  STATUS_NO_TARGET: "No target is set, so the value is for information.",
  STATUS_NO_TARGET_TOGETHER: "The value is for information. {reason}",
  STATUS_TARGET_REACHED: "{actual} reaches the target of {target}; higher is better.",
  STATUS_TARGET_KEPT: "{actual} keeps to the target of {target}; lower is better.",
  STATUS_JUST_BELOW: "{actual} is below the target of {target}, but not below {limit}.",
  STATUS_JUST_ABOVE: "{actual} is above the target of {target}, but not above {limit}.",
  STATUS_FAR_BELOW: "{actual} is below {limit}, the limit of tolerance for the target of {target}.",
  STATUS_FAR_ABOVE: "{actual} is above {limit}, the limit of tolerance for the target of {target}.",
  STATUS_INSIDE_BAND: "{actual} lies within {lower} to {upper}.",
  STATUS_NEAR_BAND: "{actual} lies outside {lower} to {upper}, by at most {within}.",
  STATUS_OUTSIDE_BAND: "{actual} lies outside {lower} to {upper}, by more than {within}.",

  DUE_DAYS_OUT_OF_RANGE: "A period is due a whole number of business days after its end, from 0 to {most}.",
  DUE_TOO_MANY: "These are more than {most} periods. Ask for a shorter time, or for fewer KPIs at once.",
  PUNCTUALITY: "{reported} of {expected} reported, {onTime} of them on time.",
  DUE_NO_WORKING_DAY: "No working day follows {date} within two months. Check the weekend and the holidays.",

  ODD_TIMES_SEASON: "{times} times what {season} usually is ({usual}).",
  ODD_FAR_FROM_SEASON: "Unusually far from what {season} usually is ({usual}).",
  ODD_TIMES_USUAL: "{times} times what it usually is ({usual}).",
  ODD_FAR_FROM_USUAL: "Unusually far from what it usually is ({usual}).",
  ODD_TIMES_LAST: "{times} times the last value ({last}).",

  RATIO_NUMERATOR_MISSING: "The numerator is missing. Enter both, or neither.",
  RATIO_DENOMINATOR_MISSING: "The denominator is missing. Enter both, or neither.",
  RATIO_DENOMINATOR_NEGATIVE: "The denominator can't be below zero.",
  RATIO_OUT_OF_NOTHING: "With a denominator of zero the numerator must be zero too.",

  KPI_NAME_BRACES: "A name has no braces: in formulas they enclose names. Use parentheses.",
  KPI_NAME_LINES: "A name stands on one line. Take the line breaks out.",
  KPI_NAME_UNSEEN:
    "Character {place} of the name ({code}) cannot be seen, so that two names would look the same. Take it out.",
  FORMULA_EMPTY: "Write a formula, such as {example}.",
  FORMULA_TOO_LONG: "A formula has at most {most} characters.",
  FORMULA_TOO_DEEP: "Parentheses and functions lie within one another at most {most} times.",
  FORMULA_TOO_LARGE: "A formula has at most {most} numbers, names and operations. Split it into two KPIs.",
  FORMULA_NAME_TOO_LONG: "A name has at most {most} characters.",
  FORMULA_UNKNOWN_SIGN: "“{found}” has no meaning here. Names stand in braces; decimals have a point.",
  FORMULA_BRACE_OPEN: "The brace is opened here and never closed.",
  FORMULA_REFERENCE_EMPTY: "The braces are empty. Write the name of a KPI between them.",
  FORMULA_REFERENCE_UNKNOWN: "There is no KPI “{name}”.",
  FORMULA_PARENTHESIS_OPEN: "The parenthesis is opened here and never closed.",
  FORMULA_UNEXPECTED: "“{found}” isn't expected here.",
  FORMULA_ENDS_EARLY: "The formula ends where a number, a name or a parenthesis should follow.",
  FORMULA_UNKNOWN_FUNCTION:
    "There is no function “{name}”. There are {functions}; names of KPIs stand in braces.",
  FORMULA_FUNCTION_WITHOUT_PARENTHESIS: "“{name}” is a function: a parenthesis follows it.",
  FORMULA_ARGUMENTS: "“{name}” takes {needed} values, not {found}.",
  FORMULA_WHOLE_NUMBER: "A whole number from {fewest} to {most} is expected here.",
  FORMULA_PREVIOUS_OF_KPI: "previous() takes the name of a KPI in braces, and how many periods to go back.",
  FORMULA_OPERAND_COARSER: "“{name}” is entered by {grain}, less often than “{whole}”.",
  FORMULA_OF_OTHER: "The formula of “{name}” needs this KPI as it is. {reason}",
  FORMULA_UNITS_DIFFER: "{first} and {second} can't be added or compared.",
  FORMULA_CYCLE: "The formulas need one another in a circle: {cycle}.",
  FORMULA_CHAIN_TOO_LONG: "“{name}” builds on a chain of more than {most} formulas.",
  FORMULA_DIVISION_BY_ZERO: "A division by zero has no value.",
  FORMULA_RESULT: "{working} = {result}.",
  FORMULA_RESULT_WITHOUT: "{working} = {result}; not reported: {names}.",
  FORMULA_NO_VALUE: "{working}: {reason}",
  FORMULA_NOT_REPORTED: "Not reported for {period}: {names}.",
  FORMULA_NOT_APPLICABLE: "Not applicable for {period}: {names}.",
  FORMULA_LEFT_OUT: "{working} Left out, for not reported: {names}.",
  FORMULA_LEFT_OUT_NOT_APPLICABLE: "{working} Left out, for not applicable: {names}.",

  OUTLOOK_NOT_OFFERED: "An outlook is offered for figures that add up, are averaged, or are a stock.",
  OUTLOOK_YEAR_OVER: "The year is over, so there is nothing to look out for.",
  OUTLOOK_GAP: "There is no value for {period}, so the year's end can't be told from what follows.",
  OUTLOOK_NOT_APPLICABLE:
    "{period} was declared not applicable. What follows it can't be compared with whole years, so the year's end can't be told.",
  OUTLOOK_SHORT_SINCE_GAP:
    "There is no value for {period}, and too little history after it for an outlook that could be tested.",
  OUTLOOK_SHORT_SINCE_NOT_APPLICABLE:
    "{period} was declared not applicable, and there is too little history after it for an outlook that could be tested.",
  OUTLOOK_RETIRED: "No more values are expected, so there is nothing to look out for.",
  OUTLOOK_TOO_LITTLE_HISTORY: "There is too little history for an outlook that could be tested.",
  XMR_TOO_FEW_POINTS: "A normal range needs {needed} values; there are {found}.",
  XMR_OUTSIDE_LIMITS: "{value} lies outside the normal range.",
  XMR_RUN_ABOVE: "{length} values in a row lie above the mean.",
  XMR_RUN_BELOW: "{length} values in a row lie below the mean.",
  XMR_NEAR_UPPER: "Three of four values in a row lie near the upper end of the normal range.",
  XMR_NEAR_LOWER: "Three of four values in a row lie near the lower end of the normal range.",
  SCORE: "Of {rated} of {expected} KPIs: {sum} ÷ {weights} = {score}.",
  SCORE_CAPPED: "Of {rated} of {expected} KPIs, each counting from 0 to {cap}: {sum} ÷ {weights} = {score}.",
  SCORE_NOTHING_RATED: "Nothing is rated: {rated} of {expected} KPIs have an achievement and a weight.",
  SCORE_WEIGHT_NEGATIVE: "A weight can't be below zero.",
  SCORE_CAP_TOO_LOW: "The most that an achievement counts lies above zero.",

  IDEMPOTENCY_KEY_NOT_READ:
    "“{text}” isn't a UUID, such as 3f0c2a52-8a4e-4f57-9c0e-1d1f6e1b7a10. Make a new one for each write.",
  IDEMPOTENCY_KEY_USED:
    "With the same key another value was saved in this cell before. Send a new value with a new key.",

  ENTRY_KPI_RETIRED: "“{kpi}” is retired and takes no values.",
  ENTRY_KPI_CALCULATED: "“{kpi}” is worked out by a formula and takes no values.",
  ENTRY_NO_LONGER_MEASURED: "“{kpi}” is no longer measured for this team and takes no values.",
  ENTRY_OTHER_GRAIN: "“{text}” is not what this KPI is entered for: a {grain} such as {example}.",
  ENTRY_NOT_BEGUN: "{period} has not begun yet; it starts on {start}.",
  ENTRY_BEFORE_FIRST:
    "Values are expected from {first} on. A gatekeeper can assign the KPI from an earlier period.",
  ENTRY_MONTH_CLOSED:
    "{month} is closed: its figures are published. A gatekeeper can reopen it with a reason.",
  ENTRY_WITHDRAWN_BY_VALUE: "To take a value back, withdraw the entry.",
  ENTRY_NOT_APPLICABLE_WITH_VALUE: "Not applicable and a value exclude each other.",
  ENTRY_NOT_APPLICABLE_WITHOUT_NOTE: "Say in a note why it is not applicable.",
  ENTRY_NOTE_TOO_LONG: "A note has at most {most} characters; this one has {length}.",
  ENTRY_PARTS_WITHOUT_RATIO: "Only a ratio has numerator and denominator.",
  ENTRY_VALUE_MISSING: "There is no value. To report that there is none, say why it is not applicable.",
  ENTRY_PARTS_MISSING: "Enter numerator and denominator; Cairn divides.",
  ENTRY_CHANGED: "Somebody else changed this cell meanwhile: it now reads {value}.",
  ENTRY_CHANGED_NOT_APPLICABLE: "Somebody else changed this cell meanwhile: it is now not applicable.",
  ENTRY_CHANGED_WITHDRAWN: "Somebody else took this value back meanwhile.",
  ENTRY_GONE: "There is no entry here any more.",
  ENTRY_CELLS_TOO_MANY: "At most {most} cells at once.",
  ENTRY_CELL_TWICE: "This cell occurs twice in one request.",
  ENTRY_NO_ASSIGNMENT: "There is no such assignment, or not for you.",
  ENTRY_OTHER_TEAM: "You may not enter values for this team.",
  ENTRY_NOTHING_TO_TAKE_BACK: "There is no value to take back here.",
  ENTRY_NOTHING_TO_RETURN: "There is no value here that could be sent back.",

  KIND_CALCULATED:
    "A KPI that is worked out gives numbers. Choose numbers as its kind of value, or have its values entered.",
  KIND_NO_UNIT: "Yes or no has no unit. Leave it empty.",
  KIND_RANGE: "This kind of value ranges from {min} to {max}. Leave the range empty.",
  KIND_YES_NO_COMBINED:
    "Yes and no can't be combined this way. Choose sum (how many yes), mean (the share of yes), last, lowest, highest, or not combined.",
  KIND_RATING_COMBINED:
    "Ratings can't be combined this way. Choose mean, last, lowest, highest, or not combined.",

  TEXT_MISSING: "Please fill this in.",
  TEXT_TOO_LONG: "At most {most} characters, please; these are {length}.",

  DEFINITION_RATIO_ONLY_OVER_TEAMS:
    "Only a ratio over time can be a ratio over teams: numerator and denominator are entered for both.",
  DEFINITION_RATIOS_NOT_ADDED:
    "Ratios of teams are never added or averaged. Choose ratio, lowest, highest, or not combined.",
  FISCAL_MONTH_OUT_OF_RANGE: "A year starts in a month from 1 to 12.",
  FISCAL_YEAR_MOVES_VALUES:
    "There are values or targets by {grain}; another start of the year would move them to other dates.",
} as const;

export type SentenceKey = keyof typeof SENTENCES;
