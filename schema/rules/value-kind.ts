import type { TimeAggregation } from "./aggregation";
import type { TeamAggregation } from "./aggregation-teams";
import { Decimal, inSentence } from "./decimal";
import { accept, type Refusal, type Result, refuse } from "./result";

/** What is entered for a KPI: a number, yes (1) or no (0), or a rating of 1 to 5. */
export const VALUE_KINDS = ["NUMBER", "YES_NO", "RATING"] as const;

export type ValueKind = (typeof VALUE_KINDS)[number];

/** The smallest and the largest value of a kind, inclusive; null where the KPI itself decides. */
export const KIND_RANGES: Readonly<Record<ValueKind, { minimum: string; maximum: string } | null>> = {
  NUMBER: null,
  YES_NO: { minimum: "0", maximum: "1" },
  RATING: { minimum: "1", maximum: "5" },
};

/** The value, when it is one of this kind. Yes and no are 1 and 0; ratings are whole. */
export function checkKind(kind: ValueKind, value: Decimal): Result<Decimal> {
  const range = KIND_RANGES[kind];
  const isOne = !range || (value.isInteger() && value.gte(range.minimum) && value.lte(range.maximum));
  if (isOne) return accept(value);
  return kind === "YES_NO"
    ? refuse("VALUE_NOT_YES_OR_NO", { value: inSentence(value) })
    : refuse("VALUE_NOT_A_RATING", { value: inSentence(value) });
}

/** A typed text that is no number at all, with what may be typed instead. */
export const refuseTypedKind = (kind: "YES_NO" | "RATING", text: string): Refusal =>
  refuse(kind === "YES_NO" ? "TYPED_NOT_YES_OR_NO" : "TYPED_NOT_A_RATING", { text });

/** The parts of a definition that a kind of value has a say in. */
export interface KindSetting {
  readonly unit: string;
  readonly overTime: TimeAggregation;
  readonly overTeams: TeamAggregation;
  /** Canonical decimals; null for no bound. */
  readonly rangeMinimum: string | null;
  readonly rangeMaximum: string | null;
  /** Whether values are worked out by a formula and not entered. */
  readonly isCalculated: boolean;
}

export interface KindMisfit {
  readonly part: "unit" | "aggregation" | "teamAggregation" | "rangeMinimum" | "valueKind";
  readonly refusal: Refusal;
}

/** How answers may be combined, over time and over teams alike: yes can be counted, ratings are never added up. */
const COMBINATIONS: Readonly<Record<"YES_NO" | "RATING", readonly string[]>> = {
  YES_NO: ["SUM", "MEAN", "WEIGHTED", "LAST", "MIN", "MAX", "NONE"],
  RATING: ["MEAN", "WEIGHTED", "LAST", "MIN", "MAX", "NONE"],
};

/** What in a definition does not go with its kind of value. */
export function misfitsOfKind(kind: ValueKind, setting: KindSetting): KindMisfit[] {
  const range = KIND_RANGES[kind];
  if (kind === "NUMBER" || !range) return [];
  const misfits: KindMisfit[] = [];
  if (setting.isCalculated) misfits.push({ part: "valueKind", refusal: refuse("KIND_CALCULATED", {}) });
  if (kind === "YES_NO" && setting.unit !== "")
    misfits.push({ part: "unit", refusal: refuse("KIND_NO_UNIT", {}) });
  const { minimum, maximum } = range;
  if (setting.rangeMinimum !== minimum || setting.rangeMaximum !== maximum)
    misfits.push({
      part: "rangeMinimum",
      refusal: refuse("KIND_RANGE", { min: { number: minimum }, max: { number: maximum } }),
    });
  const wrong = refuse(kind === "YES_NO" ? "KIND_YES_NO_COMBINED" : "KIND_RATING_COMBINED", {});
  if (!COMBINATIONS[kind].includes(setting.overTime)) misfits.push({ part: "aggregation", refusal: wrong });
  if (!COMBINATIONS[kind].includes(setting.overTeams))
    misfits.push({ part: "teamAggregation", refusal: wrong });
  return misfits;
}

/** As people and spreadsheets write them in the languages of Cairn. */
const YES = ["yes", "y", "true", "ja", "j", "wahr", "oui", "vrai", "sì", "si", "vero", "1"];
const NO = ["no", "n", "false", "nein", "falsch", "non", "faux", "falso", "0"];

/** Whether a typed word means yes (true) or no (false), in any of the languages; null for neither. */
export function readYesNo(text: string): boolean | null {
  const word = text.trim().normalize("NFC").toLowerCase();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : null;
}

/** Yes and no as the values they are kept as. */
export const yesNoValue = (yes: boolean): Decimal => new Decimal(yes ? 1 : 0);
