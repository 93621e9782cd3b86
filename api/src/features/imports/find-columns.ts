import { type Param, say } from "@cairn/schema/rules/sentence";
import type { Refusal } from "@cairn/schema/types/refusals";
import { refusal } from "../../platform/refusing";
import { FIELDS, type Field, knownField, plainHeading } from "./headings";
import type { Mapping } from "./mapping";

/** Which column of a file means what: the place of each field's column, from 0. */
export interface FoundColumns {
  places: ReadonlyMap<Field, number>;
  /** Headings that a mapping names and the file lacks, and columns that mean the same. */
  refusals: Refusal[];
}

/** Finds the columns that a mapping names, then those whose headings are known. */
export function findColumns(headings: readonly string[], mapping: Pick<Mapping, "columns">): FoundColumns {
  const refusals: Refusal[] = [];
  const places = new Map<Field, number>();
  for (const field of FIELDS) {
    const heading = mapping.columns[field];
    if (typeof heading !== "string") continue;
    const place = findHeading(headings, heading);
    if (place < 0)
      refusals.push(
        columnMissing(["mapping", "columns", field], { said: say("COLUMN_NAMED", { heading }) }, headings),
      );
    else places.set(field, place);
  }
  const taken = new Set(places.values());
  for (const [place, heading] of headings.entries()) {
    const field = knownField(heading);
    if (!field || taken.has(place) || field in mapping.columns) continue;
    const other = places.get(field);
    if (other === undefined) places.set(field, place);
    else refusals.push(twoColumns(headings[other] ?? "", heading));
  }
  return { places, refusals };
}

/** The headings under which the fields were found. */
export const headingsTaken = (headings: readonly string[], { places }: FoundColumns): Map<Field, string> =>
  new Map([...places].map(([field, place]) => [field, headings[place] ?? ""]));

/** A heading as it is written, else one that differs only in case, accents or punctuation. */
function findHeading(headings: readonly string[], wanted: string): number {
  const exact = headings.indexOf(wanted.trim());
  if (exact >= 0) return exact;
  return headings.findIndex((heading) => plainHeading(heading) === plainHeading(wanted));
}

const twoColumns = (first: string, second: string): Refusal =>
  refusal("DUPLICATE", ["content", second], say("FILE_COLUMNS_TWICE", { first, second }));

export const columnMissing = (path: string[], what: Param, headings: readonly string[]): Refusal =>
  refusal("MISSING", path, say("FILE_COLUMN_MISSING", { what, headings: quoted(headings) }));

type ColumnNeeded = "COLUMN_TEAM" | "COLUMN_KPI" | "COLUMN_PERIOD" | "COLUMN_ACTUAL";

/** What is needed of a file and isn't there. */
export function checkNeeded(
  headings: readonly string[],
  { places }: FoundColumns,
  has: (field: Field) => boolean,
): Refusal[] {
  const need = (holds: boolean, what: ColumnNeeded) =>
    holds ? [] : [columnMissing(["content"], { said: say(what, {}) }, headings)];
  const unit = headings[places.get("unit") ?? -1];
  // “Einheit” is a part of the organization for one and kilograms for another.
  const isUnclear = !has("team") && unit !== undefined && UNIT_OR_TEAM.includes(plainHeading(unit));
  return [
    ...(isUnclear
      ? [
          refusal(
            "MISSING",
            ["content"],
            say("FILE_UNIT_OR_TEAM", { heading: unit, headings: quoted(headings) }),
          ),
        ]
      : need(has("team"), "COLUMN_TEAM")),
    ...need(has("kpi"), "COLUMN_KPI"),
    ...need(has("period") || has("year"), "COLUMN_PERIOD"),
    ...need(FIGURES.some(has), "COLUMN_ACTUAL"),
  ];
}

const UNIT_OR_TEAM = ["unit", "einheit", "unite", "unita"];
const FIGURES = ["actual", "numerator", "target", "minimum", "stretch", "baseline"] as const;

const quoted = (headings: readonly string[]): string =>
  headings
    .filter((heading) => heading !== "")
    .map((heading) => `“${heading}”`)
    .join(", ");
