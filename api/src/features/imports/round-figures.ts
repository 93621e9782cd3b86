import { Decimal } from "@cairn/schema/rules/decimal";
import type { PlacedRow } from "./plan";

/**
 * Rounds the values to the decimals that their KPIs keep, half away from zero as spreadsheets show them. Only for who
 * asked for it: a spreadsheet's own sums and quotients have more digits than anybody meant.
 */
export function roundFigures(placed: readonly PlacedRow[]): void {
  for (const { row, kpi } of placed) {
    const { actual } = row.figures;
    if (actual.kind !== "value" || actual.value.decimalPlaces() <= kpi.row.decimals) continue;
    const value = actual.value.toDecimalPlaces(kpi.row.decimals, Decimal.ROUND_HALF_UP);
    row.figures.actual = { ...actual, value, roundedFrom: actual.value };
  }
}
