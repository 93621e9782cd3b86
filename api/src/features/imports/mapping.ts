import { isLocale, LOCALES, type Locale } from "@cairn/schema/rules/locale";
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
    return [refused([], 'A mapping is an object such as { "columns": { "team": "circle" } }.')];
  return readParts(isFlat(given) ? { columns: given } : given);
}

/** The columns alone, as people write them first: `{ "team": "circle", "KPI": "indicator" }`. */
const isFlat = (given: Record<string, unknown>): boolean =>
  Object.keys(given).length > 0 && Object.keys(given).every((name) => fieldNamed(name) !== undefined);

function readParts(given: Record<string, unknown>): Mapping | Refusal[] {
  const refusals = Object.keys(given)
    .filter((part) => !PARTS.includes(part))
    .map((part) => refused([part], `A mapping has no “${part}”. It may have: ${PARTS.join(", ")}.`));
  const columns = fieldsOf(given.columns, "columns", textOrNull, refusals);
  const defaults = fieldsOf(given.defaults, "defaults", textOrNumber, refusals);
  const values = fieldsOf(given.values, "values", words, refusals);
  for (const field of NEVER_BY_DEFAULT)
    if (defaults[field] !== undefined)
      refusals.push(
        refused(["defaults", field], `A figure cannot come by default: a blank ${field} stays blank.`),
      );
  const numberLocale = given.numberLocale ?? null;
  if (numberLocale !== null && !(typeof numberLocale === "string" && isLocale(numberLocale)))
    refusals.push(refused(["numberLocale"], `numberLocale is one of ${LOCALES.join(", ")}.`));
  const decimalMark = given.decimalMark ?? null;
  if (decimalMark !== null && decimalMark !== "." && decimalMark !== ",")
    refusals.push(refused(["decimalMark"], "decimalMark is “.” or “,”."));
  const definitions = given.definitions ?? "keep";
  if (definitions !== "keep" && definitions !== "update")
    refusals.push(refused(["definitions"], "definitions is “keep” or “update”."));
  const rounding = given.rounding ?? "refuse";
  if (rounding !== "refuse" && rounding !== "round")
    refusals.push(refused(["rounding"], "rounding is “refuse” or “round”."));
  if (refusals.length > 0) return refusals;
  return { columns, defaults, values, numberLocale, decimalMark, definitions, rounding } as Mapping;
}

/** One part of a mapping, field by field; what does not fit is added to the refusals. */
function fieldsOf<T>(
  given: unknown,
  part: string,
  read: (value: unknown) => T | string[],
  refusals: Refusal[],
): Partial<Record<Field, T>> {
  if (given == null) return {};
  if (!isObject(given)) {
    refusals.push(refused([part], `“${part}” is an object with fields such as “team” or “actual”.`));
    return {};
  }
  const found: Partial<Record<Field, T>> = {};
  for (const [name, value] of Object.entries(given)) {
    const field = fieldNamed(name);
    const known = read(value);
    if (!field)
      refusals.push(
        refused([part, name], `There is no field “${name}”. The fields are: ${FIELDS.join(", ")}.`),
      );
    else if (Array.isArray(known)) refusals.push(refused([part, name], known.join(" ")));
    else found[field] = known;
  }
  return found;
}

const textOrNull = (value: unknown) =>
  value === null || typeof value === "string" ? value : ["It is the heading of a column, or null."];

const textOrNumber = (value: unknown) =>
  typeof value === "string" || typeof value === "number" ? String(value) : ["It is a text or a number."];

const words = (value: unknown): Record<string, string> | string[] => {
  if (!isObject(value)) return ['It is an object such as { "up": "HIGHER_IS_BETTER" }.'];
  const pairs = Object.entries(value);
  if (!pairs.every(([, word]) => typeof word === "string" || typeof word === "number"))
    return ["Each word of the file leads to a text."];
  return Object.fromEntries(pairs.map(([from, word]) => [from.trim().toLowerCase(), String(word)]));
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const refused = (path: string[], sentence: string): Refusal =>
  refusal("INVALID", ["mapping", ...path], sentence);
