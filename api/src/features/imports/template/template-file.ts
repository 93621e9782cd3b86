import { stringify } from "csv-stringify/sync";
import { type CellToWrite, writeWorkbook } from "../workbook/workbook";
import { NOT_APPLICABLE } from "./row-id";
import type { TemplateRow } from "./template-rows";
import { safeTexts } from "./template-rows";
import { TEMPLATE_COLUMNS, type TemplateColumn, templateWords } from "./template-words";

/** In characters of a spreadsheet. */
const WIDTHS: Record<TemplateColumn, number> = {
  team: 22,
  kpi: 36,
  unit: 10,
  period: 12,
  last: 14,
  target: 12,
  actual: 16,
  numerator: 14,
  denominator: 14,
  note: 40,
  cairnId: 12,
};

const PARTS: readonly TemplateColumn[] = ["numerator", "denominator"];

/** Columns for the parts of ratios only where there is one. */
const columnsFor = (rows: readonly TemplateRow[]): TemplateColumn[] =>
  TEMPLATE_COLUMNS.filter((column) => !PARTS.includes(column) || rows.some(isRatio));

const isRatio = ({ kpi }: TemplateRow): boolean => kpi.aggregation === "RATIO";

/** What stands in a cell: a figure as its decimal text, or words. */
function cellOf(row: TemplateRow, column: TemplateColumn): { figure: string | null } | { words: string } {
  const { period, last, target, written, id } = row;
  const { team, name, unit, note } = safeTexts(row);
  switch (column) {
    case "team":
      return { words: team };
    case "kpi":
      return { words: name };
    case "unit":
      return { words: unit };
    case "period":
      return { words: period };
    case "last":
      return { figure: last };
    case "target":
      return { figure: target };
    case "note":
      return { words: note };
    case "cairnId":
      return { words: id };
    default: {
      const text = written[column];
      return text === NOT_APPLICABLE ? { words: text } : { figure: text || null };
    }
  }
}

/** A number with three decimals may be read as thousands by whoever opens a text; with a fourth it may not. */
const unmistakable = (text: string): string => (/^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text);

export function templateCsv(rows: readonly TemplateRow[], locale: string): string {
  const columns = columnsFor(rows);
  const words = templateWords(locale);
  const cells = rows.map((row) =>
    columns.map((column) => {
      const cell = cellOf(row, column);
      return "words" in cell ? cell.words : unmistakable(cell.figure ?? "");
    }),
  );
  // The mark at the beginning tells Excel that it is UTF-8.
  return `\ufeff${stringify([columns.map((column) => words[column]), ...cells])}`;
}

export function templateWorkbook(rows: readonly TemplateRow[], locale: string): Promise<Uint8Array> {
  const columns = columnsFor(rows);
  const words = templateWords(locale);
  return writeWorkbook({
    name: words.sheet,
    columns: columns.map((column) => ({
      heading: words[column],
      width: WIDTHS[column],
      hidden: column === "cairnId",
    })),
    rows: rows.map((row) =>
      columns.map((column): CellToWrite => {
        const cell = cellOf(row, column);
        return "words" in cell ? cell.words : cell.figure === null ? "" : { number: cell.figure };
      }),
    ),
    isOpen: (row, column) => isToFill(rows[row], columns[column]),
    formatOf: (row, column) => formatOf(rows[row], columns[column]),
  });
}

/** A ratio is entered by its parts, anything else as a value. */
function isToFill(row: TemplateRow | undefined, column: TemplateColumn | undefined): boolean {
  if (!row || !column) return false;
  if (column === "note") return true;
  return column === "actual" || (PARTS.includes(column) && isRatio(row));
}

const NUMBERS: readonly TemplateColumn[] = ["last", "target", "actual", ...PARTS];

/**
 * The number format of a cell. One for percentages is left to the spreadsheet: a person may type 12 % there, and only
 * a cell without a format of its own keeps the sign.
 */
function formatOf(row: TemplateRow | undefined, column: TemplateColumn | undefined): string | undefined {
  if (!row || !column || !NUMBERS.includes(column) || row.kpi.unit === "%") return undefined;
  if (PARTS.includes(column)) return undefined;
  return row.kpi.decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(row.kpi.decimals)}`;
}
