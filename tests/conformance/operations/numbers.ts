import { formatDecimalPlain, parseDecimal, roundForContract } from "@cairn/schema/rules/decimal";
import { formatNumber } from "@cairn/schema/rules/number-format";
import { readTypedNumber } from "@cairn/schema/rules/number-typed";
import { checkDecimals, checkInRange } from "@cairn/schema/rules/range";
import { formatRangeText, parseRangeText } from "@cairn/schema/rules/range-text";
import { decimalIn, type Given, localeIn, numberIn, type Operations, textIn } from "../given";

export const numbers: Operations = {
  "read decimal": (given) => parseDecimal(textIn(given, "text")),
  "round for the API": (given) => roundForContract(decimalIn(given, "value")),
  "write number": (given) =>
    spaced(
      formatNumber(
        formatDecimalPlain(decimalIn(given, "value")),
        localeIn(given),
        given.decimals === undefined ? undefined : numberIn(given, "decimals"),
      ),
    ),
  "read typed number": (given) => {
    const read = readTypedNumber(textIn(given, "text"), localeIn(given), {
      ...(given.unit !== undefined && { unit: textIn(given, "unit") }),
      ...(given.decimals !== undefined && { decimals: numberIn(given, "decimals") }),
    });
    if (read.kind === "refused") return read.refusal;
    return "echoed" in read ? { ...read, echoed: spaced(read.echoed) } : read;
  },
  "read range": (given) => parseRangeText(textIn(given, "text")),
  "write range": (given) => {
    const range = parseRangeText(textIn(given, "text"));
    return range.ok ? formatRangeText(range.value) : range;
  },
  "check in range": (given) => checkInRange(decimalIn(given, "value"), rangeIn(given), textIn(given, "unit")),
  "check decimals": (given) => checkDecimals(decimalIn(given, "value"), numberIn(given, "decimals")),
};

function rangeIn(given: Given) {
  const read = parseRangeText(textIn(given, "range"));
  if (!read.ok) throw new Error(read.sentence);
  return read.value.range;
}

/** The narrow and hard spaces and the apostrophes of a locale differ between versions of its data; vectors write plain ones. */
function spaced(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ").replace(/’/g, "'");
}
