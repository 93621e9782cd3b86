import { isLocale, LOCALES, type Locale } from "@cairn/schema/rules/locale";
import { type Sentence, say } from "@cairn/schema/rules/sentence";
import type { Refusal } from "@cairn/schema/types/refusals";
import { refusal } from "../../platform/refusing";
import { FIELDS, type Field, fieldNamed } from "./headings";

/** What a person says of a file whose headings do not say it. */
export interface Mapping {
  /** The heading under which each field stands; null for a field that is not taken from the file. */
  columns: Partial<Record<Field, string | null>>;
  /** What holds where the file says nothing. */
  defaults: Partial<Record<Field, string>>;
  /** Other words for the words of the file, by field. */
  values: Partial<Record<Field, Record<string, string>>>;
  /** How people write numbers where the file was made. */
  numberLocale: Locale | null;
  decimalMark: "." | "," | null;
  /** Whether KPIs that exist are redefined as the file says, or kept as they are. */
  definitions: "keep" | "update";
  /** Whether a value with more decimals than its KPI keeps is refused, or rounded and counted. */
  rounding: "refuse" | "round";
}

export const NO_MAPPING: Mapping = {
  columns: {},
  defaults: {},
  values: {},
  numberLocale: null,
  decimalMark: null,
  definitions: "keep",
  rounding: "refuse",
};

/** A blank cell must stay blank: nobody may make figures of nothing. */
const NEVER_BY_DEFAULT: readonly Field[] = [
  "actual",
  "numerator",
  "denominator",
  "target",
  "minimum",
  "stretch",
  "baseline",
];
const PARTS = [
  "name",
  "columns",
  "defaults",
  "values",
  "numberLocale",
  "decimalMark",
  "definitions",
  "rounding",
];

/** Checks a mapping as it was given, as JSON. */
export function readMapping(given: unknown): Mapping | Refusal[] {
  if (given == null) return NO_MAPPING;
  if (!isObject(given))
    return [refused([], say("MAPPING_NOT_AN_OBJECT", { example: '{ "columns": { "team": "circle" } }' }))];
  return readParts(isFlat(given) ? { columns: given } : given);
}

/** The columns alone, as people write them first: `{ "team": "circle", "KPI": "indicator" }`. */
const isFlat = (given: Record<string, unknown>): boolean =>
  Object.keys(given).length > 0 && Object.keys(given).every((name) => fieldNamed(name) !== undefined);

function readParts(given: Record<string, unknown>): Mapping | Refusal[] {
  const refusals = Object.keys(given)
    .filter((part) => !PARTS.includes(part))
    .map((part) => refused([part], say("MAPPING_PART_UNKNOWN", { part, parts: PARTS.join(", ") })));
  const columns = fieldsOf(given.columns, "columns", textOrNull, refusals);
  const defaults = fieldsOf(given.defaults, "defaults", textOrNumber, refusals);
  const values = fieldsOf(given.values, "values", words, refusals);
  for (const field of NEVER_BY_DEFAULT)
    if (defaults[field] !== undefined)
      refusals.push(refused(["defaults", field], say("MAPPING_NEVER_BY_DEFAULT", { field })));
  const numberLocale = given.numberLocale ?? null;
  if (numberLocale !== null && !(typeof numberLocale === "string" && isLocale(numberLocale)))
    refusals.push(oneOf("numberLocale", LOCALES));
  const decimalMark = given.decimalMark ?? null;
  if (decimalMark !== null && decimalMark !== "." && decimalMark !== ",")
    refusals.push(oneOf("decimalMark", [".", ","]));
  const definitions = given.definitions ?? "keep";
  if (definitions !== "keep" && definitions !== "update")
    refusals.push(oneOf("definitions", ["keep", "update"]));
  const rounding = given.rounding ?? "refuse";
  if (rounding !== "refuse" && rounding !== "round") refusals.push(oneOf("rounding", ["refuse", "round"]));
  if (refusals.length > 0) return refusals;
  return { columns, defaults, values, numberLocale, decimalMark, definitions, rounding } as Mapping;
}

/** One part of a mapping, field by field; what does not fit is added to the refusals. */
function fieldsOf<T>(
  given: unknown,
  part: string,
  read: (value: unknown) => T | Unfit,
  refusals: Refusal[],
): Partial<Record<Field, T>> {
  if (given == null) return {};
  if (!isObject(given)) {
    refusals.push(refused([part], say("MAPPING_PART_NOT_AN_OBJECT", { part })));
    return {};
  }
  const found: Partial<Record<Field, T>> = {};
  for (const [name, value] of Object.entries(given)) {
    const field = fieldNamed(name);
    const known = read(value);
    if (!field)
      refusals.push(
        refused([part, name], say("MAPPING_FIELD_UNKNOWN", { field: name, fields: FIELDS.join(", ") })),
      );
    else if (known instanceof Unfit) refusals.push(refused([part, name], known.said));
    else found[field] = known;
  }
  return found;
}

/** Why a value is not what belongs there. */
class Unfit {
  constructor(readonly said: Sentence) {}
}

const textOrNull = (value: unknown) =>
  value === null || typeof value === "string" ? value : new Unfit(say("MAPPING_HEADING_OR_NULL", {}));

const textOrNumber = (value: unknown) =>
  typeof value === "string" || typeof value === "number"
    ? String(value)
    : new Unfit(say("MAPPING_TEXT_OR_NUMBER", {}));

const words = (value: unknown): Record<string, string> | Unfit => {
  if (!isObject(value)) return new Unfit(say("MAPPING_WORDS", { example: '{ "up": "HIGHER_IS_BETTER" }' }));
  const pairs = Object.entries(value);
  if (!pairs.every(([, word]) => typeof word === "string" || typeof word === "number"))
    return new Unfit(say("MAPPING_WORD_TO_TEXT", {}));
  return Object.fromEntries(pairs.map(([from, word]) => [from.trim().toLowerCase(), String(word)]));
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const refused = (path: string[], said: Sentence): Refusal => refusal("INVALID", ["mapping", ...path], said);

const oneOf = (part: string, choices: readonly string[]): Refusal =>
  refused([part], say("MAPPING_ONE_OF", { part, choices: choices.join(", ") }));
