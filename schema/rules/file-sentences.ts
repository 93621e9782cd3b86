/** What is said of files that people bring in: workbooks, tables and templates. Part of `SENTENCES`. */
export const FILE_SENTENCES = {
  FILE_NOT_TEXT:
    "This is no text: there is a zero byte at position {position}. Save it as “CSV UTF-8” and try again.",
  FILE_TEXT_BROKEN: "The file is damaged or cut off. Save it as “CSV UTF-8” and try again.",
  FILE_ENCODING_UNKNOWN:
    "The encoding of the file is not known (line {line}). Save it as “CSV UTF-8” and try again.",
  FILE_NOT_BASE64: "The content is the file's bytes in base64.",
  FILE_QUOTE_OPEN: "A quotation mark in the row that begins on line {line} is never closed.",
  FILE_QUOTES_WRONG:
    "The quotation marks in the row that begins on line {line} don't match. One that belongs to the text is written twice.",
  FILE_ROW_UNREADABLE: "The row that begins on line {line} cannot be read.",
  FILE_ROW_RAGGED:
    "The number of cells in this row is {found}, of headings {width}. A separator inside a text must stand in quotation marks.",
  FILE_ROWS_REFUSED:
    "Rows that are refused: {count} of {of}, so nothing was imported. Correct them, or import the others without them.",
  EXPORT_TOO_LONG: "This would be more than {most} rows. Export a part: one team, or some years.",
  FILE_TEAM_RETIRED: "The team “{team}” is retired; restore it first.",
  FILE_TEAM_CIRCLE: "The file puts the team “{team}” under itself or under a team that cannot be created.",
  FILE_KPI_RETIRED: "“{kpi}” is retired; restore it first.",
  FILE_KPI_OTHER_GRAIN:
    "“{kpi}” is measured by {here} here and by {there} in the file. Give the KPI of the file another name.",
  FILE_KPI_OTHER_UNIT:
    "“{kpi}” is kept in {here} here and given in {there} in the file. Change the definition or the name.",
  UNIT_NONE: "no unit",

  ROW_TEAM_MISSING: "The name of the team is missing.",
  ROW_KPI_MISSING: "The name of the KPI is missing.",
  ROW_PERIOD_MISSING: "The period is missing.",
  ROW_PERIOD_NOT_READ: "“{text}” is no {grain} that can be read; this KPI is measured by {grain}.",
  ROW_WORD_UNKNOWN: "“{word}” is no {field}. Write one of {choices}, or map this word in “values”.",
  ROW_SIGNS_CONTRADICT:
    "“{text}” may be {smaller} or {larger}: in this file point and comma both stand where decimals may begin. Say with “decimalMark” in the mapping which of them does, or write such numbers without grouping.",
  NOTE_TWO_WAYS:
    "Numbers that can be read in two ways: {count}. They were taken so: {taken}. If that is wrong, say with “decimalMark” in the mapping which sign stands before decimals.",
  NOTE_TAKEN: "“{written}” as {value} (line {line})",
  NOTE_NOTES_LOST: "Notes beside blank values, which are not kept: {count}, the first on line {line}.",
  NOTE_RATIOS_BARE:
    "Ratios without numerator and denominator: {count}. They are kept as they are, and cannot be combined over time or teams.",
  NOTE_DEVIATING:
    "Values that differ from numerator ÷ denominator: {count}, the first on line {line}. The ratio is what is kept.",
  NOTE_ROUNDED:
    "Values rounded to the decimals of the KPI: {count}, the first on line {line}: {from} to {to}.",
  NOTE_EMPTIED:
    "Values emptied in the file: {count}. They stand as before; to take one back, withdraw it in Cairn.",
  NOTE_NOT_USED: "Not used: {headings}.",
  NOTE_READ_AS: "Read as {encoding}, separated by {separator}.",
  SEPARATOR_COMMA: "commas",
  SEPARATOR_SEMICOLON: "semicolons",
  SEPARATOR_TAB: "tabs",
  NOTE_SHEET: "Read from the sheet “{sheet}”, one of {of}.",
  NOTE_COLUMNS_CUT: "Only the first {most} columns were read.",
  NOTE_HIDDEN: "Hidden rows that were read as well: {count}.",
  ROW_DECIMALS: "“{text}” is not a number of decimals from 0 to 10.",
  ROW_NO_LONGER_MEASURED: "“{kpi}” is no longer measured for “{team}”; assign it again first.",
  ROWS_CONTRADICT: "Lines {first} and {second} give different values of “{kpi}” for {period}.",
  ROWS_CONTRADICT_TARGET: "Lines {first} and {second} give different targets for “{kpi}” from {period} on.",
  ROWS_DEFINE_TWICE:
    "On line {line} the {part} of “{kpi}” is {first}. If these are two KPIs, give them two names.",

  COLUMN_TEAM: "a column “team”",
  COLUMN_KPI: "a column “kpi”",
  COLUMN_PERIOD: "a column “period”, or “year” and “month”",
  COLUMN_ACTUAL: "a column “actual” (or “value”)",
  COLUMN_NAMED: "a column “{heading}”",
  FILE_COLUMN_MISSING: "The file lacks {what}. Its headings are {headings}.",
  FILE_UNIT_OR_TEAM:
    "The file lacks a column “team”. “{heading}” was read as the unit of measure; if it names the teams, say so in the mapping. The headings are {headings}.",
  FILE_COLUMNS_TWICE:
    "Two columns mean the same: “{first}” and “{second}”. Say in the mapping which one to take.",
  FILE_EMPTY: "The file is empty.",
  FILE_TOO_LARGE: "The file is larger than {most} MB. Keep only the values in it, or split it.",
  FILE_TOO_MANY_ROWS:
    "The file has more than {most} rows. Split it, for example by year, and import the parts one after the other; the command line takes CSV files of any length.",
  FILE_WORKBOOK_BROKEN: "The workbook is damaged or cut off. Save it again in Excel or Calc and try again.",
  FILE_WORKBOOK_TOO_LARGE:
    "Unpacked, this workbook is larger than {most} MB. Keep only the sheet with the values, or save that as “CSV UTF-8”.",
  FILE_WORKBOOK_TOO_DENSE:
    "This workbook unpacks to far more than it holds, as harmful files do. Copy the values into a new workbook and try again.",
  FILE_WORKBOOK_TOO_MANY_PARTS:
    "This workbook has {parts} parts; at most {most} are read. Copy the values into a new workbook and try again.",
  FILE_WORKBOOK_NESTED:
    "This workbook holds another packed file ({name}). Copy the values into a new workbook and try again.",
  FILE_WORKBOOK_ENCRYPTED: "This workbook is protected with a password. Save it without one and try again.",
  FILE_WORKBOOK_OLD:
    "This is a workbook of an old Excel (.xls). Save it as “Excel Workbook (.xlsx)” and try again.",
  FILE_WORKBOOK_OTHER:
    "This is no Excel workbook (.xlsx). Open it in Excel or Calc, save it as .xlsx or as “CSV UTF-8” and try again.",
  FILE_SHEET_MISSING: "The workbook has no sheet “{sheet}”. It has: {sheets}.",
  FILE_SHEETS_EMPTY: "No sheet of this workbook has a value.",

  CELL_FORMULA_WITHOUT_RESULT:
    "This formula was saved without its result. Open the file in Excel or Calc, save it there and try again.",
  CELL_MERGED:
    "This cell is merged with others, so it isn't clear which rows the number is for. Write it in each row.",
  PERIOD_OF_NUMBER:
    "The spreadsheet keeps {text} as a number, so it can mean January or October. Write 2026-01 or 2026-10.",

  TEMPLATE_ID_BROKEN: "The hidden id of this row was changed. Download the template anew.",
  TEMPLATE_ROW_MIXED_UP:
    "The team, KPI or period of this row no longer belongs to its hidden id: a part of the rows was sorted or overwritten. Download the template anew.",
  TEMPLATE_ROW_UNKNOWN:
    "The KPI of this row is no longer measured here, or the template is of another organization.",
  TEMPLATE_ROW_CHANGED:
    "A colleague changed this value after the template was made; it now reads {value}. Nothing is overwritten: download the template anew, or enter it in the grid.",
  TEMPLATE_ROW_TAKEN_BACK:
    "A colleague took this value back after the template was made. Nothing is overwritten: download the template anew, or enter it in the grid.",

  CELL_NOT_YOURS: "You may not enter values for “{team}”.",
  CELL_TEAM_UNKNOWN: "There is no team “{team}”.",
  CELL_KPI_UNKNOWN: "There is no KPI “{kpi}”.",
  CELL_NOT_MEASURED: "“{kpi}” is not measured for “{team}”. A gatekeeper can assign it.",
} as const;
