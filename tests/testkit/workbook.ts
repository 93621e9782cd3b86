import { type PartToPack, packParts } from "./pack-parts";

/** A sheet as its XML has it: rows such as `<row r="1"><c r="A1" t="str"><v>team</v></c></row>`. */
export interface SheetToPack {
  name: string;
  rows: string;
  /** What stands after the rows, such as `<mergeCells>…`. */
  after?: string;
  state?: "hidden" | "veryHidden";
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Formats of cells by their place: 0 general, 1 per cent, 2 day, 3 two decimals, 4 a quoted per cent sign, 5 month and year. */
const STYLES = `${head}<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/>
<numFmt numFmtId="165" formatCode="0.0&quot; %&quot;"/><numFmt numFmtId="166" formatCode="mmm\\ yyyy"/></numFmts>
<fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>
<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6">
${[0, 9, 164, 2, 165, 166].map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join("")}
</cellXfs></styleSheet>`;

/** The parts of an Excel workbook, written out by hand as LibreOffice and Excel write theirs. */
export function workbookParts(sheets: readonly SheetToPack[], strings: readonly string[] = []): PartToPack[] {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (inside: string) =>
    `${head}<Relationships xmlns="${RELATIONS}">${inside}</Relationships>`;
  const listed = sheets.map(
    ({ name, state }, place) =>
      `<sheet name="${name}" sheetId="${place + 1}"${state ? ` state="${state}"` : ""} r:id="rId${place + 1}"/>`,
  );
  const sheetRelations = sheets.map((_, place) =>
    relation(place + 1, "worksheet", `worksheets/sheet${place + 1}.xml`),
  );
  const types = sheets.map(
    (_, place) =>
      `<Override PartName="/xl/worksheets/sheet${place + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  return [
    {
      name: "[Content_Types].xml",
      content: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${types.join("")}</Types>`,
    },
    { name: "_rels/.rels", content: relations(relation(1, "officeDocument", "xl/workbook.xml")) },
    {
      name: "xl/workbook.xml",
      content: `${head}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relations(
        `${sheetRelations.join("")}${relation(90, "styles", "styles.xml")}${relation(91, "sharedStrings", "sharedStrings.xml")}`,
      ),
    },
    { name: "xl/styles.xml", content: STYLES },
    {
      name: "xl/sharedStrings.xml",
      content: `${head}<sst xmlns="${MAIN}">${strings.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
    },
    ...sheets.map(({ rows, after = "" }, place) => ({
      name: `xl/worksheets/sheet${place + 1}.xml`,
      content: `${head}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    })),
  ];
}

export const packWorkbook = (sheets: readonly SheetToPack[], strings?: readonly string[]): Buffer =>
  packParts(workbookParts(sheets, strings));

/** A cell for a sheet's XML: a text, a number, or what stands between its tags. */
export type CellToPack = string | number | { xml: string; attributes?: string };

/** Rows for a sheet's XML. */
export const rowsXml = (rows: readonly (readonly CellToPack[])[], first = 1): string =>
  rows
    .map((cells, row) => {
      const line = row + first;
      const inside = cells.map((cell, column) => cellXml(`${String.fromCharCode(65 + column)}${line}`, cell));
      return `<row r="${line}">${inside.join("")}</row>`;
    })
    .join("");

function cellXml(at: string, cell: CellToPack): string {
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "string")
    return cell === "" ? "" : `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  return `<c r="${at}" ${cell.attributes ?? ""}>${cell.xml}</c>`;
}
