import type { Cell, Texts } from "./cell";

const OVER = /[/÷]/;
const NOT_APPLICABLE = /^\s*n\s*\/\s*a\s*$/i;

/** A text as the fields of a cell take it: a ratio is written `12/40`. */
export function partsTyped({ parts }: Pick<Cell, "parts">, text: string): Texts {
  if (parts.length === 1) return { value: text };
  if (NOT_APPLICABLE.test(text)) return { numerator: text.trim(), denominator: "" };
  const [numerator = "", ...rest] = text.split(OVER);
  return { numerator: numerator.trim(), denominator: rest.join("/").trim() };
}

/** The fields of a cell as one text, which `partsTyped` takes apart again. */
export function partsWritten({ parts }: Pick<Cell, "parts">, texts: Texts): string {
  const written = parts.map((part) => texts[part] ?? "");
  return written.every((text) => text === "") || written[0] === "n/a"
    ? (written[0] ?? "")
    : written.join(" ÷ ");
}
