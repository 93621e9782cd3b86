import { say } from "@cairn/schema/rules/sentence";
import type { Refusal } from "@cairn/schema/types/refusals";
import { refusal } from "../../platform/refusing";
import type { Field } from "./headings";
import type { CellKind } from "./workbook/sheet-row";

/** Cells that may not be repeated: which row a merged number is for, nobody knows. */
const FIGURES: readonly Field[] = [
  "actual",
  "numerator",
  "denominator",
  "target",
  "minimum",
  "stretch",
  "baseline",
];

/** Why a cell of a workbook cannot be taken as what it seems to say. */
export function checkCell(field: Field, text: string, kind: CellKind, path: string[]): Refusal[] {
  switch (kind) {
    case "error":
      return [refusal("NOT_A_NUMBER", path, say("TYPED_SPREADSHEET_ERROR", { text: text.slice(0, 20) }))];
    case "unsaved":
      return [refusal("MISSING", path, say("CELL_FORMULA_WITHOUT_RESULT", {}))];
    case "merged":
      return FIGURES.includes(field) ? [refusal("INVALID", path, say("CELL_MERGED", {}))] : [];
    case "number":
      // A spreadsheet drops the zero of 2026.10.
      return field === "period" && text.includes(".")
        ? [refusal("INVALID_PERIOD", path, say("PERIOD_OF_NUMBER", { text }))]
        : [];
    case "text":
      return [];
  }
}
