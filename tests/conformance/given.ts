import { type Decimal, decimal } from "@cairn/schema/rules/decimal";
import { CALENDAR_YEAR, type FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { type Grain, isGrain } from "@cairn/schema/rules/grain";
import { isLocale, type Locale } from "@cairn/schema/rules/locale";
import { type Period, period } from "@cairn/schema/rules/period";
import type { TargetLevels } from "@cairn/schema/rules/target";
import type { Json } from "./plain";

/** What a vector asks, read field by field. A vector that lacks a field or has another kind of value there is wrong. */
export type Given = Readonly<Record<string, Json>>;

/** A rule made askable by vectors: plain data in, whatever the rule answers out. */
type Operation = (given: Given) => unknown;
export type Operations = Readonly<Record<string, Operation>>;

export function textIn(given: Given, name: string): string {
  const value = given[name];
  if (typeof value !== "string") throw new Error(`“${name}” has to be a text`);
  return value;
}

export function numberIn(given: Given, name: string): number {
  const value = given[name];
  if (typeof value !== "number") throw new Error(`“${name}” has to be a number`);
  return value;
}

export function listIn(given: Given, name: string): readonly Json[] {
  const value = given[name];
  if (!Array.isArray(value)) throw new Error(`“${name}” has to be a list`);
  return value;
}

export function textsIn(given: Given, name: string): string[] {
  return listIn(given, name).map(String);
}

export function groupIn(given: Given, name: string): Given {
  return asGroup(given[name] ?? null, name);
}

export function asGroup(value: Json, name: string): Given {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new Error(`“${name}” has to be a group of fields`);
  return value as Given;
}

/** Numbers are texts in a vector, so that JSON doesn't round them; null is no value. */
export function asDecimal(value: Json | undefined): Decimal | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== "string") throw new Error(`numbers are written as texts: ${JSON.stringify(value)}`);
  return decimal(value);
}

export function decimalIn(given: Given, name: string): Decimal {
  const value = asDecimal(given[name]);
  if (value === null) throw new Error(`“${name}” has to be a number`);
  return value;
}

export function maybeDecimalIn(given: Given, name: string): Decimal | null {
  return asDecimal(given[name]);
}

export function decimalsIn(given: Given, name: string): (Decimal | null)[] {
  return listIn(given, name).map(asDecimal);
}

export function periodIn(given: Given, name: string): Period {
  return period(textIn(given, name));
}

export function grainIn(given: Given, name: string): Grain {
  const text = textIn(given, name);
  if (!isGrain(text)) throw new Error(`not a grain: ${text}`);
  return text;
}

export function localeIn(given: Given, name = "locale"): Locale {
  const text = textIn(given, name);
  if (!isLocale(text)) throw new Error(`not a locale: ${text}`);
  return text;
}

/** A year as `{ startMonth, namedBy }`; the calendar year where a vector says nothing. */
export function calendarIn(given: Given, name = "year"): FiscalCalendar {
  if (given[name] === undefined) return CALENDAR_YEAR;
  const year = groupIn(given, name);
  return {
    startMonth: numberIn(year, "startMonth"),
    namedBy: textIn(year, "namedBy") === "end" ? "end" : "start",
  };
}

/** Minimum, target, stretch and baseline; what a vector leaves out is not set. */
export function levelsIn(given: Given): TargetLevels {
  const level = (name: string) => asDecimal(given[name]);
  return {
    minimum: level("minimum"),
    target: level("target"),
    stretch: level("stretch"),
    baseline: level("baseline"),
  };
}

export function oneOf<Choice extends string>(choices: readonly Choice[], text: string): Choice {
  const found = choices.find((choice) => choice === text);
  if (!found) throw new Error(`“${text}” is none of ${choices.join(", ")}`);
  return found;
}
