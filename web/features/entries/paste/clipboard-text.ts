import { decimal } from "@cairn/schema/rules/decimal";
import { separatorsOf } from "@cairn/schema/rules/number-format";
import type { AppLocale } from "../../../lib/i18n/routing";
import type { Cell, Content, Part } from "../cell/cell";
import { partsWritten } from "../cell/parts-typed";
import type { Settlements } from "../reading/read-cell";

/**
 * A cell as other programs take it: ungrouped, the decimal sign that of the locale. Beside it what these texts mean,
 * so that a block copied from the grid is never in doubt when it is put back.
 */
export function copyText(
  cell: Cell,
  content: Content | null,
  locale: AppLocale,
): { text: string; settled: Settlements } {
  if (content === null) return { text: "", settled: {} };
  if (content.state === "NOT_APPLICABLE") return { text: "n/a", settled: {} };
  const sign = separatorsOf(locale).decimal;
  const write = (part: Part) => content[part]?.replace(".", sign) ?? "";
  const texts = Object.fromEntries(cell.parts.map((part) => [part, write(part)]));
  const settled = Object.fromEntries(
    cell.parts.flatMap((part) => {
      const figure = content[part];
      return figure ? [[write(part), decimal(figure)]] : [];
    }),
  );
  return { text: partsWritten(cell, texts), settled };
}
