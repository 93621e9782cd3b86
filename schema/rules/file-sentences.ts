/** What is said of files that people bring in: workbooks, tables and templates. Part of `SENTENCES`. */
export const FILE_SENTENCES = {
  FILE_COLUMN_MISSING: "The file lacks {what}. Its headings are {headings}.",
  FILE_UNIT_OR_TEAM:
    "The file lacks a column “team”. “{heading}” was read as the unit of measure; if it names the teams, say so in the mapping. The headings are {headings}.",
  FILE_COLUMNS_TWICE:
    "Two columns mean the same: “{first}” and “{second}”. Say in the mapping which one to take.",
  FILE_EMPTY: "The file is empty.",
  FILE_TOO_LARGE: "The file is larger than {most} MB. Keep only the values in it, or split it.",
  FILE_TOO_MANY_ROWS:
    "The file has more than {most} rows. Split it, for example by year, and import the parts one after the other.",
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
